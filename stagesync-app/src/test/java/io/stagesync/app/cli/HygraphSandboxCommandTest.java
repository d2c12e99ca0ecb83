package io.stagesync.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox command with schemas of Hygraph, and with what is neither of its nor of v1. */
final class HygraphSandboxCommandTest {
    private static final String SCHEMA = """
            interface Node { id: ID! stage: Stage! }
            scalar DateTime
            enum Stage { DRAFT PUBLISHED }
            enum Locale { en }
            input PublishLocaleInput { locale: Locale! stages: [Stage!]! }
            type Hotel implements Node {
              createdAt: DateTime!
              id: ID!
              name: String
              stage: Stage!
              updatedAt: DateTime!
            }
            input HotelCreateInput { name: String }
            input HotelUpdateInput { name: String }
            input HotelWhereUniqueInput { id: ID }
            type Query {
              hotels(locales: [Locale!]! = [en], stage: Stage! = PUBLISHED, first: Int): [Hotel!]!
            }
            type Mutation {
              createHotel(data: HotelCreateInput!): Hotel
              publishHotel(where: HotelWhereUniqueInput!, to: [Stage!]! = [PUBLISHED]): Hotel
            }
            """;

    private final Path folder;
    private final Desk desk;
    private final ExecutorService threads = Executors.newSingleThreadExecutor();

    HygraphSandboxCommandTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        desk = new Desk(folder);
        Files.writeString(folder.resolve("hygraph.graphql"), SCHEMA);
        Files.writeString(folder.resolve("v1.graphql"), "type Hotel { id: ID! @unique name: String }");
        Files.writeString(
                folder.resolve("older.graphql"),
                "type Film { id: ID! }\ntype Query { allFilms: [Film!]! }\ntype Mutation { createFilm: Film }");
    }

    @AfterEach
    void stop() throws InterruptedException {
        threads.shutdownNow();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void environmentsAreStartedFilledClonedAndWrittenIntoAConfiguration() throws Exception {
        Path config = folder.resolve("local.yaml");
        Future<Desk.Run> running = threads.submit(() -> desk.run(
                "sandbox",
                "--schema",
                "hygraph.graphql",
                "--stage",
                "master",
                "--clone",
                "dev=master",
                "--fill",
                "3",
                "--plan",
                "hobby",
                "--latency",
                "5",
                "--write-config",
                "local.yaml"));
        long limit = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!Files.exists(config) && System.nanoTime() < limit) {
            assertThat(running.isDone()).as("the sandbox ended").isFalse();
            TimeUnit.MILLISECONDS.sleep(50);
        }

        String yaml = Files.readString(config);
        assertThat(yaml)
                .contains("connector: hygraph", "  master:\n", "  dev:\n", "source: master", "destination: dev");
        assertThat(hotels(yaml, "dev").split("\"id\"", -1)).hasSize(4);
        assertThat(hotels(yaml, "dev")).isEqualTo(hotels(yaml, "master"));
    }

    @Test
    void anUnknownPlanIsSaidWithTheOnesThereAre() {
        Desk.Run run = desk.run("sandbox", "--schema", "hygraph.graphql", "--plan", "gold");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err()).contains("gold", "hobby, growth, enterprise, unlimited");
    }

    @Test
    void aPlanIsNothingForV1() {
        Desk.Run run = desk.run("sandbox", "--schema", "v1.graphql", "--plan", "hobby");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err()).contains("Leave --plan out");
    }

    @Test
    void aSchemaOfNeitherIsRefused() {
        Desk.Run run = desk.run("sandbox", "--schema", "older.graphql");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err()).contains("neither of Hygraph nor of GraphCMS v1");
    }

    private static String hotels(String yaml, String environment) throws Exception {
        Matcher found = Pattern.compile("endpoint: (http\\S+/" + environment + ")\n    token: (\\S+)\n")
                .matcher(yaml);
        assertThat(found.find()).isTrue();
        HttpRequest request = HttpRequest.newBuilder(URI.create(found.group(1)))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + found.group(2))
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ hotels(stage: DRAFT) { id name } }\"}"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
