package io.stagesync.connectors.hygraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.stagesync.SyncSpec;
import io.stagesync.SyncSpec.Deletions;
import io.stagesync.journal.RunFile;
import io.stagesync.sandbox.hygraph.content.ContentPlan;
import io.stagesync.sandbox.hygraph.content.HygraphContentEditor;
import io.stagesync.sandbox.hygraph.content.HygraphContentGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sync of generated content in both layers, with edits and deletions, is taken back exactly, and so is the taking back. */
class UndoTest {
    private static final int ENTRIES_PER_MODEL = 12;
    private static final int EDITS = 60;
    private static final SyncSpec MIRROR = SyncSpec.everything().withDeletions(Deletions.upToPercent(100));

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agency-site-components",
                "all-field-kinds",
                "docs-richtext-embeds",
                "empty-project-uploads",
                "page-slots-unions",
                "shop-variants-localized",
                "trips-location"
            })
    void syncsOfRealSchemasAreTakenBackExactly(String name) throws IOException {
        Path schema = Path.of(System.getProperty("stagesync.shared", ""), "data/schemas/hygraph", name + ".graphql");
        assumeTrue(Files.exists(schema), "skipped: the real schema " + schema + " is not here");

        try (TwoEnvironments stages = TwoEnvironments.of(Files.readString(schema), folder)) {
            HygraphContentGenerator.fill(
                    stages.source().content(),
                    ContentPlan.of(1, ENTRIES_PER_MODEL),
                    TwoEnvironments.files(stages.source()));
            assertUndone(stages);

            HygraphContentEditor.edit(stages.source().content(), 2, EDITS, TwoEnvironments.files(stages.source()));
            assertUndone(stages);
        }
    }

    /** Leaves the destination as the sync made it. */
    private static void assertUndone(TwoEnvironments stages) {
        List<String> before = stages.dumpDestination();
        try (RunFile run = stages.sync(MIRROR)) {
            List<String> after = stages.dumpDestination();
            try (RunFile undo = stages.undo(run)) {
                assertThat(undo.problems()).isEmpty();
                assertThat(undo.failures(0, 9)).isEmpty();
                assertThat(undo.mismatches()).isEmpty();
                assertSameLines(stages.dumpDestination(), before);
                try (RunFile redo = stages.undo(undo)) {
                    assertThat(redo.failures(0, 9)).isEmpty();
                    assertSameLines(stages.dumpDestination(), after);
                }
            }
        }
    }

    /** Tells the lines that only one of the two has, which is easier to read than all of them. */
    private static void assertSameLines(List<String> found, List<String> expected) {
        List<String> missing = new ArrayList<>(expected);
        missing.removeAll(found);
        List<String> surplus = new ArrayList<>(found);
        surplus.removeAll(expected);
        assertThat(surplus).as("only now, while %s is lacking", missing).isEmpty();
        assertThat(missing).isEmpty();
    }
}
