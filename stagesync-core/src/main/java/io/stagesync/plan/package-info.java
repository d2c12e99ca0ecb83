/**
 * The room that turns differences into an ordered list of changes in five passes, and says what it cannot do. It writes
 * nothing to a stage.
 */
@NullMarked
package io.stagesync.plan;

import org.jspecify.annotations.NullMarked;
