package io.stagesync.app.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stagesync.connector.Secret;
import io.stagesync.connectors.governor.Limits;
import io.stagesync.connectors.graphcms1.Graphcms1Connector;
import io.stagesync.connectors.http.FileHosts.Reach;
import io.stagesync.connectors.hygraph.AssetSettings;
import io.stagesync.connectors.hygraph.AssetSettings.Transfer;
import io.stagesync.connectors.hygraph.HygraphConnector;
import io.stagesync.connectors.hygraph.HygraphPlan;
import io.stagesync.connectors.hygraph.HygraphSettings;
import io.stagesync.connectors.hygraph.HygraphSettings.Cached;
import io.stagesync.connectors.hygraph.HygraphSettings.Mutations;
import io.stagesync.model.UsageException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HygraphSettingsTest {
    private static final String MASTER = "https://api-eu-central-1.hygraph.com/v2/p/master";

    @TempDir
    Path folder = Path.of("");

    private Configuration read(String yaml) {
        Path file = folder.resolve("stagesync.yaml");
        try {
            Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new ConfigurationReader(Map.of("TOKEN", "s3cret")).read(file);
    }

    private HygraphSettings stage(String settings) {
        Configuration configuration = read("stages: { live: { connector: hygraph, " + settings + " } }\n");
        return ((StageSettings.Hygraph) requireNonNull(configuration.stages().get("live"))).settings();
    }

    private String problems(String yaml) {
        return String.valueOf(catchThrowableOfType(UsageException.class, () -> read(yaml))
                        .getMessage())
                .replace(folder + "/", "");
    }

    private String stageProblems(String settings) {
        return problems("stages: { live: { " + settings + " } }\n");
    }

    @Test
    void everythingAboutAnEnvironmentIsRead() {
        Configuration configuration = read("""
                stages:
                  live:
                    connector: hygraph
                    endpoint: https://eu-central-1.cdn.hygraph.com/content/p/master
                    token: ${TOKEN}
                    plan: growth
                    mutations: single
                    cached: keep
                    assets: { transfer: by-url, hosts: [eu-central-1.graphassets.com], local-files: true, wait: 90s }
                    timeout: 2m
                """);

        assertThat(configuration.stages().get("live"))
                .isEqualTo(new StageSettings.Hygraph(new HygraphSettings(
                        "live",
                        URI.create("https://eu-central-1.cdn.hygraph.com/content/p/master"),
                        Cached.KEEP,
                        java.util.Optional.of(new Secret("s3cret")),
                        HygraphPlan.GROWTH,
                        Mutations.SINGLE,
                        new AssetSettings(
                                Transfer.BY_URL,
                                Set.of("eu-central-1.graphassets.com"),
                                Reach.PUBLIC_AND_LOOPBACK,
                                Duration.ofSeconds(90)),
                        Duration.ofMinutes(2))));
        assertThat(configuration.toString()).doesNotContain("s3cret");
    }

    @Test
    void whatIsLeftOutIsCautious() {
        assertThat(stage("endpoint: " + MASTER)).isEqualTo(HygraphSettings.of("live", URI.create(MASTER)));
    }

    @Test
    void eachKindOfStageGetsItsOwnConnector() {
        Configuration configuration = read("""
                stages:
                  live: { connector: hygraph, endpoint: https://host/v2/p/master }
                  old: { connector: graphcms1, endpoint: https://host/v1/p/master }
                """);

        assertThat(configuration.stages().get("live"))
                .satisfies(
                        stage -> assertThat(requireNonNull(stage).connector()).isInstanceOf(HygraphConnector.class));
        assertThat(configuration.stages().get("old"))
                .satisfies(
                        stage -> assertThat(requireNonNull(stage).connector()).isInstanceOf(Graphcms1Connector.class));
    }

    @Test
    void aPlanMayBeGivenInNumbersAndIsCautiousInTheRest() {
        HygraphPlan plan = stage("endpoint: " + MASTER
                        + ", plan: { requests-per-second: 12.5, mutations-in-flight: 7, query-bytes: 50000 }")
                .plan();

        assertThat(plan).isEqualTo(new HygraphPlan(new Limits(12.5, 4, 7), 50_000, 30_000));
    }

    @Test
    void anEnvironmentOnThisMachineMayHaveItsFilesThereUnlessItIsForbidden() {
        String local = "endpoint: http://127.0.0.1:8080/v2/p/master";

        assertThat(stage(local).assets().reach()).isEqualTo(Reach.PUBLIC_AND_LOOPBACK);
        assertThat(stage(local + ", assets: { local-files: false }").assets().reach())
                .isEqualTo(Reach.PUBLIC);
        assertThat(stage("endpoint: " + MASTER).assets().reach()).isEqualTo(Reach.PUBLIC);
    }

    @Test
    void everyMistakeIsSaidWithItsPlaceAndWhatWasMeant() {
        assertThat(problems("""
                stages:
                  live:
                    connector: hygraph
                    endpoint: https://host/v2/p/master
                    tokn: ${TOKEN}
                    plan: growht
                    mutations: one
                    cached: replac
                    page-size: 100
                    assets: { transfer: byurl, hosts: [], wait: 2000m, store: https://files }
                  test:
                    connector: hygraph
                    endpoint: https://host/v2/p/test
                    plan: { requests-per-second: 0, querys-in-flight: 3, mutation-bytes: 10 }
                """))
                .contains(
                        "stagesync.yaml:5:5: Unknown setting 'stages.live.tokn'. Did you mean 'token'?",
                        "stagesync.yaml:6:11: Setting 'stages.live.plan' is 'growht', but must be one of: cautious, hobby,"
                                + " growth, enterprise, unlimited. Did you mean 'growth'?",
                        "stagesync.yaml:7:16: Setting 'stages.live.mutations' is 'one', but must be one of: aliased, single.",
                        "stagesync.yaml:8:13: Setting 'stages.live.cached' is 'replac'",
                        "stagesync.yaml:9:5: Unknown setting 'stages.live.page-size'.",
                        "Setting 'stages.live.assets.transfer' is 'byurl', but must be one of: auto, by-url, stream. Did you"
                                + " mean 'by-url'?",
                        "Setting 'stages.live.assets.hosts' is empty.",
                        "Setting 'stages.live.assets.wait' is '2000m', but must be between 0ms and 1440m.",
                        "Unknown setting 'stages.live.assets.store'.",
                        "Setting 'stages.test.plan.requests-per-second' is '0', but must be more than 0.",
                        "Unknown setting 'stages.test.plan.querys-in-flight'. Did you mean 'queries-in-flight'?",
                        "Setting 'stages.test.plan.mutation-bytes' is '10', but must be at least 1000.");
    }

    @Test
    void anAddressOfAnotherKindOfProjectIsSaid() {
        assertThat(stageProblems("connector: hygraph, endpoint: https://api-euwest.graphcms.com/v1/p/master"))
                .contains("Setting 'stages.live.endpoint' is the address of a GraphCMS v1 project. Write 'connector:"
                        + " graphcms1', or give the address of the Hygraph environment.");
        assertThat(stageProblems("connector: graphcms1, endpoint: " + MASTER))
                .contains("is the address of a Hygraph environment. Write 'connector: hygraph'");
        assertThat(stageProblems("connector: hygraph, endpoint: https://management-eu-central-1.hygraph.com/graphql"))
                .contains("is the address of the management API, which has no content.");
        assertThat(stage("endpoint: https://api-eu-central-1.graphcms.com/v2/p/master")
                        .content())
                .hasHost("api-eu-central-1.graphcms.com");
    }

    @Test
    void handwrittenDocumentsAreRefusedWhereNoStageWouldUseThem() throws IOException {
        Files.writeString(folder.resolve("hotels.graphql"), "query { pages: hotels { id } }");

        assertThat(problems("""
                stages:
                  live: { connector: hygraph, endpoint: https://host/v2/p/master }
                models:
                  Hotel: { read: hotels.graphql }
                """))
                .contains("stagesync.yaml:4:18: Setting 'models.Hotel.read' is for stages with 'connector: graphcms1'");
    }

    @Test
    void theKeyOfAModelIsRead() {
        assertThat(read("""
                stages:
                  live: { connector: hygraph, endpoint: https://host/v2/p/master }
                models:
                  Hotel: { key: code }
                  Review: {}
                """).keys()).containsExactly(Map.entry("Hotel", "code"));
    }
}
