package io.stagesync.app;

import io.stagesync.app.cli.Program;
import io.stagesync.app.cli.StageOpener;
import io.stagesync.app.cli.Surroundings;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/** Starts the program in a process: its streams in UTF-8, its terminal, its exit code. */
public final class Main {
    /** Which of the streams 0, 1 and 2 are terminals, as the launcher found; Java itself cannot tell them apart, and
     * without the launcher none counts as one. */
    private static final String TERMINALS = "stagesync.terminals";

    private static final int BUFFER = 8192;
    private static final int USUAL_COLUMNS = 100;

    private Main() {}

    public static void main(String[] arguments) {
        // Progress bars and logs write to System.err on their own account.
        PrintStream err = stream(FileDescriptor.err);
        System.setErr(err);
        int code = Program.execute(surroundings(stream(FileDescriptor.out), err), arguments);
        System.exit(code);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER), true, StandardCharsets.UTF_8);
    }

    private static Surroundings surroundings(PrintStream out, PrintStream err) {
        String terminals = System.getProperty(TERMINALS, "");
        return new Surroundings(
                out,
                err,
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                terminals.contains("1"),
                terminals.contains("2"),
                terminals.contains("0"),
                Integer.getInteger("stagesync.columns", USUAL_COLUMNS),
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Clock.systemUTC(),
                StageOpener.configured());
    }
}
