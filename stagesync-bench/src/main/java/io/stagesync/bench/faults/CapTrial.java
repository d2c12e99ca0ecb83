package io.stagesync.bench.faults;

import io.stagesync.Consent;
import io.stagesync.Progress;
import io.stagesync.StageSync;
import io.stagesync.SyncSpec;
import io.stagesync.bench.faults.Client.Batches;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunFolder;
import io.stagesync.sandbox.traffic.Fault;
import io.stagesync.sandbox.traffic.LoggedRequest;
import io.stagesync.sandbox.traffic.RequestKind;
import io.stagesync.sandbox.traffic.RequestLog;
import io.stagesync.state.SqliteState;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** One sync in small requests between stages that take so many a second, and how much of that it used. */
record CapTrial(Protocol protocol, Told told, int perSecond) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TOO_MANY = 429;

    /** Who tells the client of the cap. */
    enum Told {
        BY_429("429"),
        BY_RETRY_AFTER("429 with Retry-After: 1"),
        BY_PLAN("the plan in its settings");

        private final String title;

        Told(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /**
     * What one stage was asked from the first to the last request of a kind.
     *
     * @param taken requests of any kind
     * @param refused the same, with 429
     */
    record Use(int taken, int refused, Duration time) {
        static Use of(RequestLog log, RequestKind kind) {
            List<LoggedRequest> requests = log.requests().stream()
                    .sorted(Comparator.comparing(LoggedRequest::at))
                    .toList();
            List<Instant> times = requests.stream()
                    .filter(each -> each.kind() == kind)
                    .map(LoggedRequest::at)
                    .toList();
            Instant first = times.get(0);
            Instant last = times.get(times.size() - 1);
            List<LoggedRequest> between = requests.stream()
                    .filter(each -> !each.at().isBefore(first) && each.at().isBefore(last))
                    .toList();
            int refused = (int)
                    between.stream().filter(each -> each.status() == TOO_MANY).count();
            return new Use(between.size() - refused, refused, Duration.between(first, last));
        }

        double perSecond() {
            return taken / (time.toMillis() / 1e3);
        }
    }

    /** What became of it: how the stage was used that a sync asks most, and whether both were equal in the end. */
    record Result(Use use, boolean equal) {}

    /** @param folder empty, for the run file and the state */
    Result run(Content content, Path folder) {
        OptionalInt plan = told == Told.BY_PLAN ? OptionalInt.of(perSecond) : OptionalInt.empty();
        Client client = new Client(new FastTime(1), PATIENCE, Batches.SMALL, plan);
        try (TrialStages stages = protocol.stages(content, client)) {
            stages.faults().forEach(faults -> faults.add(cap()));
            StageSync engine = new StageSync(
                    stages.source(),
                    stages.destination(),
                    Progress.SILENT,
                    Clock.systemUTC(),
                    new SqliteState(folder.resolve("state.db")));
            try (RunFile run = engine.plan(SyncSpec.everything(), new RunFolder(folder))) {
                engine.apply(run, Consent.WITHOUT_DELETIONS);
                return new Result(
                        protocol.busiest(stages),
                        stages.compare(folder.resolve("state.db")).equal());
            }
        }
    }

    private Fault cap() {
        Fault.Choice above = Fault.on(
                        RequestKind.OTHER, EnumSet.allOf(RequestKind.class).toArray(RequestKind[]::new))
                .above(perSecond);
        return told == Told.BY_RETRY_AFTER
                ? above.answer(TOO_MANY, "", Map.of("Retry-After", "1"))
                : above.answer(TOO_MANY, "");
    }
}
