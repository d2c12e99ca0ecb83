package io.stagesync.app.demo;

import io.stagesync.Consent;
import io.stagesync.Progress;
import io.stagesync.StageSync;
import io.stagesync.SyncSpec;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.Tally;
import io.stagesync.report.Ink;
import io.stagesync.sandbox.SandboxStage;
import io.stagesync.state.SqliteState;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The story that {@code stagesync demo} tells: a stage, its clone, life going on in both, and a sync with everything that
 * belongs to it. It believes nothing and checks what it claims.
 */
public final class Demo implements AutoCloseable {
    private final DemoFolder folder;
    private final DemoStages stages;
    private final Narrator narrator;
    private final Progress progress;
    private final Clock clock;
    private final List<String> faults = new ArrayList<>();
    private int step;
    private int requestsBefore;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Demo(DemoFolder folder, DemoStages stages, Narrator narrator, Progress progress, Clock clock) {
        this.folder = folder;
        this.stages = stages;
        this.narrator = narrator;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Starts the first stage; {@link #close()} stops it and its clone.
     *
     * @param folder where configuration, runs and report are left
     * @param port of both stages, 0 for a free one
     * @throws io.stagesync.model.UsageException when the folder cannot be made or the port is in use
     */
    public static Demo start(Path folder, int port, Narrator narrator, Progress progress, Clock clock) {
        DemoFolder opened = DemoFolder.open(folder);
        return new Demo(opened, DemoStages.start(port), narrator, progress, clock);
    }

    /** Tells the story. Returns what did not hold, which is nothing when all is well. */
    public List<String> tell() {
        long began = clock.millis();
        introduceStages();
        StageSync engine = new StageSync(
                stages.connector(folder.configuration(), "delta"),
                stages.connector(folder.configuration(), "master"),
                progress,
                clock,
                new SqliteState(folder.runs().stateFile()));
        try (RunFile run = plan(engine)) {
            apply(engine, run);
            verify(engine, run);
            planAgain(engine);
            int requests = stages.requests();
            say("The report: what was planned and what became of it");
            folder.writeReport(run, new HttpPictures());
            detail("Open " + folder.report());
            conclude(requests, Duration.ofMillis(clock.millis() - began));
        }
        return List.copyOf(faults);
    }

    private void introduceStages() {
        narrator.say(Ink.TITLE, "StageSync demo: a small travel site with two stages, all of it on this machine.");
        say("A stage 'delta' with 5 destinations, 11 hotels, 28 reviews and 7 photos");
        detail(stages.delta().contentEndpoint());
        say("Its clone 'master': the same ids, and the photos in a bucket of its own");
        stages.cloneDelta();
        detail(stages.master().contentEndpoint());
        say("Life goes on");
        stages.letLifeGoOn();
        detail(
                "delta:  two new hotels with reviews, three edited; a new photo, one taken again; reviews moved to other");
        detail("        hotels, and a hotel that left its destination.");
        detail("master: somebody changed a hotel there, with a typing error.");
        folder.writeConfiguration(stages);
    }

    private RunFile plan(StageSync engine) {
        say("Plan: what does master lack? Nothing is written yet");
        int writes = stages.writes();
        RunFile run = engine.plan(SyncSpec.everything(), folder.runs());
        narrator.say(Ink.QUIET, "");
        narrator.show(run);
        narrator.say(Ink.QUIET, "");
        detail(requestsSince() + " to read both stages and compare every field and file.");
        expect(run.size() > 0, "the plan should have changes but is empty");
        expect(run.problems().isEmpty(), "the plan should have no problems but has " + run.problems());
        expect(stages.writes() == writes, "planning should write nothing but did");
        return run;
    }

    private void apply(StageSync engine, RunFile run) {
        say("Apply: exactly that plan, photos first, then entries, then relations");
        engine.apply(run, Consent.WITHOUT_DELETIONS);
        long written = run.tallies().stream().mapToLong(Tally::written).sum();
        detail(String.format(Locale.ROOT, "Wrote %,d of %,d changes with %s.", written, run.size(), requestsSince()));
        run.failures(0, 20)
                .forEach(failure -> faults.add(failure.change().key() + " was not written: "
                        + failure.outcome()
                                .map(outcome -> outcome.explanation())
                                .orElse("")));
        expect(written == run.size(), written + " of " + run.size() + " changes were written");
    }

    private void verify(StageSync engine, RunFile run) {
        say("Verify: does master really hold it now?");
        long read = engine.verify(run);
        run.mismatches()
                .forEach(mismatch -> faults.add(mismatch.key() + " " + mismatch.field() + " should be "
                        + mismatch.expected() + " but is " + mismatch.found()));
        if (run.mismatches().isEmpty()) {
            detail(String.format(
                    Locale.ROOT, "Read back %,d changes: all are as they should be (%s).", read, requestsSince()));
        }
    }

    private void planAgain(StageSync engine) {
        say("Once more: is anything left to do?");
        try (RunFile again = engine.plan(SyncSpec.everything(), folder.runs())) {
            if (again.size() == 0) {
                detail("Nothing: both stages agree (" + requestsSince() + ").");
            } else {
                narrator.show(again);
                faults.add("a second plan should be empty but has " + again.size() + " changes");
            }
        }
    }

    private void conclude(int requests, Duration took) {
        narrator.say(Ink.QUIET, "");
        if (faults.isEmpty()) {
            narrator.say(
                    Ink.SUCCESS,
                    String.format(
                            Locale.ROOT,
                            "All of it held: %,d requests in %.1f seconds.",
                            requests,
                            took.toMillis() / 1000.0));
        } else {
            narrator.say(Ink.FAILURE, "This did not hold:");
            faults.forEach(fault -> narrator.say(Ink.FAILURE, "  " + fault));
        }
    }

    /**
     * Tells how to play with the stages, which stay up until the demo is closed.
     *
     * @param program how the user calls the program
     */
    public void inviteToPlay(String program) {
        narrator.say(Ink.TITLE, "Both stages stay up until you press Ctrl-C. In another terminal:");
        for (SandboxStage stage : stages.all()) {
            detail(String.format(Locale.ROOT, "%-7s %s", stage.name(), stage.contentEndpoint()));
        }
        detail(". " + folder.variables());
        detail(program + " plan --config " + folder.configuration());
    }

    private void expect(boolean holds, String otherwise) {
        if (!holds) {
            faults.add(otherwise);
        }
    }

    private String requestsSince() {
        int now = stages.requests();
        int since = now - requestsBefore;
        requestsBefore = now;
        return String.format(Locale.ROOT, "%,d requests", since);
    }

    private void say(String line) {
        step++;
        narrator.say(Ink.QUIET, "");
        narrator.say(Ink.TITLE, step + "  " + line);
    }

    private void detail(String line) {
        narrator.say(Ink.QUIET, "   " + line);
    }

    /** Stops both stages; may be called twice and from any thread. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            stages.close();
        }
    }
}
