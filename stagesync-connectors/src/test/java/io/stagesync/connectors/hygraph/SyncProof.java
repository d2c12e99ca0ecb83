package io.stagesync.connectors.hygraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.SyncSpec;
import io.stagesync.SyncSpec.Deletions;
import io.stagesync.journal.ChangeRecord;
import io.stagesync.journal.Mismatch;
import io.stagesync.journal.RunFile;
import io.stagesync.model.Outcome;
import io.stagesync.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Syncs two environments with deletions, and proves what must be so afterwards. */
final class SyncProof {
    static final SyncSpec MIRROR = SyncSpec.everything().withDeletions(Deletions.upToPercent(100));

    private final TwoEnvironments stages;
    private final String name;
    private final UnaryOperator<List<String>> reading;
    private List<Mismatch> mismatches = List.of();

    /** @param name what the messages begin with */
    SyncProof(TwoEnvironments stages, String name) {
        this(stages, name, lines -> lines);
    }

    /** @param reading makes lines of both dumps alike that need not be */
    SyncProof(TwoEnvironments stages, String name, UnaryOperator<List<String>> reading) {
        this.stages = stages;
        this.name = name;
        this.reading = reading;
    }

    /** Syncs without a problem, makes both sides equal, and finds nothing more to do. */
    void syncsExactly() {
        assertThat(sync()).as(name + ": problems").isEmpty();
        isEqualTo(stages.dumpSource());
        isQuiet();
    }

    /** Syncs, writes everything that was planned, and tells the problems of the plan. */
    List<Problem> sync() {
        try (RunFile run = stages.sync(MIRROR)) {
            assertThat(failures(run)).as(name + ": failures").isEmpty();
            mismatches = run.mismatches();
            return run.problems();
        }
    }

    /** The destination holds this, and verifying it found nothing else. Tells the lines that only one of the two has, which is easier to read than all of them. */
    void isEqualTo(List<String> dump) {
        List<String> expected = copied(dump);
        List<String> found = copied(stages.dumpDestination());
        List<String> missing = new ArrayList<>(expected);
        missing.removeAll(found);
        List<String> surplus = new ArrayList<>(found);
        surplus.removeAll(expected);
        assertThat(surplus)
                .as(name + ": only at the destination, while it lacks %s", missing)
                .isEmpty();
        assertThat(missing).as(name + ": missing at the destination").isEmpty();
        assertThat(found).as(name).hasSameSizeAs(expected);
        assertThat(mismatches).as(name + ": mismatches").isEmpty();
    }

    /** Another sync plans nothing and writes nothing. */
    void isQuiet() {
        stages.destination().requestLog().clear();
        stages.source().requestLog().clear();
        try (RunFile second = stages.sync(MIRROR)) {
            List<String> changes = new ArrayList<>();
            second.forEachChange(each -> changes.add(describe(each)));
            assertThat(changes).as(name + ": changes of a second plan").isEmpty();
        }
        assertThat(stages.destination().requestLog().writes()).as(name).isZero();
        assertThat(stages.source().requestLog().writes()).as(name).isZero();
    }

    /** What is in other publishing stages is left alone. */
    private List<String> copied(List<String> lines) {
        return reading.apply(lines).stream()
                .filter(line -> line.startsWith("DRAFT ") || line.startsWith("PUBLISHED "))
                .toList();
    }

    private static List<String> failures(RunFile run) {
        List<String> failures = new ArrayList<>();
        run.forEachChange(each -> {
            if (!each.outcome().map(Outcome::isWritten).orElse(false)) {
                failures.add(describe(each));
            }
        });
        return failures;
    }

    private static String describe(ChangeRecord each) {
        return each.change().pass() + " " + each.change().action() + " "
                + each.change().key() + " " + each.change().fields() + ": "
                + each.outcome().map(Object::toString).orElse("no outcome");
    }
}
