package io.stagesync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.journal.RunFile;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Problem;
import io.stagesync.model.UsageException;
import io.stagesync.model.Value;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A sync of some models or entries alone. */
class SelectionTest extends HotelStages {
    @Test
    void selectedModelsAreSyncedAndLinksToWhatIsMissingAreLeftOut() {
        try (RunFile run = sync(SyncSpec.everything().onlyModels(Set.of("Hotel")))) {
            assertThat(run.problems())
                    .extracting(Problem::subject)
                    .containsExactlyInAnyOrder("Hotel.destination", "Hotel.photo");
        }
        assertThat(master.all("Hotel")).hasSize(2);
        assertThat(master.all("Review")).isEmpty();
    }

    @Test
    void selectedEntriesAloneAreSynced() {
        sync(SyncSpec.everything().onlyEntries(Set.of(ASTORIA, new EntryKey("Destination", "paris"))))
                .close();

        assertThat(master.all("Hotel")).extracting(Entry::key).containsExactly(ASTORIA);
        assertThat(master.get(ASTORIA).orElseThrow().value("destination"))
                .contains(Value.reference("Destination", "paris"));
    }

    @Test
    void anEntryThatTheSourceDoesNotHaveIsNamed() {
        assertThatThrownBy(() -> plan(SyncSpec.everything().onlyEntries(Set.of(new EntryKey("Hotel", "typo")))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Hotel/typo is not at the source 'delta'");
        assertThat(runs().list()).isEmpty();
    }

    @Test
    void anUnknownModelIsNamedWithThoseThatExist() {
        assertThatThrownBy(() -> plan(SyncSpec.everything().onlyModels(Set.of("Motel"))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Unknown model Motel")
                .hasMessageContaining("Hotel");
    }
}
