package io.stagesync.connectors.graphcms1;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.stagesync.connectors.graphql.Introspection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service with a given schema answers to the connector's introspection query. */
final class SchemaIntrospection {
    private SchemaIntrospection() {}

    static JsonNode data(String sdl) {
        ExecutionResult result = GraphQL.newGraphQL(schema(sdl)).build().execute(Introspection.QUERY);
        return JsonMapper.shared().valueToTree(result.getData());
    }

    static Graphcms1Mapping mapping(String sdl) {
        return Graphcms1Mapping.of("test", Introspection.of(data(sdl)).orElseThrow());
    }

    static GraphQLSchema schema(String sdl) {
        TypeDefinitionRegistry registry = new SchemaParser().parse(sdl);
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(registry);
    }

    /** A real schema; the test is skipped where it is not at hand. */
    static String real(String file) {
        Path path = Path.of(System.getProperty("stagesync.shared", "missing"), "data/schemas/graphcms-v1", file);
        Assumptions.assumeTrue(Files.exists(path), "The real schemas are not here; set stagesync.shared");
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
