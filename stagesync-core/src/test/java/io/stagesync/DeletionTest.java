package io.stagesync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.SyncSpec.Deletions.Candidates;
import io.stagesync.SyncSpec.Deletions.Way;
import io.stagesync.journal.ChangeRecord;
import io.stagesync.journal.RunFile;
import io.stagesync.memory.MemoryConnector;
import io.stagesync.memory.MemoryStage;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Outcome;
import io.stagesync.model.Pass;
import io.stagesync.model.Problem;
import io.stagesync.model.UsageException;
import io.stagesync.model.Value;
import io.stagesync.state.SqliteState;
import java.util.Map;
import java.util.Optional;
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

    @Test
    void whatNoSyncEverBroughtStaysUnlessAllIsAskedFor() {
        sync(SyncSpec.everything()).close();
        delta.remove(new EntryKey("Review", "r2"));
        master.put(hotel("made-there", "Made there").without("destination"));
        SyncSpec.Deletions all = SyncSpec.Deletions.upToPercent(100);

        try (RunFile run = sync(SyncSpec.everything().withDeletions(all.of(Candidates.SYNCED)))) {
            assertThat(run.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(Problem.Code.NEVER_SYNCED);
                assertThat(problem.subject()).isEqualTo("Hotel");
                assertThat(problem.entries()).isOne();
            });
        }
        assertThat(master.get(new EntryKey("Review", "r2"))).isEmpty();
        assertThat(master.get(new EntryKey("Hotel", "made-there"))).isPresent();

        sync(SyncSpec.everything().withDeletions(all)).close();
        assertThat(master.get(new EntryKey("Hotel", "made-there"))).isEmpty();
    }

    @Test
    void unpublishingTakesFromThePublicAndKeepsTheDraft() {
        MemoryStage from = MemoryStage.publishing("from", RandomContent.PLAIN);
        MemoryStage to = MemoryStage.publishing("to", RandomContent.PLAIN);
        Entry review = Entry.of(new EntryKey("Review", "here"), Map.of("stars", Value.of(3)));
        from.put(review.withPublished(Optional.of(review)));
        StageSync engine = engine(from, to);
        SyncSpec unpublishing = SyncSpec.everything()
                .withDeletions(SyncSpec.Deletions.upToPercent(100).by(Way.UNPUBLISH));
        apply(engine, unpublishing);
        assertThat(to.all("Review"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.published()).isPresent());

        from.remove(review.key());
        apply(engine, unpublishing);

        assertThat(to.all("Review")).singleElement().satisfies(entry -> {
            assertThat(entry.published()).isEmpty();
            assertThat(entry.value("stars")).contains(Value.of(3));
        });
        try (RunFile quiet = engine.plan(unpublishing, runs())) {
            assertThat(quiet.size()).isZero();
        }
    }

    private StageSync engine(MemoryStage from, MemoryStage to) {
        return new StageSync(
                new MemoryConnector(from),
                new MemoryConnector(to),
                Progress.SILENT,
                CLOCK,
                new SqliteState(folder.resolve("other.db")));
    }

    private void apply(StageSync engine, SyncSpec spec) {
        try (RunFile run = engine.plan(spec, runs())) {
            engine.apply(run, Consent.WITHOUT_DELETIONS);
        }
    }

    @Test
    void whereNothingIsPublishedNothingCanBeUnpublishedAndThePlanSaysSo() {
        master.put(hotel("gone", "Gone").without("destination"));

        try (RunFile run = sync(SyncSpec.everything()
                .withDeletions(SyncSpec.Deletions.upToPercent(100).by(Way.UNPUBLISH)))) {
            assertThat(run.problems()).extracting(Problem::code).containsExactly(Problem.Code.NOT_SUPPORTED);
        }
        assertThat(master.get(new EntryKey("Hotel", "gone"))).isPresent();
    }
}
