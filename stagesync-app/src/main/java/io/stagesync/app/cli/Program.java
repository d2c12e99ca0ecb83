package io.stagesync.app.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The program as a whole: its commands, and how it runs one. */
@Command(
        name = "stagesync",
        description = "Keeps the content of two stages of a headless CMS in step.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true,
        commandListHeading = "%nCommands:%n",
        footer = {"", "Begin with: stagesync demo", "Help for a command: stagesync COMMAND --help"})
public final class Program implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    private Program() {}

    /** Runs the command that the arguments name and returns its exit code, whatever happens. */
    public static int execute(Surroundings surroundings, String... arguments) {
        try {
            return commandLine(surroundings).execute(arguments);
        } catch (RuntimeException | Error e) {
            // The command line hands on exceptions only. Out of memory, for example, ends with a message and a code
            // too.
            return new ErrorReport(surroundings).reportDefect(e, arguments);
        }
    }

    /** The program with all its commands, which do nothing until one is executed. */
    static CommandLine commandLine(Surroundings surroundings) {
        ErrorReport errors = new ErrorReport(surroundings);
        CommandLine program = new CommandLine(new Program());
        for (Verb verb : verbs(surroundings)) {
            program.addSubcommand(verb);
        }
        boolean color = surroundings.outTerminal() && surroundings.allowsColor();
        return program.setColorScheme(CommandLine.Help.defaultColorScheme(color ? Ansi.ON : Ansi.OFF))
                .setOut(writer(surroundings.out()))
                .setErr(writer(surroundings.err()))
                .setUsageHelpWidth(Math.min(Math.max(surroundings.columns(), 60), 120))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(errors::reportArguments)
                .setExecutionExceptionHandler((error, command, parsed) -> errors.report(error, command));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** In the order of the help. */
    private static List<Verb> verbs(Surroundings surroundings) {
        return List.of(
                new DemoCommand(surroundings),
                new CheckCommand(surroundings),
                new PlanCommand(surroundings),
                new ApplyCommand(surroundings),
                new SyncCommand(surroundings),
                new ResumeCommand(surroundings),
                new RetryCommand(surroundings),
                new UndoCommand(surroundings),
                new VerifyCommand(surroundings),
                new ShowCommand(surroundings),
                new RunsCommand(surroundings),
                new SandboxCommand(surroundings));
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }
}
