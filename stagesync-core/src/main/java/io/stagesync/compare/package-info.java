/**
 * The room that tells what should be from what is: first the two schemas, then entry by entry. Unchanged content leaves
 * no difference.
 */
@NullMarked
package io.stagesync.compare;

import org.jspecify.annotations.NullMarked;
