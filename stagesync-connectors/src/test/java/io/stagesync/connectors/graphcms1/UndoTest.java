package io.stagesync.connectors.graphcms1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.stagesync.SyncSpec;
import io.stagesync.SyncSpec.Deletions;
import io.stagesync.journal.RunFile;
import io.stagesync.model.ConflictPolicy;
import io.stagesync.model.Conflicts;
import io.stagesync.sandbox.content.ContentEditor;
import io.stagesync.sandbox.content.ContentGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sync of generated content, with edits and deletions on both sides, is taken back exactly, and so is the taking back. */
class UndoTest {
    private static final int ENTRIES_PER_MODEL = 60;
    private static final int EDITS = 120;
    private static final SyncSpec MIRROR = SyncSpec.everything()
            .withDeletions(Deletions.upToPercent(100))
            .withConflicts(Conflicts.DEFAULT.otherwise(ConflictPolicy.SOURCE));

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"text-keys-2018", "themes-products-one-locale", "themes-products-two-locales"})
    void syncsOfRealSchemasAreTakenBackExactly(String name) throws IOException {
        Path schema =
                Path.of(System.getProperty("stagesync.shared", ""), "data/schemas/graphcms-v1", name + ".graphql");
        assumeTrue(Files.exists(schema), "skipped: the real schema " + schema + " is not here");

        undoExactly(Files.readString(schema));
    }

    @Test
    void aSyncOfEveryFieldKindIsTakenBackExactly() throws IOException {
        try (var schema = UndoTest.class.getResourceAsStream("/every-kind.graphql")) {
            assertThat(schema).isNotNull();
            undoExactly(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void undoExactly(String sdl) {
        try (TwoStages stages = TwoStages.of(sdl, folder)) {
            ContentGenerator.fill(stages.source().store(), 1, ENTRIES_PER_MODEL, TwoStages.pictures(stages.source()));
            assertUndone(stages);

            ContentEditor.edit(stages.source().store(), 2, EDITS, TwoStages.pictures(stages.source()));
            ContentEditor.edit(stages.destination().store(), 3, EDITS, TwoStages.pictures(stages.destination()));
            assertUndone(stages);
        }
    }

    /** Leaves the destination as the sync made it. */
    private static void assertUndone(TwoStages stages) {
        List<String> before = TwoStages.dump(stages.destination());
        try (RunFile run = stages.sync(MIRROR)) {
            List<String> after = TwoStages.dump(stages.destination());
            try (RunFile undo = stages.undo(run)) {
                assertThat(undo.problems()).isEmpty();
                assertThat(undo.failures(0, 9)).isEmpty();
                assertThat(undo.mismatches()).isEmpty();
                assertThat(TwoStages.dump(stages.destination())).isEqualTo(before);
                try (RunFile redo = stages.undo(undo)) {
                    assertThat(redo.failures(0, 9)).isEmpty();
                    assertThat(TwoStages.dump(stages.destination())).isEqualTo(after);
                }
            }
        }
    }
}
