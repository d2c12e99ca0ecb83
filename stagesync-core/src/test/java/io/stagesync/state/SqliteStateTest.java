package io.stagesync.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.journal.Database;
import io.stagesync.journal.Identities;
import io.stagesync.model.EntryKey;
import io.stagesync.model.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteStateTest extends StateContractTest {
    @TempDir
    private Path folder = Path.of("");

    @Override
    StateLocation location() {
        return new SqliteState(file());
    }

    @Override
    void pass(Duration time) {
        clock.move(time);
    }

    @Override
    List<String> arguments() {
        return List.of(file().toString());
    }

    private Path file() {
        return folder.resolve(".stagesync").resolve("state.db");
    }

    @Test
    void nothingIsMadeBeforeSomethingIsAsked() {
        open().identities(DELTA, MASTER);

        assertThat(file()).doesNotExist();
    }

    @Test
    void aFileFromBeforeThereWereLocksIsTakenOverWithAllItHolds() throws IOException {
        Files.createDirectories(file().getParent());
        try (Database old = Database.open(file())) {
            old.execute("""
                    create table identity (one text not null, other text not null, model text not null,
                        one_id text not null, other_id text not null,
                        primary key (one, other, model, one_id)) without rowid""");
            old.execute("create unique index identity_by_other on identity (one, other, model, other_id)");
            old.execute("""
                    create table known (one text not null, other text not null, model text not null,
                        primary key (one, other, model)) without rowid""");
            old.execute("insert into identity values ('delta', 'master', 'Hotel', 'ritz', 'm1')");
            old.execute("insert into known values ('delta', 'master', 'Hotel')");
            old.execute("pragma user_version = 1");
        }

        StateStore state = open();
        Identities map = state.identities(DELTA, MASTER);

        assertThat(map.destinationId(RITZ)).contains("m1");
        assertThat(map.knows("Hotel")).isTrue();
        map.record(new EntryKey("Hotel", "astoria"), "m2");
        assertThat(state.claims().find("stage")).isEmpty();
    }

    @Test
    void aFileOfANewerVersionIsRefused() {
        open().identities(DELTA, MASTER).record(RITZ, "m1");
        try (Database database = Database.open(file())) {
            database.execute("pragma user_version = 99");
        }

        assertThatThrownBy(() -> open().claims().find("stage"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("written by a newer StageSync (format 99, this one knows " + StateTables.VERSION
                        + "). Use that version.");
    }

    @Test
    void aFileOfSomethingElseIsRefusedAndLeftAsItIs() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "This is a shopping list: milk, bread.");

        assertThatThrownBy(() -> open().identities(DELTA, MASTER).knows("Hotel"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("it is damaged, or no state of StageSync")
                .hasMessageContaining("restore it from a backup");
        assertThat(file()).hasContent("This is a shopping list: milk, bread.");
    }

    @Test
    void aDatabaseOfSomethingElseIsRefused() throws IOException {
        Files.createDirectories(file().getParent());
        try (Database other = Database.open(file())) {
            other.execute("create table shopping (item text)");
        }

        assertThatThrownBy(() -> open().identities(DELTA, MASTER).knows("Hotel"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Cannot bring the tables of '" + file() + "' up to date");
    }

    @Test
    void aFileThatIsDamagedInsideIsSaidToBe() throws IOException {
        Identities map = open().identities(DELTA, MASTER);
        for (int i = 0; i < 500; i++) {
            map.record(new EntryKey("Hotel", "hotel-" + i), "m" + i);
        }
        close();
        byte[] bytes = Files.readAllBytes(file());
        Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
        Files.write(file(), bytes);

        assertThatThrownBy(() -> open().identities(DELTA, MASTER).destinationId(RITZ))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("It is damaged. Restore it from a copy, or move it away.");
    }
}
