package io.stagesync.sandbox.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import graphql.introspection.IntrospectionResultToSchema;
import graphql.language.AstPrinter;
import graphql.language.Document;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.StageClient;
import io.stagesync.sandbox.StageSpec;
import io.stagesync.sandbox.TestSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every real schema is served as it is, and every model of it can be written and read. */
class RealSchemasTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "text-keys-2018.graphql",
                "themes-products-one-locale.graphql",
                "themes-products-two-locales-early.graphql",
                "themes-products-two-locales.graphql"
            })
    void introspectionTellsTheSchemaThatWasGiven(String name) throws IOException {
        String sdl = Files.readString(TestSchemas.realFile(name));
        try (Sandbox sandbox = Sandbox.start(StageSpec.of("master", sdl))) {
            StageClient client = new StageClient(sandbox.stage("master"));

            Document told = new IntrospectionResultToSchema()
                    .createSchemaDefinition(data(client, IntrospectionQuery.INTROSPECTION_QUERY));

            assertThat(SchemaShape.of(AstPrinter.printAst(told))).containsAll(SchemaShape.of(sdl));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text-keys-2018.graphql",
                "themes-products-one-locale.graphql",
                "themes-products-two-locales-early.graphql",
                "themes-products-two-locales.graphql"
            })
    void everyModelIsCreatedUpdatedReadAndDeleted(String name) throws IOException {
        String sdl = Files.readString(TestSchemas.realFile(name));
        try (Sandbox sandbox = Sandbox.start(StageSpec.of("master", sdl))) {
            ModelRoundTrip trip = new ModelRoundTrip(sandbox.stage("master"));

            assertThat(trip.all())
                    .isNotEmpty()
                    .allSatisfy(outcome -> assertThat(outcome).endsWith("created, updated, read, deleted"));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(StageClient client, String query) {
        return Json.MAPPER.treeToValue(client.graphql(query).json().path("data"), Map.class);
    }
}
