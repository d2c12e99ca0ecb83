package io.stagesync.sandbox.hygraph.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import graphql.introspection.IntrospectionResultToSchema;
import graphql.language.Document;
import graphql.schema.idl.SchemaParser;
import io.stagesync.sandbox.hygraph.HygraphSchemas;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every schema that was found in public. */
class EverySchemaTest {
    static List<String> names() {
        return HygraphSchemas.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void introspectionDescribesTheSchemaThatWasGiven(String file) {
        ProjectSchema schema = HygraphSchemas.schema(file);
        ApiRun run = ApiRun.of(schema);

        ApiRun.Reply reply = run.ok(IntrospectionQuery.INTROSPECTION_QUERY);

        assertThat(new EveryField(described(reply)).printed())
                .isEqualTo(new EveryField(schema.definitions()).printed());
    }

    @SuppressWarnings("unchecked")
    private static graphql.schema.idl.TypeDefinitionRegistry described(ApiRun.Reply reply) {
        Map<String, Object> data = JsonMapper.shared().convertValue(reply.body().get("data"), Map.class);
        Document document = new IntrospectionResultToSchema().createSchemaDefinition(data);
        return new SchemaParser().buildRegistry(document);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyReadableFieldOfAnEmptyEnvironmentIsAnswered(String file) {
        ProjectSchema schema = HygraphSchemas.schema(file);
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
}
