/** The program: {@code Main} connects the commands to a process, its streams and its exit code. */
@NullMarked
package io.stagesync.app;

import org.jspecify.annotations.NullMarked;
