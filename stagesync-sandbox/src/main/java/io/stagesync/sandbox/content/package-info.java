/** Made-up content for any schema, edits of it, and a canonical text form of a whole stage to compare by. */
@NullMarked
package io.stagesync.sandbox.content;

import org.jspecify.annotations.NullMarked;
