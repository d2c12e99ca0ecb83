package io.stagesync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.compare.SchemaComparison;
import io.stagesync.journal.RunFile;
import io.stagesync.memory.MemoryStage;
import io.stagesync.memory.SampleSchema;
import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.Field;
import io.stagesync.model.Problem;
import io.stagesync.model.UsageException;
import io.stagesync.model.Value;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the destination's schema lacks is found before anything is read and costs just that. */
class SchemaDriftTest extends HotelStages {
    @Test
    void aFieldThatTheDestinationLacksCostsOnlyThatField() {
        master = new MemoryStage("master", without(SampleSchema.hotels(), "Hotel", "stars"));
        delta.put(hotel("ritz", "Ritz").with("stars", Value.of(5)));

        try (RunFile run = sync(SyncSpec.everything())) {
            assertThat(run.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(Problem.Code.FIELD_MISSING);
                assertThat(problem.subject()).isEqualTo("Hotel.stars");
                assertThat(problem.entries()).isEqualTo(1);
            });
            assertThat(run.tallies()).allMatch(tally -> tally.written() == tally.planned());
        }
        assertThat(master.get(RITZ).orElseThrow().value("name")).contains(Value.of("Ritz"));
        assertThat(plan(SyncSpec.everything())).isEmpty();
    }

    @Test
    void driftStopsTheRunWhereThatIsConfigured() {
        master = new MemoryStage("master", without(SampleSchema.hotels(), "Hotel", "stars"));

        try (RunFile run = engine().plan(SyncSpec.everything().withDrift(SyncSpec.Drift.STOP), runs())) {
            assertThatThrownBy(() -> engine().apply(run, Consent.WITHOUT_DELETIONS))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("Hotel.stars");
        }
        assertThat(master.all("Hotel")).isEmpty();
    }

    @Test
    void anEnumValueThatTheDestinationLacksCostsOnlyThatValue() {
        ContentSchema schema = SampleSchema.hotels();
        master = new MemoryStage("master", replace(schema, "Hotel", Field.enumeration("category", List.of("CITY"))));
        delta.put(hotel("ritz", "Ritz").with("category", Value.of("BEACH")));
        master.put(hotel("ritz", "Old").without("destination").with("category", Value.of("CITY")));

        try (RunFile run = sync(SyncSpec.everything())) {
            assertThat(run.problems())
                    .filteredOn(problem -> problem.code() == Problem.Code.ENUM_VALUE_MISSING)
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.entries()).isEqualTo(1));
        }
        assertThat(master.get(RITZ).orElseThrow().value("category")).contains(Value.of("CITY"));
        assertThat(master.get(RITZ).orElseThrow().value("name")).contains(Value.of("Ritz"));
    }

    @Test
    void schemasWithoutDriftHaveNoFindings() {
        ContentModel hotel = SampleSchema.hotels().model("Hotel").orElseThrow();

        SchemaComparison comparison =
                SchemaComparison.of(hotel, Set.of(), SampleSchema.hotels(), Problem.Severity.WARNING);

        assertThat(comparison.findings()).isEmpty();
        assertThat(comparison.common()).contains(hotel);
    }
}
