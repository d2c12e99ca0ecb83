package io.stagesync.app.cli;

import java.io.BufferedReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Writes the pages of {@code docs/reference} that are about the command line. */
public final class ReferencePages {
    private static final String MADE = "<!-- Made from the program: mvn test -pl stagesync-app -am"
            + " -Dtest=ReferencePagesTest -Dsurefire.failIfNoSpecifiedTests=false -Dstagesync.update-docs=true -->\n\n";

    private ReferencePages() {}

    public static String commands() {
        CommandLine program = program();
        StringBuilder page = new StringBuilder(MADE).append("# Commands\n\n").append(help(program));
        program.getSubcommands().forEach((name, command) -> page.append("\n## stagesync ")
                .append(name)
                .append("\n\n")
                .append(help(command)));
        page.append("\nHow a command ends is told by its [exit code](exit-codes.md). What is synced is set in the"
                + " [configuration](configuration.md).\n");
        return page.toString();
    }

    public static String exitCodes() {
        StringBuilder page =
                new StringBuilder(MADE).append("# Exit codes\n\n| code | name | meaning |\n|---:|---|---|\n");
        for (ExitCode code : ExitCode.values()) {
            page.append("| ").append(code.number()).append(" | ").append(code.name());
            page.append(" | ").append(code.meaning()).append(" |\n");
        }
        return page.toString();
    }

    private static String help(CommandLine command) {
        return "```\n" + command.getUsageMessage(Ansi.OFF).stripTrailing() + "\n```\n";
    }

    private static CommandLine program() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return Program.commandLine(new Surroundings(
                nowhere,
                nowhere,
                new BufferedReader(new StringReader("")),
                false,
                false,
                false,
                100,
                Map.of(),
                Path.of(""),
                Clock.systemUTC(),
                (configuration, stage) -> {
                    throw new IllegalStateException("Nothing is opened for the help");
                }));
    }
}
