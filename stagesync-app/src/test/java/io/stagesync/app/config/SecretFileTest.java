package io.stagesync.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.stagesync.connector.Secret;
import io.stagesync.model.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets may be in files that only their owner can read. */
final class SecretFileTest {
    @TempDir
    private Path folder = Path.of("");

    private Configuration read() throws IOException {
        Path file = folder.resolve("stagesync.yaml");
        Files.writeString(file, """
                stages:
                  master: { connector: hygraph, endpoint: https://host/v2/p/master, token: "${file:master.token}" }
                """);
        return new ConfigurationReader(Map.of()).read(file);
    }

    private void secret(String text, String permissions) throws IOException {
        Path file = folder.resolve("master.token");
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private String problem() {
        return String.valueOf(
                catchThrowableOfType(UsageException.class, this::read).getMessage());
    }

    @Test
    void theSecretIsWhatTheFileHoldsWithoutTheEndOfItsLine() throws IOException {
        secret("s3cret-in-a-file\n", "rw-------");

        Configuration configuration = read();
        StageSettings.Hygraph stage = (StageSettings.Hygraph)
                configuration.stages().values().iterator().next();
        assertThat(stage.settings().token()).contains(new Secret("s3cret-in-a-file"));
        assertThat(configuration.toString()).doesNotContain("s3cret");
    }

    @Test
    void aFileThatOthersCanReadIsRefusedWithoutItsContent() throws IOException {
        secret("s3cret-in-a-file\n", "rw-r-----");

        assertThat(problem())
                .contains("Setting 'stages.master.token' names the file 'master.token', which others than its owner may"
                        + " use (rw-r-----). Run: chmod 600 master.token")
                .doesNotContain("s3cret");
    }

    @Test
    void aFileThatIsNotThereOrHoldsNoSecretIsRefused() throws IOException {
        assertThat(problem()).contains("names the file 'master.token', which does not exist or cannot be read");
        secret("\n", "rw-------");
        assertThat(problem()).contains("names the file 'master.token', which is empty");
        secret("x".repeat(70_000), "rw-------");
        assertThat(problem()).contains("which is too large to hold a secret");
    }
}
