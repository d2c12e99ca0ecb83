package io.stagesync;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.journal.ChangeRecord;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.Tally;
import io.stagesync.model.Action;
import io.stagesync.model.ConflictPolicy;
import io.stagesync.model.Conflicts;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Pass;
import io.stagesync.model.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A whole sync of two stages. */
class StageSyncTest extends HotelStages {
    @Test
    void theFirstSyncMakesBothStagesEqualAndASecondPlansNothing() {
        try (RunFile run = sync(SyncSpec.everything())) {
            assertThat(run.tallies()).allMatch(tally -> tally.written() == tally.planned());
            assertThat(run.mismatches()).isEmpty();
        }

        assertThat(canonical(master)).isEqualTo(canonical(delta));
        assertThat(plan(SyncSpec.everything())).isEmpty();
    }

    @Test
    void aPlanIsInTheOrderOfThePasses() {
        List<ChangeRecord> changes = plan(SyncSpec.everything());

        assertThat(changes)
                .extracting(each -> each.change().pass() + " " + each.change().action() + " "
                        + each.change().key())
                .containsExactly(
                        "ASSETS CREATE Asset/lobby",
                        "ENTRIES CREATE Destination/paris",
                        "ENTRIES CREATE Hotel/astoria",
                        "ENTRIES CREATE Hotel/ritz",
                        "ENTRIES CREATE Review/r1",
                        "ENTRIES CREATE Review/r2",
                        "RELATIONS UPDATE Hotel/astoria",
                        "RELATIONS UPDATE Hotel/ritz",
                        "RELATIONS UPDATE Review/r1",
                        "RELATIONS UPDATE Review/r2");
    }

    @Test
    void aRelationToAnAssetIsWrittenWithItsEntry() {
        ChangeRecord ritz = only(plan(SyncSpec.everything()), Pass.ENTRIES, RITZ);

        assertThat(ritz.change().fields()).contains("photo").doesNotContain("destination");
    }

    @Test
    void onlyTheFieldsThatDifferArePlanned() {
        sync(SyncSpec.everything()).close();
        delta.put(hotel("ritz", "Ritz Carlton").with("photo", Value.reference("Asset", "lobby")));

        List<ChangeRecord> changes = plan(SyncSpec.everything());

        assertThat(changes).singleElement().satisfies(each -> {
            assertThat(each.change().action()).isEqualTo(Action.UPDATE);
            assertThat(each.change().fields()).containsExactly("name");
            assertThat(each.change().before().orElseThrow().value("name")).contains(Value.of("Ritz"));
        });
    }

    @Test
    void editsMovesAndDeletionsOnBothSidesEndEqual() {
        sync(SyncSpec.everything()).close();
        delta.put(review("r1", "astoria"));
        delta.put(hotel("ritz", "Ritz").without("destination"));
        delta.remove(new EntryKey("Review", "r2"));
        delta.put(review("r3", "ritz"));
        master.remove(new EntryKey("Review", "r1"));
        master.put(hotel("astoria", "Changed here").with("stars", Value.of(1)));
        master.put(hotel("only-here", "Only here"));

        SyncSpec mirror = SyncSpec.everything()
                .withDeletions(SyncSpec.Deletions.upToCount(10))
                .withConflicts(Conflicts.DEFAULT.otherwise(ConflictPolicy.SOURCE));
        try (RunFile run = sync(mirror)) {
            assertThat(run.mismatches()).isEmpty();
        }

        assertThat(canonical(master)).isEqualTo(canonical(delta));
        assertThat(plan(mirror)).isEmpty();
    }

    @Test
    void moreEntriesThanAPageHoldsArrive() {
        for (int i = 0; i < 1234; i++) {
            delta.put(hotel("h" + i, "Hotel " + i));
        }

        try (RunFile run = sync(SyncSpec.everything())) {
            assertThat(run.tallies())
                    .filteredOn(tally -> tally.model().equals("Hotel") && tally.pass() == Pass.ENTRIES)
                    .extracting(Tally::written)
                    .containsExactly(1236L);
        }
        assertThat(canonical(master)).isEqualTo(canonical(delta));
    }
}
