package io.stagesync.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.model.Action;
import io.stagesync.model.Change;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Fingerprint;
import io.stagesync.model.Outcome;
import io.stagesync.model.Pass;
import io.stagesync.model.Problem;
import io.stagesync.model.UsageException;
import io.stagesync.model.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
    private static final RunHeader HEADER = new RunHeader(
            "2026-11-25-a",
            "delta",
            "master",
            Instant.parse("2026-11-25T10:00:00Z"),
            Fingerprint.ofText("a"),
            Fingerprint.ofText("b"));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatIsRecordedIsThereWhenTheFileIsOpenedAgain() {
        Change create = creation(1, Pass.ENTRIES, "ritz");
        Change link = creation(2, Pass.RELATIONS, "ritz");
        try (RunFile run = RunFile.create(file(), HEADER)) {
            run.addChanges(List.of(link, create));
            run.addProblem(problem(Problem.Severity.WARNING, "Hotel.stars"));
            run.addProblem(problem(Problem.Severity.BLOCKER, "deletions"));
            run.addReadCount(new ReadCount("Hotel", 3, 2, 1));
            run.enter(RunState.PLANNED);
            run.settle(List.of(create), List.of(new Outcome.Rejected("no")));
        }

        try (RunFile run = RunFile.open(file())) {
            assertThat(run.header()).isEqualTo(HEADER);
            assertThat(run.state()).isEqualTo(RunState.PLANNED);
            assertThat(list(run))
                    .containsExactly(
                            new ChangeRecord(create, Optional.of(new Outcome.Rejected("no"))),
                            new ChangeRecord(link, Optional.empty()));
            assertThat(run.problems()).extracting(Problem::subject).containsExactly("deletions", "Hotel.stars");
            assertThat(run.readCounts()).containsExactly(new ReadCount("Hotel", 3, 2, 1));
            assertThat(run.tallies())
                    .containsExactly(
                            new Tally(Pass.ENTRIES, Action.CREATE, "Hotel", 1, 0, 1),
                            new Tally(Pass.RELATIONS, Action.CREATE, "Hotel", 1, 0, 0));
            assertThat(run.nextNumber()).isEqualTo(3);
        }
    }

    @Test
    void aChangeThatWasIntendedAndHasNoOutcomeIsUnknown() {
        Change create = creation(1, Pass.ENTRIES, "ritz");
        try (RunFile run = RunFile.create(file(), HEADER)) {
            run.addChanges(List.of(create));
            run.intend(List.of(create));
        }

        try (RunFile run = RunFile.open(file())) {
            assertThat(list(run).get(0).outcome()).get().isInstanceOf(Outcome.Unknown.class);
            assertThat(run.tallies().get(0).open()).isEqualTo(1);
        }
    }

    @Test
    void moreChangesThanAPageAreHandedOverInOrder() {
        try (RunFile run = RunFile.create(file(), HEADER)) {
            List<Change> changes = new ArrayList<>();
            for (int i = 0; i < 1203; i++) {
                changes.add(creation(run.nextNumber(), Pass.ENTRIES, "h" + i));
            }
            run.addChanges(changes);

            assertThat(list(run))
                    .extracting(each -> each.change().number())
                    .hasSize(1203)
                    .isSorted();
        }
    }

    @Test
    void aFileThatIsNoRunIsRefusedByName() throws IOException {
        Files.writeString(file(), "not a database at all, but long enough to look like one perhaps");

        assertThatThrownBy(() -> RunFile.open(file()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(file().toString());
    }

    @Test
    void anotherProgramsDatabaseIsRefused() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            statement.execute("create table run (key text)");
        }

        assertThatThrownBy(() -> RunFile.open(file()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("no StageSync run file");
    }

    @Test
    void aNewerFormatIsRefusedWithAWordOnWhatToDo() throws SQLException {
        RunFile.create(file(), HEADER).close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            statement.execute("pragma user_version = 99");
        }

        assertThatThrownBy(() -> RunFile.open(file()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("newer StageSync");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> RunFile.open(folder.resolve("absent.run")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("absent.run");
    }

    @Test
    void idsAreTheDayAndTheNextFreeLetters() throws IOException {
        RunFolder runs = new RunFolder(folder);
        LocalDate day = LocalDate.of(2026, 11, 25);

        assertThat(runs.newId(day)).isEqualTo("2026-11-25-a");
        for (char letter = 'a'; letter <= 'z'; letter++) {
            Files.createFile(runs.file("2026-11-25-" + letter));
        }
        assertThat(runs.newId(day)).isEqualTo("2026-11-25-aa");
    }

    @Test
    void runsAreListedNewestFirst() throws IOException {
        RunFolder runs = new RunFolder(folder);
        for (String id : List.of("2026-11-24-b", "2026-11-25-a", "2026-11-24-a", "2026-11-24-aa")) {
            Files.createFile(runs.file(id));
        }

        assertThat(runs.list())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("2026-11-25-a.run", "2026-11-24-aa.run", "2026-11-24-b.run", "2026-11-24-a.run");
    }

    private Path file() {
        return folder.resolve("one.run");
    }

    private static List<ChangeRecord> list(RunFile run) {
        List<ChangeRecord> changes = new ArrayList<>();
        run.forEachChange(changes::add);
        return changes;
    }

    private static Change creation(long number, Pass pass, String id) {
        EntryKey key = new EntryKey("Hotel", id);
        return new Change(
                number,
                pass,
                Action.CREATE,
                key,
                Optional.empty(),
                Optional.of(Entry.of(key, Map.of("name", Value.of("Hotel " + id)))),
                Set.of("name"));
    }

    private static Problem problem(Problem.Severity severity, String subject) {
        return new Problem(severity, Problem.Code.FIELD_MISSING, Optional.empty(), subject, "missing", "add it", 3);
    }
}
