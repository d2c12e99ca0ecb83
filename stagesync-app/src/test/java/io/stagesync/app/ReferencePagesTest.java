package io.stagesync.app;

import io.stagesync.app.cli.ReferencePages;
import io.stagesync.app.config.SettingsPage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reference is made from the program; write it anew with {@code -Dstagesync.update-docs=true}. */
final class ReferencePagesTest {
    private final Path folder = ApprovedText.root().resolve("docs/reference");

    @Test
    void thePageOfCommandsIsUpToDate() {
        ApprovedText.assertFile(folder.resolve("commands.md"), ReferencePages.commands());
    }

    @Test
    void thePageOfExitCodesIsUpToDate() {
        ApprovedText.assertFile(folder.resolve("exit-codes.md"), ReferencePages.exitCodes());
    }

    @Test
    void thePageOfSettingsIsUpToDate() {
        ApprovedText.assertFile(folder.resolve("configuration.md"), SettingsPage.text());
    }

    @Test
    void thePublishedSchemaIsTheOneThatChecks() {
        ApprovedText.assertFile(folder.resolve("stagesync.schema.json"), SettingsPage.schema());
    }
}
