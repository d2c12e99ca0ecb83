package io.stagesync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.journal.ChangeRecord;
import io.stagesync.journal.RunFile;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Outcome;
import io.stagesync.model.Pass;
import io.stagesync.model.Problem;
import io.stagesync.model.UsageException;
import org.junit.jupiter.api.Test;

/** What only the destination has goes when that is asked for, within limits, and with consent. */
class DeletionTest extends HotelStages {
    @Test
    void withoutDeletionsWhatOnlyTheDestinationHasStays() {
        master.put(hotel("only-here", "Only here").without("destination"));

        sync(SyncSpec.everything()).close();

        assertThat(master.get(new EntryKey("Hotel", "only-here"))).isPresent();
        assertThat(plan(SyncSpec.everything())).isEmpty();
    }

    @Test
    void deletionsAreSkippedWithoutConsent() {
        master.put(hotel("only-here", "Only here").without("destination"));

        try (RunFile run =
                engine().plan(SyncSpec.everything().withDeletions(SyncSpec.Deletions.upToCount(1)), runs())) {
            engine().apply(run, Consent.WITHOUT_DELETIONS);

            ChangeRecord deletion = only(list(run), Pass.DELETIONS, new EntryKey("Hotel", "only-here"));
            assertThat(deletion.outcome()).get().isInstanceOf(Outcome.Skipped.class);
        }
        assertThat(master.get(new EntryKey("Hotel", "only-here"))).isPresent();
    }

    @Test
    void aPlanWithMoreDeletionsThanAllowedCannotBeApplied() {
        master.put(hotel("a", "A").without("destination"));
        master.put(hotel("b", "B").without("destination"));

        try (RunFile run =
                engine().plan(SyncSpec.everything().withDeletions(SyncSpec.Deletions.upToCount(1)), runs())) {
            assertThat(run.problems()).extracting(Problem::code).containsExactly(Problem.Code.TOO_MANY_DELETIONS);
            assertThatThrownBy(() -> engine().apply(run, Consent.WITH_DELETIONS))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("2 entries would be deleted, and 1 are allowed");
        }
        assertThat(master.all("Hotel")).hasSize(2);
    }
}
