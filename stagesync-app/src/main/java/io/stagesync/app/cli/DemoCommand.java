package io.stagesync.app.cli;

import io.stagesync.Progress;
import io.stagesync.app.demo.Demo;
import io.stagesync.app.demo.Narrator;
import io.stagesync.journal.RunFile;
import io.stagesync.report.Ink;
import io.stagesync.report.TextReport;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows a whole sync between two stages that it brings along. */
@Command(name = "demo", description = "Show a whole sync between two local stages, and write a report to look at.")
final class DemoCommand extends Verb {
    @Option(names = "--keep", description = "Leave the stages running until Ctrl-C, to play with them.", order = 1)
    private boolean keep;

    @Option(names = "--port", paramLabel = "N", description = "The port of the stages. Default: a free one", order = 2)
    private int port;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            defaultValue = "stagesync-demo",
            description = "Where configuration, runs and report are left. Default: ${DEFAULT-VALUE}",
            order = 3)
    private Path folder = Path.of("stagesync-demo");

    DemoCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run(Screen screen) {
        Demo demo = Demo.start(
                surroundings().folder().resolve(folder),
                port,
                new ScreenNarrator(screen),
                Progress.SILENT,
                surroundings().clock());
        Thread closing = new Thread(demo::close);
        Runtime.getRuntime().addShutdownHook(closing);
        try {
            List<String> faults = demo.tell();
            if (keep) {
                demo.inviteToPlay(screen.program());
                screen.flush();
                waitForever();
            }
            return faults.isEmpty() ? ExitCode.DONE : ExitCode.DIFFERENT;
        } finally {
            demo.close();
        }
    }

    /** Waits until Ctrl-C ends the process, or this thread is interrupted. */
    private static void waitForever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            // What was asked for is an end in good order, and closing the stages needs a thread that may wait.
            return;
        }
    }

    /** Tells the story on the screen. */
    private record ScreenNarrator(Screen screen) implements Narrator {
        @Override
        public void say(Ink ink, String line) {
            screen.say(ink, line);
        }

        @Override
        public void show(RunFile run) {
            screen.showPlan(run, TextReport.USUAL);
        }
    }
}
