package io.stagesync;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.journal.RunFile;
import io.stagesync.memory.MemoryConnector;
import io.stagesync.model.Problem;
import io.stagesync.model.Problem.Code;
import io.stagesync.state.SqliteState;
import org.junit.jupiter.api.Test;

/** Somebody edits the source while a run is under way. */
final class SourceEditedTest extends HotelStages {
    @Test
    void anEditBetweenPlanAndReadingBackIsReportedOnce() {
        try (RunFile run = engine().plan(SyncSpec.everything(), runs())) {
            assertThat(run.problems()).isEmpty();
            delta.put(hotel("ritz", "Edited meanwhile"));
            engine().apply(run, Consent.WITH_DELETIONS);
            engine().verify(run);
            engine().verify(run);

            assertThat(run.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(Code.SOURCE_EDITED);
                assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
                assertThat(problem.subject()).isEqualTo("Hotel");
            });
        }
    }

    @Test
    void anEditWhileThePlanIsMadeIsInThePlan() {
        Progress editing = new Progress() {
            @Override
            public void begin(Step step, long expected) {
                if (step == Step.COMPARE) {
                    delta.put(review("r9", "ritz"));
                }
            }

            @Override
            public void advance(Step step, long count) {}

            @Override
            public void end(Step step) {}

            @Override
            public void note(String line) {}
        };
        StageSync engine = new StageSync(
                new MemoryConnector(delta),
                new MemoryConnector(master),
                editing,
                CLOCK,
                new SqliteState(folder.resolve("state.db")));

        try (RunFile run = engine.plan(SyncSpec.everything(), runs())) {
            assertThat(run.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message())
                            .startsWith("the source was edited since it was read: there were 2, "));
        }
    }
}
