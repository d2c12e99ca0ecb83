package io.stagesync;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.journal.ChangeRecord;
import io.stagesync.journal.RunFile;
import io.stagesync.model.AssetFile;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Outcome;
import io.stagesync.model.Pass;
import io.stagesync.model.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Assets are synced with their bytes. */
class AssetSyncTest extends HotelStages {
    @Test
    void bytesThatDifferAreWrittenIntoTheDestinationsOwnBucket() {
        sync(SyncSpec.everything()).close();
        AssetFile renewed = delta.store(bytes("new lobby"));
        delta.put(asset("lobby", "lobby.jpg", renewed));

        List<ChangeRecord> changes = plan(SyncSpec.everything());
        sync(SyncSpec.everything()).close();

        assertThat(changes)
                .singleElement()
                .satisfies(each -> assertThat(each.change().fields()).containsExactly(AssetFile.BYTES));
        Entry lobby = master.get(new EntryKey("Asset", "lobby")).orElseThrow();
        assertThat(lobby.file().orElseThrow().handle()).startsWith("master-");
        assertThat(plan(SyncSpec.everything())).isEmpty();
    }

    @Test
    void aBrokenImageCostsItselfAndTheLinkToIt() {
        delta.put(asset("lobby", "lobby.jpg", new AssetFile("memory:nowhere", "nowhere")));

        try (RunFile run = sync(SyncSpec.everything())) {
            assertThat(only(list(run), Pass.ASSETS, new EntryKey("Asset", "lobby"))
                            .outcome())
                    .get()
                    .isInstanceOf(Outcome.Rejected.class);
            assertThat(only(list(run), Pass.ENTRIES, RITZ).outcome())
                    .get()
                    .isInstanceOf(Outcome.Partial.class)
                    .extracting(Outcome::explanation)
                    .asString()
                    .contains("Asset/lobby");
        }
        assertThat(master.all("Hotel")).hasSize(2);
        assertThat(master.get(RITZ).orElseThrow().value("destination"))
                .contains(Value.reference("Destination", "paris"));
        assertThat(master.get(RITZ).orElseThrow().value("photo")).isEmpty();
    }

    @Test
    void aFileThatSomeoneReplacedAfterPlanningIsLeftAlone() {
        sync(SyncSpec.everything()).close();
        EntryKey lobby = new EntryKey("Asset", "lobby");
        delta.put(asset("lobby", "lobby.jpg", delta.store(bytes("new lobby"))));

        try (RunFile run = engine().plan(SyncSpec.everything(), runs())) {
            AssetFile theirs = master.store(bytes("their lobby"));
            master.put(asset("lobby", "lobby.jpg", theirs));
            engine().apply(run, Consent.WITHOUT_DELETIONS);

            assertThat(only(list(run), Pass.ASSETS, lobby).outcome()).get().isInstanceOf(Outcome.Stale.class);
            assertThat(master.get(lobby).orElseThrow().file()).contains(theirs);
        }
    }
}
