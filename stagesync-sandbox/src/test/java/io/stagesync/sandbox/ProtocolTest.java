package io.stagesync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.sandbox.hygraph.HygraphSchemas;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolTest {
    @ParameterizedTest
    @MethodSource("io.stagesync.sandbox.hygraph.HygraphSchemas#names")
    void everySchemaOfHygraphIsKnown(String name) {
        assertThat(Protocol.of(HygraphSchemas.text("schemas/hygraph/" + name))).isEqualTo(Protocol.HYGRAPH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "themes-products-one-locale.graphql",
                "themes-products-two-locales.graphql",
                "themes-products-two-locales-early.graphql",
                "text-keys-2018.graphql"
            })
    void everySchemaOfV1IsKnown(String name) throws IOException {
        assertThat(Protocol.of(Files.readString(TestSchemas.realFile(name)))).isEqualTo(Protocol.GRAPHCMS_V1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/datamodels/every-kind.graphql",
                "/datamodels/full-library.graphql",
                "/graphql-side/travel.graphql"
            })
    void datamodelsAndSmallSchemasAreOfV1(String resource) {
        assertThat(Protocol.of(TestSchemas.text(resource))).isEqualTo(Protocol.GRAPHCMS_V1);
    }

    @Test
    void theGenerationBeforeV1IsNotServed() {
        String sdl = """
                type Film implements Node { id: ID! title: String! isPublished: Boolean! }
                type Mutation { createFilm(title: String!, charactersIds: [ID!]): Film }
                type Query { allFilms(filter: FilmFilter): [Film!]! Film(id: ID): Film }
                """;

        assertThat(Protocol.of(sdl)).isEqualTo(Protocol.UNKNOWN);
    }

    @Test
    void aSchemaOfHygraphWithoutItsMutationsIsNotServed() {
        assertThat(Protocol.of("enum Stage { DRAFT PUBLISHED }\ntype Query { hotels: [Int!]! }"))
                .isEqualTo(Protocol.UNKNOWN);
    }
}
