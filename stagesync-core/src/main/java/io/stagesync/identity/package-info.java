/**
 * Which entry of the destination is which of the source, for stages that choose ids themselves: the pairs, how they are
 * found, and a destination that is spoken to in the source's ids.
 */
@NullMarked
package io.stagesync.identity;

import org.jspecify.annotations.NullMarked;
