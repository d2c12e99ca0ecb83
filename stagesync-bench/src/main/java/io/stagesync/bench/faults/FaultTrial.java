package io.stagesync.bench.faults;

import io.stagesync.Consent;
import io.stagesync.Progress;
import io.stagesync.StageSync;
import io.stagesync.SyncSpec;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunFolder;
import io.stagesync.model.Outcome;
import io.stagesync.model.StageException;
import io.stagesync.sandbox.traffic.FaultPlan;
import io.stagesync.sandbox.traffic.RequestLog;
import io.stagesync.state.SqliteState;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One sync between stages with a trouble: plan and apply while requests are struck, as often as it takes; then the
 * faults are taken away and both stages compared.
 */
final class FaultTrial {
    /** How often somebody would start it again. */
    private static final int MOST_RESUMES = 10;

    private static final int MOST_REMARKS = 5;

    private final TrialStages stages;
    private final Path folder;
    private final List<String> remarks = new ArrayList<>();
    private int resumes;

    private FaultTrial(TrialStages stages, Path folder) {
        this.stages = stages;
        this.folder = folder;
    }

    /**
     * Makes a trial.
     *
     * @param share of the requests that are struck
     * @param folder empty, for the run file and the state
     */
    static TrialResult run(Protocol protocol, Trouble trouble, double share, Content content, Path folder) {
        try (TrialStages stages = protocol.stages(content, trouble.client())) {
            long side = 0;
            for (FaultPlan plan : stages.faults()) {
                long seed = content.seed() * 2 + side++;
                trouble.faults(share, seed).forEach(plan::add);
            }
            return new FaultTrial(stages, folder).run();
        }
    }

    private TrialResult run() {
        long start = System.nanoTime();
        try (RunFile run = plan()) {
            apply(run);
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            long requests = stages.logs().stream()
                    .map(RequestLog::requests)
                    .mapToLong(List::size)
                    .sum();
            long struck = stages.faults().stream().mapToLong(FaultPlan::struck).sum();
            stages.faults().forEach(FaultPlan::clear);
            run.forEachChange(each -> {
                if (!each.outcome().map(Outcome::isWritten).orElse(false) && remarks.size() < MOST_REMARKS) {
                    remarks.add(each.change().pass() + " " + each.change().key() + ": "
                            + each.outcome().map(Object::toString).orElse("no outcome"));
                }
            });
            long unwritten = run.tallies().stream()
                    .mapToLong(tally -> tally.open() + tally.failed())
                    .sum();
            return new TrialResult(
                    stages.compare(folder.resolve("state.db")), unwritten, resumes, requests, struck, time, remarks);
        }
    }

    private StageSync engine() {
        return new StageSync(
                stages.source(),
                stages.destination(),
                Progress.SILENT,
                Clock.systemUTC(),
                new SqliteState(folder.resolve("state.db")));
    }

    private RunFile plan() {
        while (true) {
            try {
                return engine().plan(SyncSpec.everything(), new RunFolder(folder));
            } catch (StageException e) {
                startAgain(e);
            }
        }
    }

    private void apply(RunFile run) {
        boolean over = false;
        while (!over) {
            try {
                engine().apply(run, Consent.WITHOUT_DELETIONS);
                over = run.tallies().stream().allMatch(tally -> tally.open() == 0) || resumes >= MOST_RESUMES;
                resumes += over ? 0 : 1;
            } catch (StageException e) {
                startAgain(e);
            }
        }
    }

    private void startAgain(StageException e) {
        remarks.add(String.valueOf(e.getMessage()));
        if (resumes++ == MOST_RESUMES) {
            throw e;
        }
    }
}
