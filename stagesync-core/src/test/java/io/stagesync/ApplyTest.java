package io.stagesync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunLock;
import io.stagesync.model.Change;
import io.stagesync.model.Outcome;
import io.stagesync.model.Pass;
import io.stagesync.model.UsageException;
import io.stagesync.model.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a plan is applied: what changed since is left alone, nothing is written twice. */
class ApplyTest extends HotelStages {
    @Test
    void anEntryThatChangedAfterPlanningIsNotOverwritten() {
        sync(SyncSpec.everything()).close();
        delta.put(hotel("ritz", "From delta"));
        delta.put(hotel("astoria", "Astoria two"));

        try (RunFile run = engine().plan(SyncSpec.everything(), runs())) {
            master.put(hotel("ritz", "Edited meanwhile").with("photo", Value.reference("Asset", "lobby")));
            engine().apply(run, Consent.WITHOUT_DELETIONS);

            assertThat(only(list(run), Pass.ENTRIES, RITZ).outcome()).get().isInstanceOf(Outcome.Stale.class);
            assertThat(only(list(run), Pass.ENTRIES, ASTORIA).outcome()).contains(new Outcome.Written());
        }
        assertThat(master.get(RITZ).orElseThrow().value("name")).contains(Value.of("Edited meanwhile"));
        assertThat(master.get(ASTORIA).orElseThrow().value("name")).contains(Value.of("Astoria two"));
    }

    @Test
    void applyingAgainWritesNothingMore() {
        try (RunFile run = sync(SyncSpec.everything())) {
            master.put(hotel("ritz", "Edited after"));

            engine().apply(run, Consent.WITHOUT_DELETIONS);
        }
        assertThat(master.get(RITZ).orElseThrow().value("name")).contains(Value.of("Edited after"));
    }

    @Test
    void aRunThatIsBeingAppliedCannotBeAppliedASecondTimeMeanwhile() {
        try (RunFile run = engine().plan(SyncSpec.everything(), runs());
                RunLock other = RunLock.take(run)) {
            assertThatThrownBy(() -> engine().apply(run, Consent.WITHOUT_DELETIONS))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("another process is applying it");
            assertThat(other).isNotNull();
        }
        assertThat(master.all("Hotel")).isEmpty();
    }

    @Test
    void anAnswerThatWasLostIsSettledByReadingBackWhenTheRunIsAppliedAgain() {
        try (RunFile run = engine().plan(SyncSpec.everything(), runs())) {
            engine().apply(run, Consent.WITHOUT_DELETIONS);
            List<Change> ritz = List.of(only(list(run), Pass.ENTRIES, RITZ).change());
            run.settle(ritz, List.of(new Outcome.Unknown("the answer was lost")));

            engine().apply(run, Consent.WITHOUT_DELETIONS);

            assertThat(only(list(run), Pass.ENTRIES, RITZ).outcome()).contains(new Outcome.Written());
        }
    }
}
