package io.stagesync;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.journal.RunFile;
import io.stagesync.memory.MemoryStage;
import io.stagesync.memory.SampleSchema;
import io.stagesync.model.AssetFile;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.Outcome;
import io.stagesync.model.Pass;
import io.stagesync.model.Problem;
import io.stagesync.model.Value;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What one entry cannot have costs that entry and what needs it, never its neighbours. */
class ObstacleTest extends HotelStages {
    @Test
    void aUniqueValueThatMovesFromOneEntryToAnotherArrives() {
        delta.put(hotel("astoria", "Astoria").with("slug", Value.of("grand")));
        sync(SyncSpec.everything()).close();
        delta.put(hotel("astoria", "Astoria").with("slug", Value.of("grand-two")));
        delta.put(hotel("aaa", "First by id").with("slug", Value.of("grand")));

        sync(SyncSpec.everything()).close();

        assertThat(canonical(master)).isEqualTo(canonical(delta));
    }

    @Test
    void anEntryWhoseUniqueValueIsTakenIsSetAsideWithAReason() {
        master.put(hotel("rival", "Rival").without("destination").with("slug", Value.of("ritz")));

        try (RunFile run = sync(SyncSpec.everything())) {
            assertThat(run.problems())
                    .filteredOn(problem -> problem.code() == Problem.Code.UNIQUE_TAKEN)
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).contains("Hotel/rival"));
            assertThat(run.problems())
                    .extracting(Problem::code)
                    .containsExactlyInAnyOrder(Problem.Code.UNIQUE_TAKEN, Problem.Code.DANGLING_REFERENCE);
            assertThat(run.tallies()).allMatch(tally -> tally.failed() == 0);
        }
        assertThat(master.get(RITZ)).isEmpty();
        assertThat(master.get(ASTORIA)).isPresent();
    }

    @Test
    void aNewEntryWhoseRequiredLinkWouldBeMissingIsLeftOutAndWhatNeedsItToo() {
        ContentSchema strict = replace(
                replace(
                        SampleSchema.hotels(),
                        "Review",
                        Field.toOne("hotel", "Hotel").asRequired()),
                "Hotel",
                Field.toOne("destination", "Destination").asRequired());
        delta = new MemoryStage("delta", strict);
        master = new MemoryStage("master", strict);
        fillDelta();

        try (RunFile run = sync(SyncSpec.everything().onlyModels(Set.of("Hotel", "Review")))) {
            assertThat(run.size()).isZero();
            assertThat(run.problems())
                    .extracting(problem -> problem.subject() + " " + problem.entries())
                    .containsExactlyInAnyOrder("Hotel.destination 2", "Review.hotel 2");
        }
    }

    @Test
    void aLinkThatTheDestinationHasStaysWhereItsNewTargetCouldNotBeWritten() {
        sync(SyncSpec.everything()).close();
        delta.put(asset("garden", "garden.jpg", new AssetFile("memory:nowhere", "nowhere")));
        delta.put(hotel("ritz", "Ritz").with("photo", Value.reference("Asset", "garden")));

        try (RunFile run = sync(SyncSpec.everything())) {
            assertThat(only(list(run), Pass.ENTRIES, RITZ).outcome()).get().isInstanceOf(Outcome.Skipped.class);
        }
        assertThat(master.get(RITZ).orElseThrow().value("photo")).contains(Value.reference("Asset", "lobby"));
    }

    @Test
    void whatNeedsAnEntryThatCouldNotBeCreatedIsNotCreatedEither() {
        ContentSchema strict = replace(
                SampleSchema.hotels(), "Hotel", Field.toOne("photo", "Asset").asRequired());
        delta = new MemoryStage("delta", strict);
        master = new MemoryStage("master", strict);
        fillDelta();
        delta.put(asset("lobby", "lobby.jpg", new AssetFile("memory:nowhere", "nowhere")));
        delta.remove(ASTORIA);
        delta.remove(new EntryKey("Review", "r2"));

        try (RunFile run = sync(SyncSpec.everything())) {
            assertThat(only(list(run), Pass.ENTRIES, RITZ).outcome()).get().isInstanceOf(Outcome.Skipped.class);
        }
        assertThat(master.get(RITZ)).isEmpty();
        assertThat(master.get(new EntryKey("Review", "r1"))).isPresent();
    }
}
