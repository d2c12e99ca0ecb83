package io.stagesync.connectors.hygraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.stagesync.SyncSpec;
import io.stagesync.SyncSpec.Deletions;
import io.stagesync.journal.ChangeRecord;
import io.stagesync.journal.RunFile;
import io.stagesync.model.Outcome;
import io.stagesync.sandbox.hygraph.content.ContentPlan;
import io.stagesync.sandbox.hygraph.content.HygraphContentEditor;
import io.stagesync.sandbox.hygraph.content.HygraphContentGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Exactness: generated content of every field kind, in both publication layers and all locales, 60 entries per model, real
 * bytes behind the assets, is equal after a sync to an environment with other ids, in a canonical form that the product
 * has no part in; a second run plans and writes nothing. The same after random edits, publications and deletions.
 */
@Disabled("issue 3 is open: equal and quiet with 12 to 20 entries per model in thirteen schemas, not tried with 60 yet;"
        + " bike-store-variants-taxonomy differs after edits in the published version of Navigation")
class HygraphSyncTest {
    private static final int ENTRIES_PER_MODEL = 60;
    private static final int EDITS = 150;
    private static final SyncSpec MIRROR = SyncSpec.everything().withDeletions(Deletions.upToPercent(100));

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agency-site-components-early",
                "agency-site-components",
                "all-field-kinds",
                "bike-store-variants-taxonomy",
                "customers-themes-2020",
                "docs-richtext-embeds",
                "empty-project-uploads",
                "page-slots-unions",
                "product-reviews-2021",
                "product-reviews-2022",
                "shop-variants-localized",
                "shop-variants-with-accounts",
                "tea-catalogue-localized",
                "trips-location"
            })
    void realSchemasSyncExactly(String name) throws IOException {
        Path schema = Path.of(System.getProperty("stagesync.shared", ""), "data/schemas/hygraph", name + ".graphql");
        assumeTrue(Files.exists(schema), "skipped: the real schema " + schema + " is not here");

        syncExactly(Files.readString(schema));
    }

    private void syncExactly(String sdl) {
        try (TwoEnvironments stages = TwoEnvironments.of(sdl, folder)) {
            HygraphContentGenerator.fill(
                    stages.source().content(),
                    ContentPlan.of(1, ENTRIES_PER_MODEL),
                    TwoEnvironments.files(stages.source()));
            assertSyncMakesEqualAndQuiet(stages);

            HygraphContentEditor.edit(stages.source().content(), 2, EDITS, TwoEnvironments.files(stages.source()));
            assertSyncMakesEqualAndQuiet(stages);
        }
    }

    private static void assertSyncMakesEqualAndQuiet(TwoEnvironments stages) {
        try (RunFile run = stages.sync(MIRROR)) {
            assertThat(run.problems()).isEmpty();
            assertThat(failures(run)).isEmpty();
            assertThat(run.mismatches()).isEmpty();
        }
        assertSameLines(stages.dumpDestination(), stages.dumpSource());

        stages.destination().requestLog().clear();
        stages.source().requestLog().clear();
        try (RunFile second = stages.sync(MIRROR)) {
            assertThat(changes(second)).isEmpty();
        }
        assertThat(stages.destination().requestLog().writes()).isZero();
        assertThat(stages.source().requestLog().writes()).isZero();
    }

    /** Tells the lines that only one of the two has, which is easier to read than all of them. */
    private static void assertSameLines(List<String> found, List<String> expected) {
        List<String> missing = new ArrayList<>(expected);
        missing.removeAll(found);
        List<String> surplus = new ArrayList<>(found);
        surplus.removeAll(expected);
        assertThat(surplus)
                .as("only at the destination, while it lacks %s", missing)
                .isEmpty();
        assertThat(found).isEqualTo(expected);
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

    private static List<String> changes(RunFile run) {
        List<String> changes = new ArrayList<>();
        run.forEachChange(each -> changes.add(describe(each)));
        return changes;
    }

    private static String describe(ChangeRecord each) {
        return each.change().pass() + " " + each.change().action() + " "
                + each.change().key() + " " + each.change().fields() + ": "
                + each.outcome().map(Object::toString).orElse("no outcome");
    }
}
