package io.stagesync.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.model.EntryKey;
import io.stagesync.model.Value;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a sync, both stages have changed the name of the same hotel. */
final class ConflictOptionsTest {
    private static final EntryKey RITZ = new EntryKey("Hotel", "ritz");

    private final Desk desk;

    ConflictOptionsTest(@TempDir Path folder) {
        desk = new Desk(folder);
    }

    @BeforeEach
    void bothChangeTheName() {
        assertThat(desk.run("sync", "--yes").code()).isZero();
        Desk.put(desk.delta, "ritz", "Here");
        Desk.put(desk.master, "ritz", "There");
    }

    private String name() {
        return ((Value.Text) desk.master.get(RITZ).orElseThrow().value("name").orElseThrow()).text();
    }

    @Test
    void thePlanIsBlockedAndSaysWhatToDo() {
        Desk.Run run = desk.run("sync", "--yes");

        assertThat(run.code()).isEqualTo(ExitCode.BLOCKED.number());
        assertThat((run.out() + run.err()).replaceAll("\\s+", " "))
                .contains("Hotel.name it was changed at the destination since the last sync, and the source has"
                        + " something else: Hotel/ritz")
                .contains("--conflicts");
        assertThat(name()).isEqualTo("There");
    }

    @Test
    void thePolicyOfTheCommandLineHolds() {
        assertThat(desk.run("sync", "--yes", "--conflicts", "destination").out())
                .contains("stays as it is there");
        assertThat(name()).isEqualTo("There");
        assertThat(desk.run("verify", "--conflicts", "destination").code()).isZero();

        assertThat(desk.run("sync", "--yes", "--conflicts", "source").code()).isZero();
        assertThat(name()).isEqualTo("Here");
        assertThat(desk.run("plan", "--conflicts", "owned").code()).isEqualTo(ExitCode.USAGE.number());
    }

    @Test
    void thePoliciesOfTheConfigurationHold() {
        desk.configure("""
                stages:
                  delta: { connector: graphcms1, endpoint: https://host/delta }
                  master: { connector: graphcms1, endpoint: https://host/master }
                sync: { source: delta, destination: master, conflicts: stop }
                models: { Hotel: { conflicts: source, fields: { name: owned } } }
                """);

        assertThat(desk.run("sync", "--yes").out()).contains("Nothing to do");
        assertThat(name()).isEqualTo("There");
    }

    @Test
    void aFieldThatNobodyHasIsRefused() {
        desk.configure("""
                stages:
                  delta: { connector: graphcms1, endpoint: https://host/delta }
                  master: { connector: graphcms1, endpoint: https://host/master }
                sync: { source: delta, destination: master }
                models: { Hotel: { fields: { nmae: owned } } }
                """);

        assertThat(desk.run("plan").err())
                .contains("Unknown field Hotel.nmae in the rules for conflicts. It has: name, stars.");
    }
}
