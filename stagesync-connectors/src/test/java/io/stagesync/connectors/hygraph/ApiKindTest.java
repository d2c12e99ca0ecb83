package io.stagesync.connectors.hygraph;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.connectors.http.Json;
import io.stagesync.model.StageException;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What is said of APIs that are not Hygraph's. */
class ApiKindTest {
    private static Predicate<Throwable> reason(StageException.Reason reason) {
        return e -> ((StageException) e).reason() == reason;
    }

    @Test
    void versionOneIsNamedWithTheConnectorForIt() {
        String sdl = """
                type Query { hotels(where: HotelWhereInput, first: Int): [Hotel]! }
                type Mutation { createHotel(data: HotelCreateInput!): Hotel! }
                type Hotel { id: ID! status: Status! }
                type BatchPayload { count: Int! }
                enum Status { DRAFT PUBLISHED ARCHIVED }
                input HotelWhereInput { id: ID }
                input HotelCreateInput { status: Status }
                """;

        assertThatThrownBy(() -> HygraphSchemas.mapping(sdl))
                .matches(reason(StageException.Reason.UNSUPPORTED))
                .hasMessageContaining("GraphCMS v1")
                .hasMessageContaining("graphcms1");
    }

    @Test
    void theApiBeforeVersionOneIsNamedAsNotSupported() {
        String sdl = """
                type Query { allFilms(first: Int): [Film!]! Film(id: ID): Film }
                type Mutation { createFilm(title: String!): Film }
                type Film { id: ID! title: String isPublished: Boolean }
                """;

        assertThatThrownBy(() -> HygraphSchemas.mapping(sdl))
                .matches(reason(StageException.Reason.UNSUPPORTED))
                .hasMessageContaining("before GraphCMS v1");
    }

    @Test
    void anyOtherGraphqlIsNoContentApi() {
        assertThatThrownBy(() -> HygraphSchemas.mapping("type Query { hello: String }"))
                .matches(reason(StageException.Reason.UNSUPPORTED))
                .hasMessageContaining("no content models");
    }

    @Test
    void whatIsNoSchemaIsSaidToBeNone() {
        assertThatThrownBy(() -> HygraphMapping.of("staging", Json.object()))
                .matches(reason(StageException.Reason.UNSUPPORTED))
                .hasMessageContaining("staging");
    }

    @Test
    void hiddenMutationsAreAMatterOfAccess() {
        ObjectNode schema = (ObjectNode) HygraphSchemas.introspection(OwnProjects.travel());
        ((ObjectNode) schema.path("__schema")).putNull("mutationType");

        assertThatThrownBy(() -> HygraphMapping.of("staging", schema))
                .matches(reason(StageException.Reason.ACCESS))
                .hasMessageContaining("mutations");
    }
}
