package io.stagesync.sandbox.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.sandbox.TestSchemas;
import io.stagesync.sandbox.datamodel.DataModel;
import io.stagesync.sandbox.datamodel.ModelType;
import io.stagesync.sandbox.datamodel.RelationField;
import io.stagesync.sandbox.datamodel.ScalarField;
import io.stagesync.sandbox.store.Filter;
import io.stagesync.sandbox.store.Node;
import io.stagesync.sandbox.store.Quirks;
import io.stagesync.sandbox.store.SqliteStageStore;
import io.stagesync.sandbox.store.Window;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {
    private static final AssetMaker FILES = (index, random) -> new AssetMaker.Made(
            "handle" + index + "x" + random.nextInt(Integer.MAX_VALUE),
            "file-" + index + ".jpg",
            "image/jpeg",
            1000 + index,
            640,
            480);

    private final DataModel model = TestSchemas.everyKind();
    private final SqliteStageStore store = open(model);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theSameSeedMakesTheSameContent() {
        ContentGenerator.fill(store, 7, 30, FILES);

        try (SqliteStageStore other = open(model)) {
            ContentGenerator.fill(other, 7, 30, FILES);

            assertThat(dump(other)).isEqualTo(dump(store));
        }
    }

    @Test
    void anotherSeedMakesOtherContent() {
        ContentGenerator.fill(store, 7, 5, FILES);

        try (SqliteStageStore other = open(model)) {
            ContentGenerator.fill(other, 8, 5, FILES);

            assertThat(dump(other)).isNotEqualTo(dump(store));
        }
    }

    @Test
    void everyFieldAndRelationOccurs() {
        ContentGenerator.fill(store, 1, 40, FILES);

        assertThat(neverSet(model)).isEmpty();
        assertThat(neverLinked(model)).isEmpty();
    }

    @Test
    void aFilledStageKeepsTheRules() {
        ContentGenerator.fill(store, 1, 40, FILES);

        assertThat(brokenRules(model)).isEmpty();
    }

    @Test
    void aStageCanBeFilledAgain() {
        ContentGenerator.fill(store, 1, 5, FILES);
        ContentGenerator.fill(store, 2, 5, FILES);

        assertThat(nodes("Hotel")).hasSize(10);
    }

    @Test
    void editsOfEveryKindHappenAndKeepTheRules() {
        ContentGenerator.fill(store, 1, 20, FILES);
        List<String> before = dump(store);

        Edits edits = ContentEditor.edit(store, 5, 1000, FILES);

        assertThat(edits.changed()).isPositive();
        assertThat(edits.created()).isPositive();
        assertThat(edits.deleted()).isPositive();
        assertThat(edits.linked()).isPositive();
        assertThat(edits.unlinked()).isPositive();
        assertThat(dump(store)).isNotEqualTo(before);
        assertThat(brokenRules(model)).isEmpty();
    }

    @Test
    void theSameEditsMakeTheSameStage() {
        ContentGenerator.fill(store, 1, 10, FILES);

        try (SqliteStageStore clone = store.cloneTo(Optional.empty())) {
            assertThat(dump(clone)).isEqualTo(dump(store));
            assertThat(ContentEditor.edit(clone, 3, 100, FILES)).isEqualTo(ContentEditor.edit(store, 3, 100, FILES));
            assertThat(dump(clone)).isEqualTo(dump(store));
        }
    }

    @Test
    void theDumpHidesHowAStageWroteItsContent() {
        store.transact(session -> {
            session.insert(
                    "Asset", "a", Map.of("handle", "h", "fileName", "f", "size", 10.0, "status", "DRAFT"), Map.of());
            session.insert("Review", "r", Map.of("text", "ü", "status", "DRAFT"), Map.of());
            return true;
        });

        assertThat(CanonicalDump.of(store, handle -> "hash of " + handle))
                .containsExactly(
                        "Asset/a",
                        "Asset/a.status = \"DRAFT\"",
                        "Asset/a.bytes = hash of h",
                        "Asset/a.fileName = \"f\"",
                        "Asset/a.size = 10",
                        "Review/r",
                        "Review/r.status = \"DRAFT\"",
                        "Review/r.text = \"ü\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text-keys-2018.graphql",
                "themes-products-one-locale.graphql",
                "themes-products-two-locales-early.graphql",
                "themes-products-two-locales.graphql"
            })
    void realSchemasCanBeFilledAndEdited(String name) {
        DataModel real = TestSchemas.real(name);

        try (SqliteStageStore stage = open(real)) {
            ContentGenerator.fill(stage, 1, 10, FILES);

            assertThat(ContentEditor.edit(stage, 2, 100, FILES).changed()).isPositive();
        }
    }

    private static SqliteStageStore open(DataModel model) {
        return SqliteStageStore.open(Optional.empty(), model, Quirks.MYSQL);
    }

    private static List<String> dump(SqliteStageStore store) {
        return CanonicalDump.of(store, handle -> handle);
    }

    private List<Node> nodes(String name) {
        return store.transact(session -> session.select(name, Filter.EVERYTHING, Window.WHOLE));
    }

    private List<String> neverSet(DataModel model) {
        return model.models().stream()
                .flatMap(type -> type.scalars().stream()
                        .filter(field -> nodes(type.name()).stream().noneMatch(node -> hasValue(node, field)))
                        .map(field -> type.name() + "." + field.name()))
                .toList();
    }

    private List<String> neverLinked(DataModel model) {
        return fields(model)
                .filter(field -> counts(field).allMatch(count -> count == 0))
                .map(Field::name)
                .toList();
    }

    private List<String> brokenRules(DataModel model) {
        return Stream.of(
                        fields(model)
                                .filter(field -> !field.relation().list())
                                .filter(field -> counts(field).anyMatch(count -> count > 1))
                                .map(field -> field.name() + " has several links"),
                        fields(model)
                                .filter(field -> field.relation().required())
                                .filter(field -> counts(field).anyMatch(count -> count == 0))
                                .map(field -> field.name() + " is required but has no link"),
                        model.models().stream()
                                .flatMap(type -> type.scalars().stream()
                                        .filter(ScalarField::required)
                                        .filter(field ->
                                                nodes(type.name()).stream().anyMatch(node -> !hasValue(node, field)))
                                        .map(field -> type.name() + "." + field.name() + " is required but null")),
                        model.models().stream()
                                .flatMap(type -> type.scalars().stream()
                                        .filter(ScalarField::unique)
                                        .filter(field -> hasDuplicates(type, field))
                                        .map(field -> type.name() + "." + field.name() + " is not unique")))
                .flatMap(problems -> problems)
                .toList();
    }

    private boolean hasDuplicates(ModelType type, ScalarField field) {
        List<Object> values = nodes(type.name()).stream()
                .flatMap(node -> Stream.ofNullable(node.value(field.name())))
                .toList();
        return new HashSet<>(values).size() < values.size();
    }

    private static boolean hasValue(Node node, ScalarField field) {
        return field.list()
                ? node.lists().containsKey(field.name())
                : node.values().containsKey(field.name());
    }

    private record Field(ModelType owner, RelationField relation) {
        String name() {
            return owner.name() + "." + relation.name();
        }
    }

    private static Stream<Field> fields(DataModel model) {
        return model.models().stream()
                .flatMap(type -> type.relations().stream().map(relation -> new Field(type, relation)));
    }

    private Stream<Integer> counts(Field field) {
        List<String> ids = nodes(field.owner().name()).stream().map(Node::id).toList();
        return store
                .<Map<String, List<Node>>>transact(session -> session.related(
                        field.owner().name(), field.relation().name(), ids, Filter.EVERYTHING, Window.WHOLE))
                .values()
                .stream()
                .map(List::size);
    }
}
