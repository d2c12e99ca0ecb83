package io.stagesync.connectors.graphcms1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.stagesync.SyncSpec;
import io.stagesync.SyncSpec.Deletions;
import io.stagesync.journal.ChangeRecord;
import io.stagesync.journal.RunFile;
import io.stagesync.model.ConflictPolicy;
import io.stagesync.model.Conflicts;
import io.stagesync.model.Outcome;
import io.stagesync.model.Problem;
import io.stagesync.sandbox.content.ContentEditor;
import io.stagesync.sandbox.content.ContentGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Exactness: generated content of every field kind, 300 entries per model, real bytes behind the assets, is equal after a
 * sync in a canonical form that the product has no part in; a second run plans and writes nothing. The same after edits,
 * deletions and moved relations on both sides.
 */
class SchemaSyncTest {
    private static final int ENTRIES_PER_MODEL = 300;
    private static final int EDITS = 200;
    private static final SyncSpec MIRROR = SyncSpec.everything()
            .withDeletions(Deletions.upToPercent(100))
            .withConflicts(Conflicts.DEFAULT.otherwise(ConflictPolicy.SOURCE));

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text-keys-2018",
                "themes-products-one-locale",
                "themes-products-two-locales-early",
                "themes-products-two-locales"
            })
    void realSchemasSyncExactly(String name) throws IOException {
        Path schema =
                Path.of(System.getProperty("stagesync.shared", ""), "data/schemas/graphcms-v1", name + ".graphql");
        assumeTrue(Files.exists(schema), "skipped: the real schema " + schema + " is not here");

        syncExactly(Files.readString(schema));
    }

    @Test
    void aSchemaWithEveryFieldKindSyncsExactly() throws IOException {
        try (var schema = SchemaSyncTest.class.getResourceAsStream("/every-kind.graphql")) {
            assertThat(schema).isNotNull();
            syncExactly(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void syncExactly(String sdl) {
        try (TwoStages stages = TwoStages.of(sdl, folder)) {
            ContentGenerator.fill(stages.source().store(), 1, ENTRIES_PER_MODEL, TwoStages.pictures(stages.source()));
            assertSyncMakesEqualAndQuiet(stages);

            ContentEditor.edit(stages.source().store(), 2, EDITS, TwoStages.pictures(stages.source()));
            ContentEditor.edit(stages.destination().store(), 3, EDITS, TwoStages.pictures(stages.destination()));
            assertSyncMakesEqualAndQuiet(stages);
        }
    }

    private static void assertSyncMakesEqualAndQuiet(TwoStages stages) {
        try (RunFile run = stages.sync(MIRROR)) {
            assertThat(failures(run)).isEmpty();
            assertThat(run.problems()).extracting(Problem::code).isSubsetOf(Problem.Code.EDIT_OVERWRITTEN);
            assertThat(run.mismatches()).isEmpty();
        }
        assertThat(TwoStages.dump(stages.destination())).isEqualTo(TwoStages.dump(stages.source()));

        stages.destination().requestLog().clear();
        stages.source().requestLog().clear();
        try (RunFile second = stages.sync(MIRROR)) {
            assertThat(second.size()).isZero();
        }
        assertThat(stages.destination().requestLog().writes()).isZero();
        assertThat(stages.source().requestLog().writes()).isZero();
    }

    private static List<String> failures(RunFile run) {
        List<String> failures = new ArrayList<>();
        run.forEachChange(each -> {
            if (!each.outcome().map(Outcome::isWritten).orElse(false)) {
                failures.add(describe(each));
            }
        });
        return failures;
    }

    private static String describe(ChangeRecord each) {
        return each.change().pass() + " " + each.change().action() + " "
                + each.change().key() + ": "
                + each.outcome().map(Object::toString).orElse("no outcome");
    }
}
