/** The engine: {@code StageSync} is the only class that knows the order of the rooms. */
@NullMarked
package io.stagesync;

import org.jspecify.annotations.NullMarked;
