package io.stagesync.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.journal.EntryJson;
import io.stagesync.journal.RunFile;
import io.stagesync.model.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReportTest {
    private static final Path DOCUMENTATION =
            Path.of(System.getProperty("stagesync.root", "..")).resolve("docs/reference/report-json.md");

    @TempDir
    private Path folder;

    @Test
    void aRunReadsAsApproved() throws IOException {
        try (RunFile run = SampleRun.applied(folder)) {
            Approved.verify("applied.json", json(run));
        }
    }

    @Test
    void localesComponentsAndPublicationReadAsApproved() throws IOException {
        try (RunFile run = PublishingSample.applied(folder)) {
            Approved.verify("publishing.json", json(run));
        }
    }

    @Test
    void itIsJsonAndHoldsEveryChange() {
        try (RunFile run = SampleRun.applied(folder)) {
            Value report = EntryJson.readValue(json(run));

            assertThat(report).isInstanceOf(Value.Structure.class);
            assertThat(((Value.Structure) report).members())
                    .containsEntry("version", Value.of(1))
                    .hasEntrySatisfying(
                            "changes",
                            changes ->
                                    assertThat(((Value.Items) changes).values()).hasSize((int) run.size()));
        }
    }

    @Test
    void aRunWithoutChangesIsJsonToo() {
        try (RunFile run = SampleRun.empty(folder)) {
            assertThat(json(run)).contains("\"changes\": [],\n\"mismatches\": []\n}\n");
        }
    }

    @Test
    void everyKeyIsDocumented() throws IOException {
        try (RunFile run = SampleRun.applied(folder)) {
            String withoutImages = json(run).replaceAll(",\"(before|after)\":.*,\"outcome\"", ",\"$1\":1,\"outcome\"");
            String documentation = Files.readString(DOCUMENTATION);

            assertThat(Pattern.compile("\"(\\w+)\":")
                            .matcher(withoutImages)
                            .results()
                            .map(key -> key.group(1)))
                    .allSatisfy(key -> assertThat(documentation).contains("`" + key + "`"));
        }
    }

    private static String json(RunFile run) {
        StringBuilder text = new StringBuilder();
        ReportFormat.JSON.write(run, text);
        return text.toString();
    }
}
