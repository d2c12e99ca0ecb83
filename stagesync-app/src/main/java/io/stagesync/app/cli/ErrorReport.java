package io.stagesync.app.cli;

import io.stagesync.model.LockException;
import io.stagesync.model.StageException;
import io.stagesync.model.StageSyncException;
import io.stagesync.model.UsageException;
import io.stagesync.report.Ink;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The one place that turns what stopped a command into a message and an exit code. */
final class ErrorReport {
    private final Surroundings surroundings;

    ErrorReport(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Reports what a command threw. */
    int report(Exception error, CommandLine commandLine) {
        ExitCode code = codeOf(error);
        Optional<Verb> verb = verbOf(commandLine);
        boolean verbose = verb.map(Verb::isVerbose).orElse(false);
        show(verb.map(Verb::screen).orElseGet(this::plainScreen), code, message(error, code, verbose));
        if (verbose) {
            error.printStackTrace(surroundings.err());
        }
        return code.number();
    }

    /** Reports what no command could handle, knowing nothing but the arguments. */
    int reportDefect(Throwable error, String... arguments) {
        List<String> given = Arrays.asList(arguments);
        boolean verbose = given.contains("-v") || given.contains("--verbose");
        show(
                new Screen(surroundings, given.contains("--json"), !given.contains("--no-color")),
                ExitCode.INTERNAL,
                message(error, ExitCode.INTERNAL, verbose));
        if (verbose) {
            error.printStackTrace(surroundings.err());
        }
        return ExitCode.INTERNAL.number();
    }

    /** Reports arguments that cannot be understood. */
    int reportArguments(ParameterException error, String[] arguments) {
        CommandLine command = error.getCommandLine();
        String suggestion = "See: " + command.getCommandSpec().qualifiedName() + " --help";
        boolean json = Arrays.asList(arguments).contains("--json");
        show(
                new Screen(surroundings, json, true),
                ExitCode.USAGE,
                sentence(String.valueOf(error.getMessage())) + " " + suggestion);
        return ExitCode.USAGE.number();
    }

    static ExitCode codeOf(Exception error) {
        if (error instanceof StageException stage) {
            return switch (stage.reason()) {
                case ACCESS -> ExitCode.ACCESS;
                case UNREACHABLE, NOT_FOUND, BROKEN, UNSUPPORTED -> ExitCode.STAGE;
            };
        }
        if (error instanceof LockException) {
            return ExitCode.LOCKED;
        }
        return error instanceof UsageException ? ExitCode.USAGE : ExitCode.INTERNAL;
    }

    private static String message(Throwable error, ExitCode code, boolean verbose) {
        if (error instanceof StageSyncException) {
            return String.valueOf(error.getMessage());
        }
        String kind = error.getClass().getSimpleName();
        String what = error.getMessage() == null ? kind : kind + ": " + error.getMessage();
        String advice = verbose
                ? "Please report it with the lines below."
                : "Please report it with what the same command prints with -v.";
        return "StageSync has a defect and stopped (exit code " + code.number() + "): " + sentence(what) + " " + advice;
    }

    private static String sentence(String text) {
        return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
    }

    private void show(Screen screen, ExitCode code, String message) {
        screen.note(Ink.FAILURE, message);
        if (screen.isJson()) {
            screen.out().println(document(code, message));
        }
        screen.flush();
    }

    private static String document(ExitCode code, String message) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("version", 1);
            json.writeObjectPropertyStart("error");
            json.writeStringProperty("code", code.name());
            json.writeNumberProperty("exitCode", code.number());
            json.writeStringProperty("message", message);
            json.writeEndObject();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static Optional<Verb> verbOf(CommandLine commandLine) {
        ParseResult parsed = commandLine.getParseResult();
        while (parsed != null && parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
        }
        Object command =
                parsed == null ? commandLine.getCommand() : parsed.commandSpec().userObject();
        return command instanceof Verb verb ? Optional.of(verb) : Optional.empty();
    }

    private Screen plainScreen() {
        return new Screen(surroundings, false, true);
    }
}
