package io.stagesync.sandbox.hygraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import graphql.introspection.IntrospectionResultToSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.stagesync.sandbox.hygraph.HygraphSchemas;
import io.stagesync.sandbox.hygraph.content.ContentPlan;
import io.stagesync.sandbox.hygraph.content.HygraphContentGenerator;
import io.stagesync.sandbox.hygraph.content.StoredAsset;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import io.stagesync.sandbox.hygraph.sdl.HygraphSdl;
import io.stagesync.sandbox.hygraph.sdl.RandomProject;
import io.stagesync.sandbox.hygraph.store.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every schema that was found in public, and for random ones. */
class EverySchemaTest {
    /** The files of real schemas, and the seeds of random ones. */
    static List<String> names() {
        List<String> names = new ArrayList<>(List.of("1", "2", "3", "4", "5", "6", "7", "8"));
        names.addAll(HygraphSchemas.isAtHand() ? HygraphSchemas.names() : List.of());
        return names;
    }

    static ProjectSchema schema(String name) {
        return name.endsWith(".graphql")
                ? HygraphSchemas.schema(name)
                : ProjectSchema.read(HygraphSdl.of(RandomProject.of(Long.parseLong(name))));
    }

    @ParameterizedTest
    @MethodSource("names")
    void introspectionDescribesTheSchemaThatWasGiven(String file) {
        ProjectSchema schema = schema(file);
        ApiRun run = ApiRun.of(schema);

        ApiRun.Reply reply = run.ok(IntrospectionQuery.INTROSPECTION_QUERY);

        assertThat(new EveryField(described(reply)).printed())
                .isEqualTo(new EveryField(schema.definitions()).printed());
    }

    @SuppressWarnings("unchecked")
    private static TypeDefinitionRegistry described(ApiRun.Reply reply) {
        Map<String, Object> data = JsonMapper.shared().convertValue(reply.body().get("data"), Map.class);
        graphql.language.Document document = new IntrospectionResultToSchema().createSchemaDefinition(data);
        return new SchemaParser().buildRegistry(document);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyReadableFieldOfAnEmptyEnvironmentIsAnswered(String file) {
        ProjectSchema schema = schema(file);
        ApiRun run = ApiRun.of(schema);
        EveryField every = new EveryField(schema.definitions());

        for (EntityType type : schema.types()) {
            if (type.isDocument()) {
                String field = RootNames.list(schema, type);
                ApiRun.Reply reply = run.ok(every.query(field, "(stage: DRAFT, first: 100)"));
                assertThat(reply.at(field)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyReadableFieldOfAFilledEnvironmentIsAnswered(String file) {
        ProjectSchema schema = schema(file);
        ApiRun run = ApiRun.of(schema);
        HygraphContentGenerator.fill(run.environment(), ContentPlan.of(5, 8), EverySchemaTest::store);
        EveryField every = new EveryField(schema.definitions());
        String locales = ", locales: " + schema.locales();

        for (EntityType type : schema.types()) {
            if (type.isDocument()) {
                String field = RootNames.list(schema, type);
                for (String stage : schema.stages()) {
                    ApiRun.Reply reply = run.ok(every.query(field, "(first: 100, stage: " + stage + locales + ")"));
                    int there = run.environment()
                            .read(reader -> reader.all(stage, type.name()).size());
                    assertThat(reply.at(field)).as(type.name()).hasSize(there);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyEntryOfAFilledEnvironmentCanBeUpdatedAndPublished(String file) {
        ProjectSchema schema = schema(file);
        ApiRun run = ApiRun.of(schema);
        HygraphContentGenerator.fill(run.environment(), ContentPlan.of(6, 6), EverySchemaTest::store);
        Project project = new Project(schema);

        for (EntityType type : schema.types()) {
            if (type.isDocument()) {
                List<String> ids = run.environment()
                        .read(reader -> reader.all("DRAFT", type.name()).stream()
                                .map(Document::id)
                                .toList());
                for (String id : ids) {
                    String where = "(where: {id: \"" + id + "\"}";
                    run.ok("mutation { update" + type.name() + where + ", data: {}) { id } }");
                    String locales = project.choosesLocales(type) ? ", locales: " + schema.locales() : "";
                    run.ok("mutation { publish" + type.name() + where + locales + ") { id } }");
                }
            }
        }
    }

    private static StoredAsset store(String name, byte[] bytes, String type) {
        return new StoredAsset(name, "http://files.test/" + name, bytes.length, 1, 1);
    }
}
