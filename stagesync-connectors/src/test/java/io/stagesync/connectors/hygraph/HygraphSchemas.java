package io.stagesync.connectors.hygraph;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.stagesync.connectors.graphql.Introspection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Schemas, and what an environment that has one answers to the connector's introspection query. */
final class HygraphSchemas {
    private HygraphSchemas() {}

    static JsonNode introspection(String sdl) {
        ExecutionResult result = GraphQL.newGraphQL(schema(sdl)).build().execute(HygraphMapping.QUERY);
        return JsonMapper.shared().valueToTree(result.getData());
    }

    /** What it answers to a query for everything. */
    static JsonNode fullIntrospection(String sdl) {
        ExecutionResult result = GraphQL.newGraphQL(schema(sdl)).build().execute(Introspection.QUERY);
        return JsonMapper.shared().valueToTree(result.getData());
    }

    static HygraphMapping mapping(String sdl) {
        return HygraphMapping.of("test", introspection(sdl));
    }

    static GraphQLSchema schema(String sdl) {
        TypeDefinitionRegistry registry = new SchemaParser().parse(sdl);
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(registry);
    }

    /** The real schemas; the test is skipped where they are not at hand. */
    static List<String> names() {
        Path folder = folder();
        Assumptions.assumeTrue(Files.exists(folder), "The real schemas are not here; set stagesync.shared");
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".graphql"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String real(String file) {
        Path path = folder().resolve(file);
        Assumptions.assumeTrue(Files.exists(path), "The real schemas are not here; set stagesync.shared");
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        return Path.of(System.getProperty("stagesync.shared", "missing"), "data/schemas/hygraph");
    }

    /** One of our own. */
    static String own(String file) {
        try (InputStream in = Objects.requireNonNull(
                HygraphSchemas.class.getResourceAsStream("/hygraph/" + file), "No resource " + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
