package io.stagesync.sandbox.hygraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.sandbox.hygraph.content.ContentPlan;
import io.stagesync.sandbox.hygraph.content.HygraphContentGenerator;
import io.stagesync.sandbox.hygraph.content.HygraphDump;
import io.stagesync.sandbox.hygraph.content.StoredAsset;
import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Environment;
import io.stagesync.sandbox.hygraph.store.Link;
import io.stagesync.sandbox.hygraph.store.MemoryEnvironment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written through the API is what the store then holds: drafts of one environment are copied into another. */
class CopyTest {
    private final Map<String, String> ids = new HashMap<>();

    static List<String> names() {
        return EverySchemaTest.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void draftsThatAreCopiedThroughTheApiAreTheSame(String name) {
        ProjectSchema schema = EverySchemaTest.schema(name);
        try (Environment source = MemoryEnvironment.inMemory(schema)) {
            HygraphContentGenerator.fill(source, ContentPlan.of(11, 12).withDefaultLocaleAlways(), CopyTest::store);
            ApiRun target = ApiRun.of(schema);

            copy(schema, source, target);

            Map<String, String> back = new HashMap<>();
            ids.forEach((here, there) -> back.put(there, here));
            assertThat(drafts(target.environment(), link -> back.getOrDefault(link.id(), link.id())))
                    .hasSizeGreaterThan(30)
                    .isEqualTo(drafts(source, Link::id));
        }
    }

    private static List<String> drafts(Environment environment, Function<Link, String> names) {
        return HygraphDump.byId(handle -> handle).naming(names).of(environment).stream()
                .filter(line -> line.startsWith("DRAFT"))
                .toList();
    }

    private void copy(ProjectSchema schema, Environment source, ApiRun target) {
        List<Document> waiting = new ArrayList<>();
        for (EntityType type : schema.types()) {
            List<Document> drafts = source.read(reader -> List.copyOf(reader.all("DRAFT", type.name())));
            if (type.kind() == EntityType.Kind.ASSET) {
                drafts.forEach(asset -> keep(target, asset));
            } else {
                waiting.addAll(drafts);
            }
        }
        Project project = new Project(schema);
        InputMaker inputs = new InputMaker(project, ids);
        List<Document> all = List.copyOf(waiting);
        while (!waiting.isEmpty()) {
            int before = waiting.size();
            waiting.removeIf(document -> created(project, inputs, document, target));
            assertThat(waiting.size())
                    .as("entries whose required targets are missing")
                    .isLessThan(before);
        }
        for (Document document : all) {
            EntityType type = project.type(document.type());
            Map<String, Object> data =
                    inputs.update(type, document.base(), field -> isStructure(field) && !field.required());
            target.ok(
                    "mutation($d: " + type.name() + "UpdateInput!) { update" + type.name() + "(where: {id: \""
                            + ids.get(document.id()) + "\"}, data: $d) { id } }",
                    Map.of("d", data));
        }
    }

    private void keep(ApiRun target, Document asset) {
        target.environment().transact(writer -> {
            writer.put("DRAFT", asset);
            return ids.put(asset.id(), asset.id());
        });
    }

    private boolean created(Project project, InputMaker inputs, Document document, ApiRun target) {
        EntityType type = project.type(document.type());
        Map<String, Object> data;
        try {
            data = inputs.creation(
                    type, document.base(), document.localizations(), field -> !isStructure(field) || field.required());
        } catch (NoSuchElementException e) {
            return false;
        }
        ApiRun.Reply reply = target.ok(
                "mutation($d: " + type.name() + "CreateInput!) { it: create" + type.name() + "(data: $d) { id } }",
                Map.of("d", data));
        ids.put(document.id(), reply.text("it/id"));
        return true;
    }

    private static boolean isStructure(EntityField field) {
        return field.kind() == FieldKind.RELATION
                || field.kind() == FieldKind.COMPONENT
                || field.kind() == FieldKind.VARIANTS
                || (field.kind() == FieldKind.RICH_TEXT && !field.members().isEmpty());
    }

    private static StoredAsset store(String name, byte[] bytes, String type) {
        return new StoredAsset(name, "http://files.test/" + name, bytes.length, 1, 1);
    }
}
