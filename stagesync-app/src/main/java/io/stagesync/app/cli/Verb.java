package io.stagesync.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A command: the options that all have, and how one runs. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        synopsisSubcommandLabel = "COMMAND",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nArguments:%n")
public abstract class Verb implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(names = "--json", description = "Print one JSON document and nothing else to standard output.", order = 90)
    private boolean json;

    @Option(names = "--no-color", description = "Print without colours. So does the variable NO_COLOR.", order = 91)
    private boolean noColor;

    @Option(
            names = {"-v", "--verbose"},
            description = "Show where an error comes from.",
            order = 92)
    private boolean verbose;

    protected Verb(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    protected final Surroundings surroundings() {
        return surroundings;
    }

    final Screen screen() {
        return new Screen(surroundings, json, !noColor);
    }

    final boolean isVerbose() {
        return verbose;
    }

    /** Does the work. What stops it is thrown; {@link ErrorReport} puts that into words. */
    protected abstract ExitCode run(Screen screen);

    @Override
    public final Integer call() {
        if (verbose) {
            // Logback reads it when the first logger is made, which is later than this.
            System.setProperty("stagesync.log", "DEBUG");
        }
        Screen screen = screen();
        ExitCode code = run(screen);
        screen.flush();
        return code.number();
    }
}
