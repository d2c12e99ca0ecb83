package io.stagesync.connectors.graphql;

import graphql.introspection.IntrospectionResultToSchema;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema of a stage as the library has it that checks documents. */
public final class IntrospectedSchema {
    private IntrospectedSchema() {}

    /** The schema; empty where the answer describes none. */
    public static Optional<GraphQLSchema> of(JsonNode data) {
        try {
            Map<?, ?> introspection = JsonMapper.shared().treeToValue(data, Map.class);
            Map<String, Object> typed = new HashMap<>();
            introspection.forEach((key, value) -> typed.put(String.valueOf(key), value));
            Document document = new IntrospectionResultToSchema().createSchemaDefinition(typed);
            return Optional.of(
                    UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().buildRegistry(document)));
        } catch (RuntimeException e) {
            // The library takes the form of an answer for granted, and fails in many ways where that is another.
            return Optional.empty();
        }
    }
}
