package io.stagesync.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stagesync.connector.Secret;
import io.stagesync.model.UsageException;
import io.stagesync.state.PostgresState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StateSettingsTest {
    private static final String STAGES =
            "stages: { live: { connector: hygraph, endpoint: https://cms.example/live } }\n";

    @TempDir
    private Path folder = Path.of("");

    private Optional<PostgresState> read(String state) {
        Path file = folder.resolve("stagesync.yaml");
        try {
            Files.writeString(file, STAGES + state);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new ConfigurationReader(Map.of(
                        "STATE_USER",
                        "anna",
                        "STATE_PASSWORD",
                        "hunter2",
                        "STATE_URL",
                        "jdbc:postgresql://db/x?password=hunter2"))
                .read(file)
                .state();
    }

    private String problems(String state) {
        return String.valueOf(
                catchThrowableOfType(UsageException.class, () -> read(state)).getMessage());
    }

    @Test
    void withoutTheSettingTheStateIsAFile() {
        assertThat(read("")).isEmpty();
    }

    @Test
    void aDatabaseIsNamedByItsUrlWithUserAndPasswordFromTheEnvironment() {
        assertThat(read("""
                state:
                  url: jdbc:postgresql://db.example/team?sslmode=verify-full
                  user: ${STATE_USER}
                  password: ${STATE_PASSWORD}
                """))
                .contains(new PostgresState(
                        "jdbc:postgresql://db.example/team?sslmode=verify-full",
                        Optional.of("anna"),
                        Optional.of(new Secret("hunter2"))));
    }

    @Test
    void whatIsNoPostgresUrlIsRefusedWithItsPlace() {
        assertThat(problems("state:\n  url: jdbc:mysql://db/x\n  usr: anna\n"))
                .contains("stagesync.yaml:3:8")
                .contains("must look like jdbc:postgresql://host/database")
                .contains("Unknown setting 'state.usr'. Did you mean 'user'?");
        assertThat(problems("state: { user: anna }\n")).contains("Setting 'state.url' is missing");
    }

    @Test
    void aPasswordMustNotStandInTheFileNorInTheUrl() {
        assertThat(problems("state: { url: \"jdbc:postgresql://db/x\", password: hunter2 }\n"))
                .contains("Setting 'state.password' is a secret and must not stand in the file.")
                .doesNotContain("hunter2");
        assertThat(problems("state: { url: \"${STATE_URL}\" }\n"))
                .contains(
                        "Setting 'state.url' must have no user or password in it. Set 'state.user' and 'state.password'.")
                .doesNotContain("hunter2");
        assertThat(problems("state: { url: \"jdbc:postgresql://anna:hunter2@db/x\" }\n"))
                .contains("Setting 'state.url' must have no user or password in it.")
                .doesNotContain("hunter2");
        assertThat(problems("state: { url: \"jdbc:postgresql://db/x\", password: \" \" }\n"))
                .contains("Setting 'state.password' is blank or has several lines.");
    }

    @Test
    void onThisMachineAPasswordIsNoSecret() {
        assertThat(read("state: { url: \"jdbc:postgresql://localhost/x\", password: postgres }\n"))
                .get()
                .extracting(PostgresState::password)
                .isEqualTo(Optional.of(new Secret("postgres")));
    }
}
