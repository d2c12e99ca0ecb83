package io.stagesync.connectors.graphcms1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.connector.Capabilities.Ability;
import io.stagesync.connector.Destination;
import io.stagesync.connector.Page;
import io.stagesync.connector.Source;
import io.stagesync.connectors.governor.Governor;
import io.stagesync.connectors.http.HttpPost;
import io.stagesync.model.Action;
import io.stagesync.model.AssetFile;
import io.stagesync.model.Change;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.Outcome;
import io.stagesync.model.Pass;
import io.stagesync.model.Problem;
import io.stagesync.model.StageException;
import io.stagesync.model.Value;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes over the wire, against answers as they were recorded. */
class WireTest {
    private static final String UPDATED = "{\"data\":{\"m0\":{\"id\":\"x\"}}}";

    /** Ten times this is the limit of a whole answer. */
    private static final Duration SHORT = Duration.ofMillis(200);

    private final RecordedServer server = new RecordedServer();
    private final Destination stage = open(server.settings());

    private static Destination open(Graphcms1Settings settings) {
        return new Graphcms1Connector(settings, time -> {}).openDestination();
    }

    @AfterEach
    void close() {
        stage.close();
        server.close();
    }

    private ContentModel model(String name) {
        return stage.schema().model(name).orElseThrow();
    }

