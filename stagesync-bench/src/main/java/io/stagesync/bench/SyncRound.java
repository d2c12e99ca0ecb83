package io.stagesync.bench;

import io.stagesync.Consent;
import io.stagesync.Progress;
import io.stagesync.StageSync;
import io.stagesync.SyncSpec;
import io.stagesync.connector.Connector;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunFolder;
import io.stagesync.journal.Tally;
import io.stagesync.state.SqliteState;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/**
 * A whole sync, and the time of each step.
 *
 * @param written how many of the changes
 * @param cpu what this process worked on planning and applying, its compilers included
 * @param again how long the plan took that finds nothing left to do
 * @param left what it found all the same
 */
record SyncRound(
        long written,
        long changes,
        Duration plan,
        Duration apply,
        Duration cpu,
        Duration verify,
        int mismatches,
        Duration again,
        long left) {
    /** Is told when a step is over; its time is nobody's. */
    interface Observer {
        Observer NOBODY = new Observer() {
            @Override
            public void planned() {}

            @Override
            public void applied() {}
        };

        void planned();

        void applied();
    }

    static SyncRound run(Connector source, Connector destination, Path folder, Observer observer) {
        StageSync sync = new StageSync(
                source, destination, Progress.SILENT, Clock.systemUTC(), new SqliteState(folder.resolve("state.db")));
        Duration cpuBefore = worked();
        long start = System.nanoTime();
        try (RunFile run = sync.plan(SyncSpec.everything(), new RunFolder(folder))) {
            Duration plan = since(start);
            observer.planned();
            start = System.nanoTime();
            sync.apply(run, Consent.WITHOUT_DELETIONS);
            Duration apply = since(start);
            Duration cpu = worked().minus(cpuBefore);
            observer.applied();
            start = System.nanoTime();
            sync.verify(run);
            Duration verify = since(start);
            long written = run.tallies().stream().mapToLong(Tally::written).sum();
            start = System.nanoTime();
            try (RunFile second = sync.plan(SyncSpec.everything(), new RunFolder(folder))) {
                return new SyncRound(
                        written,
                        run.size(),
                        plan,
                        apply,
                        cpu,
                        verify,
                        run.mismatches().size(),
                        since(start),
                        second.size());
            }
        }
    }

    private static Duration worked() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    Duration together() {
        return plan.plus(apply);
    }

    /** @param entries how many there are, to tell the throughput */
    String text(int entries) {
        return String.format(
                Locale.ROOT,
                "%,d of %,d changes written; plan %.2f s, apply %.2f s, together %.2f s (%,.0f entries/s, CPU %.1f s);"
                        + " verify %.2f s, %d mismatches; again %.2f s, %d to do",
                written,
                changes,
                seconds(plan),
                seconds(apply),
                seconds(together()),
                entries / seconds(together()),
                seconds(cpu),
                seconds(verify),
                mismatches,
                seconds(again),
                left);
    }

    static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
