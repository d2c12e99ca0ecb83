/**
 * Keeps a stage from being asked more than it takes: requests per second, and operations in flight. It starts from what
 * the user's plan allows and adapts to what the stage refuses. One governor serves everything that talks to a stage.
 */
@NullMarked
package io.stagesync.connectors.governor;

import org.jspecify.annotations.NullMarked;