    @Test
    void aPageIsAskedForByTheLastIdWithTheTokenAndWithoutFallbackToTheDefaultLocale() {
        server.introspects("prisma.graphql").answers("{\"data\":{\"entries\":[],\"links\":[]}}");

        stage.read(model("Room"), Optional.empty());

        server.next();
        RecordedRequest request = server.next();
        assertThat(request.getUrl().encodedPath()).isEqualTo("/content");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + RecordedServer.TOKEN);
        assertThat(request.getHeaders().get("gcms-locale-no-default")).isEqualTo("true");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        assertThat(request.getBody().utf8())
                .contains("entries: rooms(orderBy: id_ASC, first: $first) { id number }")
                .contains("links: rooms(orderBy: id_ASC, first: $first) { id hotel { id } }")
                .contains("\"variables\":{\"first\":100}");
    }

    @Test
    void aMissingRequiredLinkIsNoLinkAndAnUnreadableEntryIsAProblem() {
        server.introspects("prisma.graphql")
                .answers("""
                        {"data":{"entries":[{"id":"a","number":"1"},null,{"id":"c","number":"3"}],"links":[null,null,
                        {"id":"c","hotel":{"id":"h"}}]},"errors":[{"message":"Cannot return null for non-nullable type",
                        "path":["entries",1,"number"]},{"message":"Cannot return null","path":["links",0,"hotel"]}]}
                        """)
                .answers("{\"data\":{\"entries\":[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":\"c\"}]}}");

        Page page = stage.read(model("Room"), Optional.empty());

        assertThat(page.entries()).extracting(entry -> entry.key().id()).containsExactly("a", "c");
        assertThat(page.entries().get(0).value("hotel")).isEmpty();
        assertThat(page.entries().get(1).value("hotel")).contains(Value.reference("Hotel", "h"));
        assertThat(page.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Problem.Code.UNREADABLE_ENTRY);
            assertThat(problem.subject()).isEqualTo("Room/b");
        });
    }

    @Test
    void aListThatIsMissingIsNotAnEmptyOne() {
        server.introspects("prisma.graphql")
                .answers("{\"data\":{\"entries\":null},\"errors\":[{\"message\":\"Whoops\"}]}");

        assertThatThrownBy(() -> stage.read(model("Hotel"), Optional.empty()))
                .isInstanceOfSatisfying(
                        StageException.class, e -> assertThat(e.reason()).isEqualTo(StageException.Reason.BROKEN))
                .hasMessageContaining("Whoops");
    }

    @Test
    void aShortPageIsNotTheLastWhereAGatewayMayHaveCutIt() {
        server.introspects("prisma.graphql")
                .answers("{\"data\":{\"entries\":[{\"id\":\"a\",\"name\":\"A\"}]}}")
                .answers("{\"data\":{\"entries\":[]}}")
                .answers("{\"data\":{\"entries\":[]}}");
        Destination eager = open(server.settings().withPageSize(500));
        ContentModel hotel = eager.schema().model("Hotel").orElseThrow();

        Page first = eager.read(hotel, Optional.empty());

        assertThat(first.next()).isPresent();
        assertThat(eager.read(hotel, first.next()).next()).isEmpty();
        eager.close();
    }

    @Test
    void aBlankIdIsAProblemAndALinkToOneIsLeftOut() {
        server.introspects("prisma.graphql").answers("""
                        {"data":{"entries":[{"id":"","name":"A"},
                        {"id":"b","name":"B","parent":{"id":""},"friendOf":[{"id":" "},{"id":"c"}]}]}}
                        """);

        Page page = stage.read(model("Hotel"), Optional.empty());

        assertThat(page.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Problem.Code.UNREADABLE_ENTRY);
            assertThat(problem.entry()).isEmpty();
            assertThat(problem.subject()).isEqualTo("Hotel");
        });
        assertThat(page.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.value("parent")).isEmpty();
            assertThat(entry.value("friendOf")).contains(Value.of(List.of(Value.reference("Hotel", "c"))));
        });
    }

    @Test
    void idsThatDifferInCaseAreNotTheSame() {
        server.introspects("prisma.graphql")
                .answers("{\"data\":{\"entries\":[{\"id\":\"ABC\",\"number\":\"1\"}],\"links\":[]}}");

        assertThat(stage.find(model("Room"), List.of("abc"))).isEmpty();
    }

    @Test
    void aRefusedTokenIsNamedBySettingAndNeverShown() {
        server.answers("{\"errors\": [{\"message\": \"The Token you passed is Invalid!\"}]}");

        assertThatThrownBy(stage::schema)
                .isInstanceOfSatisfying(
                        StageException.class, e -> assertThat(e.reason()).isEqualTo(StageException.Reason.ACCESS))
                .hasMessageContaining("content token of stage 'staging'")
                .hasMessageNotContaining(RecordedServer.TOKEN);
    }

    @Test
    void anUnknownProjectIsNotFound() {
        server.answers("{\"errors\":[{\"message\":\"Project not found: 'x'\",\"code\":3016}]}");

        assertThatThrownBy(stage::schema)
                .isInstanceOfSatisfying(
                        StageException.class, e -> assertThat(e.reason()).isEqualTo(StageException.Reason.NOT_FOUND));
    }

    @Test
    void whereNobodyListensTheAddressIsNamed() {
        URI nowhere = server.uri("/content");
        server.close();
        Destination unreachable = open(Graphcms1Settings.of("staging", nowhere));

        assertThatThrownBy(unreachable::schema)
                .isInstanceOfSatisfying(
                        StageException.class, e -> assertThat(e.reason()).isEqualTo(StageException.Reason.UNREACHABLE))
                .hasMessageContaining(String.valueOf(nowhere.getPort()));
        unreachable.close();
    }

    @Test
    void aStageWithoutImportAndStoreCannotCreate() {
        Destination bare = open(Graphcms1Settings.of("staging", server.uri("/content")));

        assertThat(bare.capabilities().abilities())
                .containsExactlyInAnyOrder(Ability.UPDATE, Ability.DELETE, Ability.KEEP_IDS);
        assertThat(stage.capabilities().abilities())
                .containsExactlyInAnyOrder(
                        Ability.CREATE, Ability.UPDATE, Ability.DELETE, Ability.STORE_FILES, Ability.KEEP_IDS);
        bare.close();
    }

    @Test
    void aNodeIsImportedWithoutNullsListsAndLinks() {
        server.introspects("prisma.graphql").answers("[]").answers("[]");
        Entry hotel = Changes.entry("Hotel", "ritz").with("tags", Value.of(List.of(Value.of("spa"))));

        List<Outcome> outcomes = stage.write(List.of(Changes.create(hotel)));

        assertThat(outcomes).containsExactly(new Outcome.Written());
        server.next();
        RecordedRequest nodes = server.next();
        assertThat(nodes.getUrl().encodedPath()).isEqualTo("/bulk/import");
        assertThat(nodes.getHeaders().get("Authorization")).isEqualTo("Bearer import-secret");
        assertThat(nodes.getBody().utf8())
                .isEqualTo("{\"valueType\":\"nodes\",\"values\":[{\"_typeName\":\"Hotel\",\"id\":\""
                        + hotel.key().id() + "\",\"name\":\"ritz\"}]}");
        assertThat(server.next().getBody().utf8())
                .isEqualTo("{\"valueType\":\"lists\",\"values\":[{\"_typeName\":\"Hotel\",\"id\":\""
                        + hotel.key().id() + "\",\"tags\":[\"spa\"]}]}");
    }

    @Test
    void listsThatGrowAfterTheirRepairAreSetOnceMore() {
        Entry hotel = hotelWithTags();
        server.introspects("prisma.graphql").answers("[]").answers(503, "please try again");
        hotelIsSeen(3, "[]").answers(UPDATED);
        hotelIsSeen(3, "[\"spa\",\"spa\"]").answers(UPDATED);
        hotelIsSeen(3, "[\"spa\"]");

        assertThat(stage.write(List.of(Changes.create(hotel)))).containsExactly(new Outcome.Written());

        List<String> bodies = server.bodies(14);
        assertThat(bodies)
                .filteredOn(body -> body.contains("\"valueType\":\"lists\""))
                .hasSize(1);
        assertThat(bodies)
                .filteredOn(body -> body.contains("{\"tags\":{\"set\":[\"spa\"]}}"))
                .hasSize(2);
    }

    @Test
    void listsThatGrowAgainAndAgainAreNotKnown() {
        server.introspects("prisma.graphql").answers("[]").answers(503, "please try again");
        hotelIsSeen(3, "[]").answers(UPDATED);
        hotelIsSeen(3, "[\"spa\",\"spa\"]").answers(UPDATED);
        hotelIsSeen(3, "[\"spa\",\"spa\"]");

        assertThat(stage.write(List.of(Changes.create(hotelWithTags()))))
                .singleElement()
                .isInstanceOf(Outcome.Unknown.class);
    }

    private static Entry hotelWithTags() {
        return Changes.entry("Hotel", "ritz").with("tags", Value.of(List.of(Value.of("spa"))));
    }

    private RecordedServer hotelIsSeen(int times, String tags) {
        for (int i = 0; i < times; i++) {
            server.answers("{\"data\":{\"entries\":[{\"id\":\""
                    + Changes.key("Hotel", "ritz").id() + "\",\"name\":\"ritz\",\"tags\":" + tags + "}]}}");
        }
        return server;
    }

    @Test
    void aQueryThatTheStageFailedAtWithinIsRepeated() {
        server.answers(
                500, "{\"data\":null,\"errors\":[{\"message\":\"Whoops. Looks like an internal server error.\"}]}");
        server.introspects("prisma.graphql");

        assertThat(stage.schema().model("Hotel")).isPresent();
    }

    @Test
    void whatOneRequestIsRefusedForHoldsForAllThatGoesToTheStage() {
        List<Duration> slept = new ArrayList<>();
        Governor governor = new Governor(server.settings().limits(), slept::add, () -> 0L);
        Graphcms1Connector connector = new Graphcms1Connector(server.settings(), governor, time -> {});
        server.introspects("prisma.graphql")
                .refusesFor(7)
                .answers("[]")
                .answers("{\"data\":null,\"errors\":[{\"message\":\"Too many queries\",\"code\":1004}]}")
                .introspects("prisma.graphql");

        try (Destination destination = connector.openDestination();
                Source source = connector.openSource()) {
            destination.write(hotels(1));
            assertThat(slept).contains(Duration.ofSeconds(7));
            int afterImport = governor.mutationsNow();
            source.schema();

            assertThat(afterImport).isLessThan(server.settings().limits().mutations());
            assertThat(server.requests()).isEqualTo(5);
        }
    }

    @Test
    void anImportWhoseAnswerDoesNotEndIsLookedUpAndNotSentAgain() {
        Destination impatient = open(server.settings().withTimeout(SHORT));
        server.introspects("prisma.graphql").trickles("[]");
        hotelIsSeen(4, "[]");

        List<Outcome> outcomes = impatient.write(List.of(Changes.create(Changes.entry("Hotel", "ritz"))));

        assertThat(outcomes).containsExactly(new Outcome.Written());
        assertThat(server.bodies(6))
                .filteredOn(body -> body.contains("valueType"))
                .hasSize(1);
        impatient.close();
    }

    @Test
    void aStageWhoseAnswersDoNotEndIsNamedAndAskedThreeTimes() {
        Destination impatient = open(server.settings().withTimeout(SHORT));
        server.trickles("{}").trickles("{}").trickles("{}");

        assertThatThrownBy(impatient::schema)
                .isInstanceOf(StageException.class)
                .hasMessageContaining("stage 'staging'")
                .hasMessageContaining("not complete after 2.0 seconds")
                .hasMessageContaining("'timeout'");
        assertThat(server.requests()).isEqualTo(3);
        impatient.close();
    }

    @Test
    void anImportThatStaysThrottledEndsTheRun() {
        server.introspects("prisma.graphql");
        for (int i = 0; i < 13; i++) {
            server.answers(429, "slow down");
        }

        assertThatThrownBy(() -> stage.write(hotels(8)))
                .isInstanceOf(StageException.class)
                .hasMessageContaining("import endpoint of stage 'staging'")
                .hasMessageContaining("pace");
        assertThat(server.requests()).isEqualTo(14);
    }

    @Test
    void anUpdateThatStaysThrottledEndsTheRun() {
        Entry ritz = Changes.entry("Hotel", "ritz");
        server.introspects("prisma.graphql");
        for (int i = 0; i < 13; i++) {
            server.answers("{\"data\":null,\"errors\":[{\"message\":\"Too many queries\",\"code\":1004}]}");
        }

        assertThatThrownBy(() ->
                        stage.write(List.of(Changes.update(ritz, ritz.with("name", Value.of("Ritz")), "name"))))
                .isInstanceOf(StageException.class)
                .hasMessageContaining("content endpoint of stage 'staging'")
                .hasMessageContaining("pace");
    }

    @Test
    void anAddressThatTakesNoImportsEndsTheRunAtOnce() {
        server.introspects("prisma.graphql").answers(405, "HTTP method not allowed, supported methods: GET");

        assertThatThrownBy(() -> stage.write(hotels(8)))
                .isInstanceOf(StageException.class)
                .hasMessageContaining("HTTP 405")
                .hasMessageContaining("Check the import endpoint");
        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void anImportThatFailsForEveryEntryWithTheSameErrorEndsTheRun() {
        server.introspects("prisma.graphql");
        for (int i = 0; i < 80; i++) {
            server.answers(500, "{\"errors\":[{\"message\":\"Whoops. Looks like an internal server error.\"}]}");
        }

        assertThatThrownBy(() -> stage.write(hotels(64)))
                .isInstanceOf(StageException.class)
                .hasMessageContaining("Whoops");
    }

    private static List<Change> hotels(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Changes.create(Changes.entry("Hotel", "h" + i)))
                .toList();
    }

    @Test
    void aLinkIsImportedWithTheNamesOfBothSides() {
        server.introspects("prisma.graphql").answers("[]");

        stage.write(List.of(Changes.linkToOne(Changes.key("Room", "one"), "hotel", Changes.key("Hotel", "ritz"))));

        assertThat(server.bodies(2).get(1))
                .contains("\"valueType\":\"relations\"")
                .contains("\"fieldName\":\"hotel\"")
                .contains("\"fieldName\":\"rooms\"");
    }

    @Test
    void aLinkThatTheTargetMayHaveAlreadyIsConnectedAndNotImported() {
        server.introspects("prisma.graphql").answers("{\"data\":{\"m0\":{\"id\":\"x\"}}}");

        stage.write(List.of(Changes.linkToOne(Changes.key("Asset", "key"), "room", Changes.key("Room", "one"))));

        assertThat(server.bodies(2).get(1))
                .contains("updateAsset(where: {id: $w0}, data: $d0) { id }")
                .contains("{\"connect\":{\"id\":\"" + Changes.key("Room", "one").id() + "\"}}");
    }

    @Test
    void anIdTableRowAloneMeansStored() {
        Entry hotel = Changes.entry("Hotel", "ritz");
        server.introspects("prisma.graphql")
                .answers("[\"Failure inserting RelayRow with Id: " + hotel.key().id() + ". Cause: Duplicate entry\"]");

        hotelIsSeen(1, "[]");

        assertThat(stage.write(List.of(Changes.create(hotel)))).containsExactly(new Outcome.Written());
    }

    @Test
    void deletingWhatIsGoneIsDone() {
        server.introspects("prisma.graphql")
                .answers("{\"data\":{\"m0\":null},\"errors\":[{\"message\":\"No Node for the model Hotel with value x"
                        + " for id found.\",\"path\":[\"m0\"],\"code\":3039}]}");

        assertThat(stage.write(List.of(Changes.delete(Changes.entry("Hotel", "ritz")))))
                .containsExactly(new Outcome.Written());
    }

    @Test
    void aFileIsStoredByItsAddressUnderAPathOfItsOwn() {
        server.answers("{\"url\":\"https://cdn.example/api/file/Q1w2\",\"filename\":\"lobby.jpg\"}");
        FilestackClient store = store();

        StoredFile stored = store.store("https://media.example/abc", "lobby.jpg");

        assertThat(stored).isEqualTo(new StoredFile.Stored("Q1w2"));
        RecordedRequest request = server.next();
        assertThat(request.getUrl().queryParameter("key")).isEqualTo(RecordedServer.STORE_KEY);
        assertThat(request.getUrl().queryParameter("path")).matches("/project-staging/[0-9a-f]{32}-lobby\\.jpg");
        assertThat(request.getBody().utf8()).isEqualTo("url=https%3A%2F%2Fmedia.example%2Fabc");
    }

    @Test
    void aRefusedStoreKeyIsNamedBySettingAndNeverShown() {
        server.answers("Invalid Application");

        assertThatThrownBy(() -> store().store("https://media.example/abc", "lobby.jpg"))
                .isInstanceOfSatisfying(
                        StageException.class, e -> assertThat(e.reason()).isEqualTo(StageException.Reason.ACCESS))
                .hasMessageContaining("asset store")
                .hasMessageNotContaining(RecordedServer.STORE_KEY);
    }

    private FilestackClient store() {
        return new FilestackClient(
                new HttpPost(Graphcms1Settings.DEFAULT_TIMEOUT),
                "staging",
                server.settings().assetStore().orElseThrow(),
                time -> {});
    }

    @Test
    void aFileThatCannotBeStoredCostsOnlyItsAsset() {
        server.introspects("assets.graphql").answers(400, "{\"error\":\"could not fetch\"}");
        Entry asset = Entry.of(Changes.key("Asset", "lobby"), Map.of("fileName", Value.of("lobby.jpg")))
                .withFile(new AssetFile("https://media.example/abc", "abc"));

        List<Outcome> outcomes = stage.write(List.of(new Change(
                1,
                Pass.ASSETS,
                Action.CREATE,
                asset.key(),
                Optional.empty(),
                Optional.of(asset),
                Set.of("fileName", AssetFile.BYTES))));

        assertThat(outcomes.get(0).explanation())
                .contains("https://media.example/abc")
                .contains("could not fetch");
    }

    @Test
    void nothingThatIsSecretPrints() {
        assertThat(server.settings().toString())
                .doesNotContain(RecordedServer.TOKEN, RecordedServer.STORE_KEY, "import-secret");
    }
}
