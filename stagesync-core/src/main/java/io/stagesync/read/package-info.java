/** The first room: reads every page of a model, or the named entries, from a stage. */
@NullMarked
package io.stagesync.read;

import org.jspecify.annotations.NullMarked;
