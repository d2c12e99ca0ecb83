package io.stagesync.connectors.hygraph;

import io.stagesync.sandbox.hygraph.content.ContentPlan;
import io.stagesync.sandbox.hygraph.content.HygraphContentEditor;
import io.stagesync.sandbox.hygraph.content.HygraphContentGenerator;
import io.stagesync.sandbox.hygraph.sdl.FieldSpec;
import io.stagesync.sandbox.hygraph.sdl.HygraphSdl;
import io.stagesync.sandbox.hygraph.sdl.ProjectSpec;
import io.stagesync.sandbox.hygraph.sdl.TypeSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Relations of which neither numbers nor names tell the two sides: all sides are written, and do not get in each other's way. */
class UndecidedRelationsTest {
    private static final int ENTRIES_PER_MODEL = 15;
    private static final int EDITS = 60;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aTreeWithCrossLinksIsCopiedExactly(long seed) {
        copyExactly(
                seed,
                ProjectSpec.withLocales("en")
                        .with(TypeSpec.model(
                                "Category",
                                FieldSpec.string("slug").required().unique(),
                                FieldSpec.relation("parent", "Category").reverseList("children"),
                                FieldSpec.relation("related", "Category").list())));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void severalRelationsBetweenTwoModelsSyncExactly(long seed) {
        syncExactly(
                seed,
                ProjectSpec.withLocales("en")
                        .with(
                                TypeSpec.model(
                                        "Article",
                                        FieldSpec.string("slug").required().unique(),
                                        FieldSpec.relation("writer", "Person").reverseList("articles"),
                                        FieldSpec.relation("reviewers", "Person")
                                                .list()
                                                .reverseList("checked"),
                                        FieldSpec.relation("mentions", "Person").list()),
                                TypeSpec.model(
                                        "Person", FieldSpec.string("name").required())));
    }

    private void copyExactly(long seed, ProjectSpec project) {
        try (TwoEnvironments stages = filled(seed, project)) {
            new SyncProof(stages, "seed " + seed).syncsExactly();
        }
    }

    private void syncExactly(long seed, ProjectSpec project) {
        try (TwoEnvironments stages = filled(seed, project)) {
            UnaryOperator<List<String>> reading =
                    OtherSides.of(stages.source().spec().sdl())::unordered;
            new SyncProof(stages, "seed " + seed, reading).syncsExactly();

            HygraphContentEditor.edit(stages.source().content(), seed, EDITS, TwoEnvironments.files(stages.source()));
            new SyncProof(stages, "seed " + seed + " after edits", reading).syncsExactly();
        }
    }

    private TwoEnvironments filled(long seed, ProjectSpec project) {
        TwoEnvironments stages = TwoEnvironments.of(HygraphSdl.of(project), folder);
        HygraphContentGenerator.fill(
                stages.source().content(),
                ContentPlan.of(seed, ENTRIES_PER_MODEL),
                TwoEnvironments.files(stages.source()));
        return stages;
    }
}
