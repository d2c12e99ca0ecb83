package io.stagesync.sandbox.hygraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.datamodel.InvalidSchema;
import io.stagesync.sandbox.hygraph.content.ContentPlan;
import io.stagesync.sandbox.hygraph.content.HygraphContentGenerator;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class HygraphSandboxTest {
    private static final HygraphSpec MASTER = HygraphSpec.of("master", TravelSchema.CURRENT);
    private static final String CREATE = "mutation{createHotel(data: {slug: \"%s\"}){id}}";
    private static final String ALL = "{hotels(stage: DRAFT){id slug createdAt updatedAt}}";

    @Test
    void aCloneHasTheSameIdsAndIsWrittenToAlone() {
        try (Sandbox sandbox = Sandbox.start(MASTER)) {
            HygraphClient master = new HygraphClient(sandbox.environment("master"));
            master.data(CREATE.formatted("ritz"));

            HygraphClient clone = new HygraphClient(sandbox.cloneEnvironment("staging", "master"));
            assertThat(clone.data(ALL)).isEqualTo(master.data(ALL));
            clone.data(CREATE.formatted("second"));

            assertThat(master.data(ALL).toString()).doesNotContain("second");
            assertThat(clone.data(ALL).toString()).contains("second");
        }
    }

    @Test
    void aClonesTokensAreItsOwn() {
        try (Sandbox sandbox = Sandbox.start(MASTER)) {
            HygraphEnvironment master = sandbox.environment("master");
            HygraphEnvironment clone = sandbox.cloneEnvironment("staging", "master");

            assertThat(new HygraphClient(clone).graphqlAs(master.token(), ALL).status())
                    .isEqualTo(401);
            assertThat(new HygraphClient(clone)
                            .graphqlAs(clone.readOnlyToken(), ALL)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aDataFolderKeepsContentFilesAndTokens(@TempDir Path folder) {
        String token;
        String content;
        String handle;
        try (Sandbox sandbox = open(folder)) {
            HygraphClient client = new HygraphClient(sandbox.environment("master"));
            client.data(CREATE.formatted("kept"));
            content = client.data(ALL).toString();
            token = sandbox.environment("master").token();
            handle = sandbox.environment("master")
                    .files()
                    .store("a.txt", new byte[] {65}, "text/plain")
                    .handle();
        }
        try (Sandbox sandbox = open(folder)) {
            assertThat(new HygraphClient(sandbox.environment("master")).data(ALL))
                    .hasToString(content)
                    .asString()
                    .contains("kept");
            assertThat(sandbox.environment("master").token()).isEqualTo(token);
            assertThat(new HygraphClient(sandbox.environment("master"))
                            .get(sandbox.environment("master").deliveryEndpoint() + "/" + handle)
                            .body())
                    .isEqualTo("A");
        }
    }

    @Test
    void aRemovedEnvironmentIsUnknownAndEmptyWhenItIsAddedAgain(@TempDir Path folder) {
        try (Sandbox sandbox = open(folder)) {
            HygraphEnvironment environment = sandbox.environment("master");
            new HygraphClient(environment).data(CREATE.formatted("old"));

            sandbox.remove(environment);
            assertThat(folder).isEmptyDirectory();
            assertThat(new HygraphClient(environment).graphql(ALL).status()).isEqualTo(401);

            assertThat(new HygraphClient(sandbox.add(MASTER)).data(ALL)).hasToString("{\"hotels\":[]}");
        }
    }

    @Test
    void aClosedSandboxRefusesConnections() {
        Sandbox sandbox = Sandbox.start(MASTER);
        HygraphClient client = new HygraphClient(sandbox.environment("master"));

        sandbox.close();

        assertThatThrownBy(() -> client.graphql(ALL)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void timesComeFromTheSandboxsClock() {
        HandClock clock = new HandClock();
        try (Sandbox sandbox =
                Sandbox.builder().clock(clock).environment(MASTER).start()) {
            HygraphClient client = new HygraphClient(sandbox.environment("master"));
            client.data(CREATE.formatted("ritz"));

            assertThat(Instant.parse(client.data(ALL).at("/hotels/0/createdAt").asString()))
                    .isEqualTo(clock.instant());
        }
    }

    @ParameterizedTest
    @MethodSource("io.stagesync.sandbox.hygraph.HygraphSchemas#names")
    void everyRealSchemaIsServed(String name) {
        HygraphSpec spec = HygraphSpec.of("master", HygraphSchemas.text("schemas/hygraph/" + name));
        try (Sandbox sandbox = Sandbox.start(spec)) {
            HygraphClient client = new HygraphClient(sandbox.environment("master"));

            assertThat(client.data("{assets(stage: DRAFT){id url}}")).hasToString("{\"assets\":[]}");
            assertThat(client.data("{__schema{queryType{name} types{name}}}").toString())
                    .contains("\"AssetCreateInput\"");
        }
    }

    @Test
    void madeUpAssetsAreDeliveredByTheCloneToo() {
        try (Sandbox sandbox = Sandbox.start(MASTER)) {
            HygraphEnvironment master = sandbox.environment("master");
            HygraphContentGenerator.fill(master.content(), ContentPlan.of(1, 12), master.files());
            HygraphClient clone = new HygraphClient(sandbox.cloneEnvironment("staging", "master"));

            JsonNode assets = clone.data(
                            "{assets(stage: DRAFT, first: 100, locales: [en, de]){url size upload{status}}}")
                    .path("assets");

            assertThat(assets).hasSize(12).allSatisfy(asset -> {
                assertThat(clone.load(asset.path("url").asString()))
                        .hasSize(asset.path("size").asInt());
                assertThat(asset.path("upload").path("status").asString("")).isEmpty();
            });
        }
    }

    @Test
    void aSchemaThatCannotBeReadIsSaidAndNothingIsLeftRunning() {
        assertThatThrownBy(() -> Sandbox.start(HygraphSpec.of("broken", "type Hotel {")))
                .isInstanceOf(InvalidSchema.class)
                .hasMessageContaining("'broken'");
    }

    private static Sandbox open(Path folder) {
        return Sandbox.builder().dataFolder(folder).environment(MASTER).start();
    }
}
