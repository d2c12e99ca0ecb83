/** The last room: reads back what was written and tells every place where the destination is not what it should be. */
@NullMarked
package io.stagesync.verify;

import org.jspecify.annotations.NullMarked;
