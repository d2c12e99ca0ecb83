package io.stagesync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.journal.RunFile;
import io.stagesync.model.ConflictPolicy;
import io.stagesync.model.Conflicts;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Problem;
import io.stagesync.model.Problem.Code;
import io.stagesync.model.UsageException;
import io.stagesync.model.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of edits at the destination, told from those at the source by what both were when last in step. */
final class ConflictTest extends HotelStages {
    private static final SyncSpec SYNC = SyncSpec.everything();
    private static final SyncSpec DELETING = SYNC.withDeletions(SyncSpec.Deletions.upToPercent(100));

    @BeforeEach
    void firstSync() {
        sync(SYNC).close();
    }

    private static SyncSpec with(SyncSpec spec, Map<String, ConflictPolicy> policies) {
        return spec.withConflicts(new Conflicts(policies));
    }

    private static SyncSpec with(ConflictPolicy policy) {
        return SYNC.withConflicts(Conflicts.DEFAULT.otherwise(policy));
    }

    private void editHere(String field, Value value) {
        delta.put(delta.get(RITZ).orElseThrow().with(field, value));
    }

    private void editThere(String field, Value value) {
        master.put(master.get(RITZ).orElseThrow().with(field, value));
    }

    private Optional<Value> there(String field) {
        return master.get(RITZ).orElseThrow().value(field);
    }

    private List<Problem> apply(SyncSpec spec) {
        try (RunFile run = sync(spec)) {
            return run.problems();
        }
    }

    @Test
    void whatOnlyTheSourceChangedIsWrittenWithoutAWord() {
        editHere("name", Value.of("Ritz Paris"));

        assertThat(apply(SYNC)).isEmpty();
        assertThat(there("name")).contains(Value.of("Ritz Paris"));
    }

