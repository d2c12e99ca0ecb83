package io.stagesync.connectors.graphcms1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.connector.Destination;
import io.stagesync.connector.Page;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.Field;
import io.stagesync.model.Outcome;
import io.stagesync.model.Problem;
import io.stagesync.model.StageException;
import io.stagesync.model.UsageException;
import io.stagesync.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Documents that a user wrote, in the place of generated ones. */
class HandwrittenTest {
    private static final String READ =
            "query Hotels($first: Int!, $skip: Int!) { pages: hotels(first: $first, skip: $skip) { id name tags } }";
    private static final String WRITE = "mutation Save($id: ID!, $name: String!, $opened: DateTime) {"
            + " updateHotel(where: {id: $id}, data: {name: $name, opened: $opened}) { id } }";

    private final RecordedServer server = new RecordedServer();

    private Destination open(Optional<String> read, Optional<String> write) {
        Handwritten documents = new Handwritten(
                read.map(text -> new Handwritten.Text("hotels.graphql", text)),
                write.map(text -> new Handwritten.Text("save.graphql", text)));
        return new Graphcms1Connector(
                        server.settings().withPageSize(2).withHandwritten(Map.of("Hotel", documents)), time -> {})
                .openDestination();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aReadQueryPagesByNumberAndNarrowsTheModelToWhatItSelects() {
        server.introspects("prisma.graphql")
                .answers(
                        "{\"data\":{\"pages\":[{\"id\":\"a\",\"name\":\"A\",\"tags\":[\"x\"]},{\"id\":\"b\",\"name\":\"B\"}]}}")
                .answers("{\"data\":{\"pages\":[]}}");
        Destination stage = open(Optional.of(READ), Optional.empty());
        ContentModel hotel = stage.schema().model("Hotel").orElseThrow();

        Page first = stage.read(hotel, Optional.empty());
        Page second = stage.read(hotel, first.next());

        assertThat(hotel.fields()).extracting(Field::name).containsExactly("name", "tags");
        assertThat(first.entries()).hasSize(2);
        assertThat(second.next()).isEmpty();
        assertThat(server.bodies(3).get(2)).contains("\"variables\":{\"first\":2,\"skip\":2}");
        stage.close();
    }

    @Test
    void whatAReadQueryCannotReadIsAProblemAndNotMissing() {
        server.introspects("prisma.graphql")
                .answers("""
                        {"data":{"pages":[null,{"id":" ","name":"A"}]},
                        "errors":[{"message":"Cannot return null","path":["pages",0,"name"]}]}
                        """)
                .answers("{\"data\":{\"pages\":null},\"errors\":[{\"message\":\"Whoops\"}]}");
        Destination stage = open(Optional.of(READ), Optional.empty());
        ContentModel hotel = stage.schema().model("Hotel").orElseThrow();

        Page page = stage.read(hotel, Optional.empty());

        assertThat(page.problems()).extracting(Problem::code).containsOnly(Problem.Code.UNREADABLE_ENTRY);
        assertThat(page.problems()).extracting(Problem::entry).containsOnly(Optional.empty());
        assertThat(page.problems()).hasSize(2);
        assertThat(page.problems().get(0).message()).contains("Cannot return null");
        assertThatThrownBy(() -> stage.read(hotel, page.next()))
                .isInstanceOf(StageException.class)
                .hasMessageContaining("Whoops");
        stage.close();
    }

    @Test
    void aWriteMutationTakesWhatDoesNotChangeAsItIsNow() {
        Entry ritz = Changes.entry("Hotel", "ritz");
        server.introspects("prisma.graphql")
                .answers("{\"data\":{\"entries\":[{\"id\":\"" + ritz.key().id()
                        + "\",\"name\":\"Ritz, renamed by an editor\"}]}}")
                .answers("{\"data\":{\"updateHotel\":{\"id\":\"x\"}}}");
        Destination stage = open(Optional.empty(), Optional.of(WRITE));

        List<Outcome> outcomes = stage.write(
                List.of(Changes.update(ritz, ritz.with("opened", Value.of("2019-10-01T08:00:00.000Z")), "opened")));

        assertThat(outcomes).containsExactly(new Outcome.Written());
        assertThat(server.bodies(3).get(2))
                .contains("\"name\":\"Ritz, renamed by an editor\",\"opened\":\"2019-10-01T08:00:00.000Z\"");
        stage.close();
    }

    @Test
    void whatAWriteMutationDoesNotDeclareIsWrittenByTheGeneratedOne() {
        Entry ritz = Changes.entry("Hotel", "ritz");
        server.introspects("prisma.graphql").answers("{\"data\":{\"m0\":{\"id\":\"x\"}}}");
        Destination stage = open(Optional.empty(), Optional.of(WRITE));

        List<Outcome> outcomes =
                stage.write(List.of(Changes.update(ritz, ritz.with("visitors", Value.of(7)), "visitors")));

        assertThat(outcomes).containsExactly(new Outcome.Written());
        assertThat(server.bodies(2).get(1)).contains("\"d0\":{\"visitors\":7}");
        stage.close();
    }

    @Test
    void aReadQueryNeedsThePartsOfFieldsThatHaveSome() {
        server.introspects("prisma.graphql").introspects("assets.graphql");
        Destination links = open(Optional.of(READ.replace("tags", "parent { name }")), Optional.empty());
        Handwritten files = new Handwritten(
                Optional.of(new Handwritten.Text(
                        "assets.graphql",
                        "query($first: Int!, $skip: Int!) { pages: assets(first: $first, skip: $skip) { id url } }")),
                Optional.empty());
        Destination assets = new Graphcms1Connector(
                        server.settings().withHandwritten(Map.of("Asset", files)), time -> {})
                .openDestination();

        assertThatThrownBy(links::schema)
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("hotels.graphql")
                .hasMessageContaining("'id' below 'parent'");
        assertThatThrownBy(assets::schema)
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'Asset'")
                .hasMessageContaining("'handle' below 'pages'");
        links.close();
        assets.close();
    }

    @Test
    void aDocumentThatDoesNotFitTheSchemaIsNamedWithItsFileAndModel() {
        server.introspects("prisma.graphql");
        Destination stage = open(Optional.of(READ.replace("tags", "tagz")), Optional.empty());

        assertThatThrownBy(stage::schema)
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("hotels.graphql")
                .hasMessageContaining("'Hotel'")
                .hasMessageContaining("tagz");
        stage.close();
    }

    @Test
    void aReadQueryNeedsItsVariablesAndItsAlias() {
        server.introspects("prisma.graphql").introspects("prisma.graphql");
        Destination withoutSkip =
                open(Optional.of("query($first: Int!) { pages: hotels(first: $first) { id } }"), Optional.empty());
        Destination withoutAlias = open(Optional.of(READ.replace("pages: ", "")), Optional.empty());

        assertThatThrownBy(withoutSkip::schema).hasMessageContaining("$skip");
        assertThatThrownBy(withoutAlias::schema).hasMessageContaining("pages");
        withoutSkip.close();
        withoutAlias.close();
    }

    @Test
    void aWriteMutationMayOnlyDeclareFieldsOfTheEntry() {
        server.introspects("prisma.graphql");
        Destination stage = open(Optional.empty(), Optional.of(WRITE.replace("$opened", "$title")));

        assertThatThrownBy(stage::schema).hasMessageContaining("save.graphql").hasMessageContaining("$title");
        stage.close();
    }
}
