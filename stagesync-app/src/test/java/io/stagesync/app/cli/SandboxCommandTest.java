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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on local stages over real HTTP: the sandbox of one desk, a sync at another. */
final class SandboxCommandTest {
    private static final String SCHEMA = """
            type Hotel {
              id: ID! @unique
              createdAt: DateTime!
              updatedAt: DateTime!
              name: String
              city: City
            }

            type City {
              id: ID! @unique
              createdAt: DateTime!
              updatedAt: DateTime!
              name: String
              hotels: [Hotel!]!
            }
            """;

    private final Path folder;
    private final Desk server;
    private final Desk desk;
    private final ExecutorService threads = Executors.newSingleThreadExecutor();

    SandboxCommandTest(@TempDir Path serverFolder, @TempDir Path folder) throws IOException {
        this.folder = folder;
        server = new Desk(serverFolder);
        desk = new Desk(folder);
        desk.connectWith(StageOpener.configured());
        Files.writeString(serverFolder.resolve("datamodel.graphql"), SCHEMA);
        Files.delete(folder.resolve("stagesync.yaml"));
    }

    @BeforeEach
    void startStages() throws Exception {
        String config = folder.resolve("stagesync.yaml").toString();
        Future<Desk.Run> running = threads.submit(
                () -> server.run("sandbox", "--schema", "datamodel.graphql", "--fill", "5", "--write-config", config));
        long limit = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!Files.exists(Path.of(config)) && System.nanoTime() < limit) {
            assertThat(running.isDone()).as("the sandbox ended").isFalse();
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    @AfterEach
    void stopStages() throws InterruptedException {
        threads.shutdownNow();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void contentOfOneLocalStageArrivesInTheOtherAndASecondSyncHasNothingToDo() throws Exception {
        query(
                "delta",
                "mutation { createHotel(data: { name: \"Ritz\", city: { create: { name: \"Paris\" } } }) { id } }");

        assertThat(query("delta", "{ hotelsConnection { aggregate { count } } }"))
                .contains("6");
        Desk.Run first = desk.run("sync", "--yes");
        Desk.Run second = desk.run("sync", "--yes");

        assertThat(first.code()).as(first.out() + first.err()).isZero();
        assertThat(query("master", "{ hotels { name city { name } } }")).contains("Ritz", "Paris");
        assertThat(second.out()).contains("Nothing to do: 'master' has what 'delta' has.");
        assertThat(desk.run("verify").code()).isZero();
    }

    @Test
    void aRefusedTokenIsSaidWithoutTheTokenAndNothingIsWritten() throws Exception {
        String secret = "pat-of-somebody-else";
        Path config = folder.resolve("stagesync.yaml");
        Files.writeString(config, Files.readString(config).replace("token: pat-delta", "token: " + secret));

        Desk.Run run = desk.run("plan", "-v");

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.ACCESS.number());
        assertThat(run.err()).contains("delta").doesNotContain(secret);
    }

    @Test
    void aStageThatIsNotThereIsSaid() throws Exception {
        stopStages();

        Desk.Run run = desk.run("plan");

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.STAGE.number());
    }

    @Test
    void anUnknownModelIsSaidWithTheOnesThatExist() {
        Desk.Run run = desk.run("plan", "--model", "Hotle");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err()).contains("Hotle", "City, Hotel");
    }

    private String query(String stage, String document) throws Exception {
        Matcher endpoint = Pattern.compile("endpoint: (http\\S+/" + stage + ")\n")
                .matcher(Files.readString(folder.resolve("stagesync.yaml")));
        assertThat(endpoint.find()).isTrue();
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint.group(1)))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer pat-" + stage)
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"" + document.replace("\"", "\\\"") + "\"}"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
