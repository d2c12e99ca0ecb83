/** The forms in which a rich text can be read (hygraph.md 3.7). */
@NullMarked
package io.stagesync.sandbox.hygraph.api.text;

import org.jspecify.annotations.NullMarked;
