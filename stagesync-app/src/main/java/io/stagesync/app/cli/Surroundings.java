package io.stagesync.app.cli;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What the commands get from the process they run in; tests hand in their own.
 *
 * @param out for results
 * @param err for progress, questions and errors
 * @param in for answers
 * @param outTerminal whether a person reads {@code out} in a terminal
 * @param errTerminal likewise {@code err}
 * @param inTerminal whether a person can answer
 * @param columns how wide the terminal is
 * @param environment its variables
 * @param folder the current one
 * @param clock what time it is
 * @param stages makes connectors
 */
public record Surroundings(
        PrintStream out,
        PrintStream err,
        BufferedReader in,
        boolean outTerminal,
        boolean errTerminal,
        boolean inTerminal,
        int columns,
        Map<String, String> environment,
        Path folder,
        Clock clock,
        StageOpener stages) {
    /** Whether colours are welcome by the NO_COLOR convention. */
    boolean allowsColor() {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }
}
