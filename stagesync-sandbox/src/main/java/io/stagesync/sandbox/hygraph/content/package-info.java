/**
 * Made-up content for any Hygraph schema, edits of it, and a text form of a whole environment by which two with different
 * ids can be compared.
 */
@NullMarked
package io.stagesync.sandbox.hygraph.content;

import org.jspecify.annotations.NullMarked;
