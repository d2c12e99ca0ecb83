package io.stagesync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.journal.RunFile;
import io.stagesync.memory.MemoryStage;
import io.stagesync.memory.SampleSchema;
import io.stagesync.model.Problem;
import io.stagesync.model.UsageException;
import io.stagesync.model.Value;
import io.stagesync.transform.DefaultValue;
import io.stagesync.transform.Transformation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Transformations come before the comparison: the plan shows what will be written. */
class TransformedSyncTest extends HotelStages {
    @Test
    void theResultOfATransformationIsWhatIsWritten() {
        Transformation shout = entry -> Optional.of(entry.with("name", Value.of("TRANSFORMED")));

        SyncSpec spec = SyncSpec.everything().withTransformations(Map.of("Hotel", List.of(shout)));
        sync(spec).close();

        assertThat(master.all("Hotel"))
                .allMatch(hotel -> hotel.value("name").equals(Optional.of(Value.of("TRANSFORMED"))));
        assertThat(plan(spec)).isEmpty();
    }

    @Test
    void aConstantFillsAFieldThatOnlyTheDestinationHasWhateverItsType() {
        delta = new MemoryStage("delta", without(SampleSchema.hotels(), "Hotel", "category"));
        fillDelta();
        SyncSpec spec = SyncSpec.everything()
                .withTransformations(Map.of("Hotel", List.of(new DefaultValue("category", Value.of("CITY")))));

        try (RunFile run = sync(spec)) {
            assertThat(run.problems()).isEmpty();
        }
        assertThat(master.get(RITZ).orElseThrow().value("category")).contains(Value.of("CITY"));
        assertThat(plan(spec)).isEmpty();
    }

    @Test
    void aConstantThatTheDestinationCannotHoldIsSaidBeforeAnythingIsRead() {
        assertThatThrownBy(() -> plan(constant("stars", Value.of("five"))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Hotel.stars to \"five\"")
                .hasMessageContaining("a whole number");
        assertThatThrownBy(() -> plan(constant("category", Value.of("MOON"))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("one of CITY, BEACH");
        assertThatThrownBy(() -> plan(constant("strars", Value.of(5))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("has no such field");
    }

    private static SyncSpec constant(String field, Value value) {
        return SyncSpec.everything().withTransformations(Map.of("Hotel", List.of(new DefaultValue(field, value))));
    }

    @Test
    void anEntryThatATransformationDropsIsLeftAloneAtTheDestination() {
        Transformation drop = entry -> Optional.empty();
        master.put(hotel("ritz", "Theirs").without("destination"));

        SyncSpec spec = SyncSpec.everything()
                .withTransformations(Map.of("Hotel", List.of(drop)))
                .withDeletions(SyncSpec.Deletions.upToCount(10));
        sync(spec).close();

        assertThat(master.get(RITZ).orElseThrow().value("name")).contains(Value.of("Theirs"));
        assertThat(master.get(ASTORIA)).isEmpty();
    }

    @Test
    void aTransformationThatFailsCostsOnlyItsEntry() {
        Transformation fragile = entry -> {
            if (entry.key().equals(RITZ)) {
                throw new IllegalStateException("no stars");
            }
            return Optional.of(entry);
        };

        try (RunFile run = sync(SyncSpec.everything().withTransformations(Map.of("Hotel", List.of(fragile))))) {
            assertThat(run.problems())
                    .filteredOn(problem -> problem.code() == Problem.Code.TRANSFORMATION_FAILED)
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).contains("no stars"));
        }
        assertThat(master.get(RITZ)).isEmpty();
        assertThat(master.get(ASTORIA)).isPresent();
    }
}
