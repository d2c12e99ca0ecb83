/**
 * The commands. Each is a {@code Verb} that takes options, lets the engine work and answers with an {@code ExitCode};
 * {@code ErrorReport} alone turns failures into messages. Constructors touch no library, so that help appears at once.
 */
@NullMarked
package io.stagesync.app.cli;

import org.jspecify.annotations.NullMarked;
