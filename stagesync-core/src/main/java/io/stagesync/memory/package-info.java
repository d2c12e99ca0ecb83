/** A whole stage in a map: the reference implementation of a connector, for tests and for trying things out. */
@NullMarked
package io.stagesync.memory;

import org.jspecify.annotations.NullMarked;