    @Test
    void whatOnlyTheDestinationChangedBecomesWhatTheSourceHasAndThePlanSaysSo() {
        editThere("name", Value.of("Hotfix"));

        assertThat(apply(SYNC)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.EDIT_OVERWRITTEN);
            assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
            assertThat(problem.subject()).isEqualTo("Hotel.name");
            assertThat(problem.entry()).contains(RITZ);
            assertThat(problem.message()).contains("Hotel/ritz");
        });
        assertThat(there("name")).contains(Value.of("Ritz"));
        assertThat(apply(SYNC)).isEmpty();
    }

    @Test
    void aFieldThatBothChangedStopsThePlanUnlessThePolicySaysWhatHolds() {
        editHere("name", Value.of("Here"));
        editThere("name", Value.of("There"));

        assertThatThrownBy(() -> sync(SYNC))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Hotel.name: it was changed at the destination since the last sync");
        assertThat(there("name")).contains(Value.of("There"));

        assertThat(apply(with(ConflictPolicy.DESTINATION)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(Code.EDIT_KEPT));
        assertThat(there("name")).contains(Value.of("There"));

        apply(with(ConflictPolicy.SOURCE));
        assertThat(there("name")).contains(Value.of("Here"));
    }

    @Test
    void theSameEditOnBothSidesIsNoConflict() {
        editHere("name", Value.of("Same"));
        editThere("name", Value.of("Same"));
        assertThat(apply(SYNC)).isEmpty();

        editHere("name", Value.of("Later"));
        assertThat(apply(SYNC)).isEmpty();
        assertThat(there("name")).contains(Value.of("Later"));
    }

    @Test
    void editsOfDifferentFieldsAreTakenFromBothSides() {
        editHere("name", Value.of("Here"));
        editThere("stars", Value.of(1));

        apply(with(ConflictPolicy.DESTINATION));

        assertThat(there("name")).contains(Value.of("Here"));
        assertThat(there("stars")).contains(Value.of(1));
        assertThat(plan(with(ConflictPolicy.DESTINATION))).isEmpty();
    }

    @Test
    void theClosestPolicyHolds() {
        editThere("name", Value.of("There"));
        editThere("stars", Value.of(1));

        apply(with(
                SYNC,
                Map.of(
                        "", ConflictPolicy.STOP,
                        "Hotel", ConflictPolicy.DESTINATION,
                        "Hotel.stars", ConflictPolicy.SOURCE)));

        assertThat(there("name")).contains(Value.of("There"));
        assertThat(there("stars")).isEqualTo(delta.get(RITZ).orElseThrow().value("stars"));
    }

    @Test
    void theLaterEditHoldsAndWhereNobodyKnowsWhichThatIsThePlanStops() {
        Instant noon = Instant.parse("2026-11-25T12:00:00Z");
        delta.put(edited(delta.get(RITZ).orElseThrow().with("name", Value.of("Here")), noon));
        master.put(edited(master.get(RITZ).orElseThrow().with("name", Value.of("There")), noon.plusSeconds(1)));
        apply(with(ConflictPolicy.NEWER));
        assertThat(there("name")).contains(Value.of("There"));

        delta.put(edited(delta.get(RITZ).orElseThrow().with("name", Value.of("Last")), noon.plusSeconds(2)));
        apply(with(ConflictPolicy.NEWER));
        assertThat(there("name")).contains(Value.of("Last"));

        master.put(hotel("astoria", "There"));
        delta.put(hotel("astoria", "Here"));
        assertThatThrownBy(() -> sync(with(ConflictPolicy.NEWER)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Hotel.name");
    }

    private static Entry edited(Entry entry, Instant when) {
        return new Entry(entry.key(), entry.fields(), entry.createdAt(), Optional.of(when), entry.file());
    }

    @Test
    void aFieldThatTheDestinationOwnsIsNeverWrittenNotEvenToANewEntry() {
        SyncSpec owned = with(SYNC, Map.of("Hotel.stars", ConflictPolicy.OWNED));
        editHere("stars", Value.of(2));
        editHere("name", Value.of("Here"));
        EntryKey fresh = new EntryKey("Hotel", "fresh");
        delta.put(hotel("fresh", "Fresh").with("stars", Value.of(4)));
        Optional<Value> before = there("stars");

        assertThat(apply(owned)).isEmpty();

        assertThat(there("name")).contains(Value.of("Here"));
        assertThat(there("stars")).isEqualTo(before);
        assertThat(master.get(fresh).orElseThrow().value("stars")).isEmpty();
        assertThat(plan(owned)).isEmpty();
    }

    @Test
    void anEntryThatTheDestinationDeletedComesBackUnlessThePolicyKeepsItAway() {
        EntryKey review = new EntryKey("Review", "r1");
        master.remove(review);
        assertThat(apply(with(ConflictPolicy.DESTINATION)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(Code.EDIT_KEPT));
        assertThat(master.get(review)).isEmpty();

        assertThat(apply(SYNC))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(Code.EDIT_OVERWRITTEN));
        assertThat(master.get(review)).isPresent();
    }

    @Test
    void anEntryThatWasEditedAtTheDestinationIsNotDeletedWithoutAWord() {
        EntryKey review = new EntryKey("Review", "r1");
        delta.remove(review);
        master.put(master.get(review).orElseThrow().with("text", Value.of("Edited")));

        assertThatThrownBy(() -> sync(DELETING))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Review/r1");
        apply(DELETING.withConflicts(Conflicts.DEFAULT.otherwise(ConflictPolicy.DESTINATION)));
        assertThat(master.get(review)).isPresent();
        apply(DELETING.withConflicts(Conflicts.DEFAULT.otherwise(ConflictPolicy.SOURCE)));
        assertThat(master.get(review)).isEmpty();
    }

    @Test
    void afterAnUndoTheNextSyncTakesTheSourceForTheSideThatChanged() {
        editHere("name", Value.of("Here"));
        try (RunFile run = sync(SYNC);
                RunFile undo = engine().planUndo(run, runs())) {
            engine().apply(undo, Consent.WITH_DELETIONS);
        }
        assertThat(there("name")).contains(Value.of("Ritz"));

        assertThat(apply(SYNC)).isEmpty();
        assertThat(there("name")).contains(Value.of("Here"));
    }

    @Test
    void retryingAnOldRunDoesNotBringBackWhatWasKnownThen() {
        editHere("name", Value.of("Second"));
        try (RunFile old = sync(SYNC)) {
            editHere("name", Value.of("Third"));
            sync(SYNC).close();

            engine().retry(old, Consent.WITH_DELETIONS);
        }

        editHere("name", Value.of("Fourth"));
        assertThat(apply(SYNC)).isEmpty();
    }

    @Test
    void ofAnEntryThatCouldNotBeWrittenNothingNewIsKnown() {
        editHere("name", Value.of("Here"));
        try (RunFile run = engine().plan(SYNC, runs())) {
            editThere("name", Value.of("There"));
            engine().apply(run, Consent.WITH_DELETIONS);
        }

        assertThatThrownBy(() -> sync(SYNC)).isInstanceOf(UsageException.class).hasMessageContaining("Hotel.name");
    }
}
