package io.stagesync.app.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stagesync.SyncSpec.Deletions;
import io.stagesync.SyncSpec.Drift;
import io.stagesync.app.ApprovedText;
import io.stagesync.connector.Secret;
import io.stagesync.connectors.graphcms1.Graphcms1Settings;
import io.stagesync.model.UsageException;
import io.stagesync.model.Value;
import io.stagesync.transform.DefaultValue;
import io.stagesync.transform.RemoveFields;
import io.stagesync.transform.RenameField;
import io.stagesync.transform.SetField;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigurationReaderTest {
    private static final String MINIMAL = """
            stages:
              delta: { connector: graphcms1, endpoint: https://host/delta }
            """;

    @TempDir
    Path folder = Path.of("");

    private final Map<String, String> environment =
            Map.of("DELTA_TOKEN", "s3cret-delta", "FILESTACK_KEY", "12345", "EMPTY", "");

    private Configuration read(String yaml) {
        Path file = folder.resolve("stagesync.yaml");
        try {
            Files.writeString(file, yaml);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new ConfigurationReader(environment).read(file);
    }

    private static Graphcms1Settings stage(Configuration configuration, String name) {
        return ((StageSettings.Graphcms1) requireNonNull(configuration.stages().get(name), name)).settings();
    }

    private String problems(String yaml) {
        UsageException problem = catchThrowableOfType(UsageException.class, () -> read(yaml));
        return String.valueOf(problem.getMessage()).replace(folder + "/", "");
    }

    @Test
    void aWholeFileIsRead() throws IOException {
        Files.createDirectories(folder.resolve("queries"));
        Files.writeString(folder.resolve("queries/readHotels.graphql"), "query { pages: hotels { id } }");

        Configuration configuration = read("""
                stages:
                  delta:
                    connector: graphcms1
                    endpoint: https://host/v1/p/delta
                    token: ${DELTA_TOKEN}
                    import: { endpoint: https://host/v1/p/delta/import, token: "${DELTA_TOKEN}" }
                    assets: { store: https://files/api/store/S3, key: "${FILESTACK_KEY}", path: /p-delta }
                    page-size: 250
                    timeout: 2m
                    pace: 250ms
                  master:
                    connector: graphcms1
                    endpoint: http://localhost:8080/${NAME:-master}
                sync:
                  source: delta
                  destination: master
                  models: [Hotel]
                  drift: stop
                  delete: { enabled: true, max: 20 }
                models:
                  Hotel:
                    read: queries/readHotels.graphql
                    transform:
                      - rename: { from: name, to: title }
                      - remove: [notes, draft]
                      - remove: id2
                      - default: { field: stars, value: 3 }
                      - set: { field: meta, value: { no: no, list: [1.50, true, null], hero: { $ref: Asset/a } } }
                runs: kept/runs
                """);

        Graphcms1Settings delta = stage(configuration, "delta");
        assertThat(delta.content()).isEqualTo(URI.create("https://host/v1/p/delta"));
        assertThat(delta.contentToken()).contains(new Secret("s3cret-delta"));
        assertThat(delta.importEndpoint()).contains(URI.create("https://host/v1/p/delta/import"));
        assertThat(delta.importToken()).contains(new Secret("s3cret-delta"));
        assertThat(delta.assetStore().orElseThrow().key()).isEqualTo(new Secret("12345"));
        assertThat(delta.pageSize()).isEqualTo(250);
        assertThat(delta.timeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(delta.pace().betweenWrites()).isEqualTo(Duration.ofMillis(250));
        assertThat(delta.handwritten()).containsOnlyKeys("Hotel");
        assertThat(stage(configuration, "master").content()).isEqualTo(URI.create("http://localhost:8080/master"));
        assertThat(configuration.sync().source()).contains("delta");
        assertThat(configuration.sync().models()).containsExactly("Hotel");
        assertThat(configuration.sync().drift()).isEqualTo(Drift.STOP);
        assertThat(configuration.sync().deletions())
                .isEqualTo(Deletions.upToCount(20).of(Deletions.Candidates.SYNCED));
        assertThat(configuration.runs()).isEqualTo(folder.resolve("kept/runs"));
        assertThat(configuration.transformations().get("Hotel"))
                .containsExactly(
                        new RenameField("name", "title"),
                        new RemoveFields(Set.of("notes", "draft")),
                        new RemoveFields(Set.of("id2")),
                        new DefaultValue("stars", Value.of(3)),
                        new SetField(
                                "meta",
                                new Value.Structure(Map.of(
                                        "no",
                                        Value.of("no"),
                                        "list",
                                        Value.of(List.of(
                                                Value.of(new java.math.BigDecimal("1.5")),
                                                Value.of(true),
                                                Value.Nothing.NOTHING)),
                                        "hero",
                                        Value.reference("Asset", "a")))));
    }

    @Test
    void whatIsLeftOutHasSafeDefaults() {
        Configuration configuration = read(MINIMAL);

        Graphcms1Settings delta = stage(configuration, "delta");
        assertThat(delta.contentToken()).isEmpty();
        assertThat(delta.importEndpoint()).isEmpty();
        assertThat(delta.pageSize()).isEqualTo(100);
        assertThat(delta.timeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(configuration.sync().deletions()).isEqualTo(Deletions.OFF);
        assertThat(configuration.sync().deletionsIfAsked())
                .isEqualTo(Deletions.upToPercent(10).of(Deletions.Candidates.SYNCED));
        assertThat(configuration.sync().drift()).isEqualTo(Drift.SKIP);
        assertThat(configuration.runs()).isEqualTo(folder.resolve(".stagesync/runs"));
    }

    @Test
    void everyProblemIsToldAtOnceWithItsPlaceAndASuggestion() {
        ApprovedText.assertApproved("config/problems.txt", problems("""
                stages:
                  delta:
                    connector: graphcms1
                    endpont: https://host/v1/p/delta
                    token: ${DELTA_TOKN}
                    import: { token: "${IMPORT_TOKEN} and ${OTHER}" }
                    page-size: many
                    timeout: 60
                  master:
                    connector: graphcms1
                    endpoint: https://user:pass@host/master
                    token: literal-token-in-the-file
                    assets: { store: https://files/store, key: literal-key }
                    assets: { store: ftp://files/store }
                  "my stage":
                  other: { connector: hygrph, endpoint: https://host/v2/p/master }
                sync:
                  source: detla
                  destination: master
                  drift: skp
                  models: Hotel
                  delete: { enabled: maybe, max: 200% }
                models:
                  Hotel:
                    read: queries/missing.graphql
                    transform:
                      - rename: { from: name, to: name }
                      - renam: { from: name, to: title }
                      - remove: []
                      - { remove: a, set: { field: b } }
                      - java: com.example.Nothing
                      - set: { field: hero, value: { $ref: nowhere } }
                plugins: [lib/missing.jar]
                source: delta
                """) + "\n");
    }

    @Test
    void secretsOfTheFileAndTheEnvironmentAreNeverInAProblem() {
        String problems = problems("""
                stages:
                  delta:
                    connector: ${DELTA_TOKEN}
                    endpoint: ${DELTA_TOKEN}
                    token: literal-secret
                    timeout: ${DELTA_TOKEN}
                  other: { connector: graphcms1, endpoint: https://host/x, token: literal-secret }
                """);

        assertThat(problems).contains("${DELTA_TOKEN}").doesNotContain("s3cret").doesNotContain("literal-secret");
    }

    @Test
    void settingsDoNotPrintTheirSecrets() {
        Configuration configuration = read("""
                stages:
                  delta:
                    connector: graphcms1
                    endpoint: https://host/delta
                    token: ${DELTA_TOKEN}
                    import: { endpoint: https://host/import, token: "${DELTA_TOKEN}" }
                    assets: { store: https://files/store, key: "${FILESTACK_KEY}" }
                """);

        assertThat(configuration.toString()).doesNotContain("s3cret-delta").doesNotContain("12345");
    }

    @Test
    void aTokenMayStandInTheFileForALocalStage() {
        Configuration configuration = read("""
                stages:
                  delta: { connector: graphcms1, endpoint: http://127.0.0.1:8080/delta, token: local }
                """);

        assertThat(stage(configuration, "delta").contentToken()).contains(new Secret("local"));
    }

    @Test
    void anOptionalTokenThatIsEmptyIsNoToken() {
        Configuration configuration = read("""
                stages:
                  delta: { connector: graphcms1, endpoint: https://host/delta, token: "${NO_TOKEN:-}" }
                  other: { connector: graphcms1, endpoint: https://host/other, token: "${EMPTY}" }
                """);

        assertThat(stage(configuration, "delta").contentToken()).isEmpty();
        assertThat(stage(configuration, "other").contentToken()).isEmpty();
    }

    @Test
    void groupsWithoutSettingsCountAsLeftOut() {
        assertThat(read(MINIMAL + "models:\nsync:\nplugins:\n").transformations())
                .isEmpty();
    }

    @Test
    void brokenYamlIsOneProblemWithItsPlace() {
        assertThat(problems("stages:\n  delta: [\n")).contains("stagesync.yaml:3:1: This is not valid YAML: ");
        assertThat(problems("")).contains("stagesync.yaml:1:1: The file holds no settings.");
        assertThat(problems("- a\n")).contains("The file holds no settings.");
    }

    @Test
    void aGroupThatContainsItselfIsAProblem() {
        assertThat(problems("stages: &all\n  delta: *all\n")).contains("contains itself");
    }

    @Test
    void aMissingFileSaysHowToGetOne() {
        assertThatThrownBy(() -> new ConfigurationReader(environment).read(folder.resolve("none.yaml")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("there is no such file. Give another with --config");
    }

    @Test
    void theRunFolderIsFoundEvenInAFileThatCannotBeUsed() throws IOException {
        Path file = folder.resolve("stagesync.yaml");
        ConfigurationReader reader = new ConfigurationReader(environment);

        assertThat(reader.runsFolder(file)).isEqualTo(folder.resolve(".stagesync/runs"));
        Files.writeString(file, "runs: kept\nstages: { delta: { token: \"${NOT_SET}\" } }\n");
        assertThat(reader.runsFolder(file)).isEqualTo(folder.resolve("kept"));
    }

    @Test
    void aDurationThatCannotBeWaitedForIsAProblemWithItsPlace() {
        assertThat(problems("""
                stages:
                  delta: { connector: graphcms1, endpoint: https://host/delta, timeout: 0s, pace: 2000m }
                  master: { connector: graphcms1, endpoint: https://host/master, timeout: 9223372036854775807m }
                  other: { connector: graphcms1, endpoint: https://host/other, pace: 99999999999999999999ms }
                """))
                .contains(
                        "stagesync.yaml:2:73: Setting 'stages.delta.timeout' is '0s', but must be between 1ms and 1440m.",
                        "Setting 'stages.delta.pace' is '2000m', but must be between 0ms and 1440m.",
                        "Setting 'stages.master.timeout'",
                        "Setting 'stages.other.pace'");
    }

    @Test
    void numbersMayBeWrittenAsYamlHasThem() {
        Configuration configuration = read("""
                stages:
                  delta: { connector: graphcms1, endpoint: https://host/delta, page-size: 0x64 }
                  other: { connector: graphcms1, endpoint: https://host/other, page-size: 1e2 }
                """);

        assertThat(stage(configuration, "delta").pageSize()).isEqualTo(100);
        assertThat(stage(configuration, "other").pageSize()).isEqualTo(100);
        assertThat(problems(MINIMAL + "sync: { delete: { max: 0x10 } }\n"))
                .contains("Setting 'sync.delete.max' is '0x10', but must be written in plain digits.");
    }

    @Test
    void aHostMayHaveAnUnderscoreAndStillKeepsItsSecretsOutOfTheFile() {
        String endpoint = "stages: { delta: { connector: graphcms1, endpoint: http://prisma_server:4466/hotels/dev";

        assertThat(stage(read(endpoint + " } }\n"), "delta").content())
                .isEqualTo(URI.create("http://prisma_server:4466/hotels/dev"));
        assertThat(problems(endpoint + ", token: literal } }\n"))
                .contains("is a secret and must not stand in the file");
        assertThat(problems(endpoint.replace("prisma_server", "user:pass@prisma_server") + " } }\n"))
                .contains("must have a host and no user or password in it");
    }

    @Test
    void aListOfDifferentKindsOfValuesIsAProblem() {
        assertThat(problems(MINIMAL + """
                models:
                  Hotel: { transform: [ { set: { field: tags, value: [1, "two"] } } ] }
                """))
                .contains(
                        "stagesync.yaml:4:54: Setting 'models.Hotel.transform[0].set.value' is a list of different kinds");
        assertThat(read(MINIMAL + """
                models:
                  Hotel: { transform: [ { set: { field: sizes, value: [1, 2.5] } } ] }
                """).transformations()).containsOnlyKeys("Hotel");
    }

    @Test
    void aPluginThatCannotBeLoadedIsSaidWithItsJar() throws IOException {
        jar("broken.jar", "com.example.NotThere");

        assertThat(problems(MINIMAL + """
                models:
                  Hotel: { transform: [ { java: com.example.NotThere } ] }
                plugins: [broken.jar]
                """)).contains("Cannot use the plugin '", "broken.jar'", "com.example.NotThere");
    }

    private void jar(String name, String registered) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            jar.putNextEntry(new JarEntry("META-INF/services/io.stagesync.transform.Transformation"));
            jar.write(registered.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void registeredJavaTransformationsAreFoundByTheirName() {
        Configuration configuration = read(MINIMAL + """
                models:
                  Hotel: { transform: [ { java: io.stagesync.app.config.ShoutingNames } ] }
                """);

        assertThat(configuration.transformations().get("Hotel")).hasOnlyElementsOfType(ShoutingNames.class);
    }
}
