package io.stagesync.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.journal.RunFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final byte[] SVG = "<svg onload=\"alert(1)\"/>".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void aRunReadsAsApproved() throws IOException {
        try (RunFile run = SampleRun.applied(folder)) {
            Approved.verify("applied.html", page(run, Pictures.LINKED));
        }
    }

    @Test
    void localesComponentsAndPublicationReadAsApproved() throws IOException {
        try (RunFile run = PublishingSample.applied(folder)) {
            Approved.verify("publishing.html", page(run, Pictures.LINKED));
        }
    }

    @Test
    void contentCannotBecomeMarkup() {
        try (RunFile run = SampleRun.applied(folder)) {
            String page = page(run, Pictures.LINKED);

            assertThat(elements(page, "script")).hasSize(1);
            assertThat(elements(page, "[^>]*\\sonerror")).isEmpty();
            assertThat(page)
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&gt;&lt;img src=x onerror=alert(2)&gt;");
        }
    }

    @Test
    void onlyAddressesOfTheWebBecomeLinksAndImages() {
        try (RunFile run = SampleRun.applied(folder)) {
            String page = page(run, Pictures.LINKED);

            assertThat(elements(page, "a href")).isNotEmpty().allMatch(link -> link.contains(" href=\"https://"));
            assertThat(page).contains("<a href=\"https://seaview.example/\"");
            assertThat(elements(page, "img"))
                    .isNotEmpty()
                    .allMatch(image -> image.contains(" src=\"https://cdn.example/"));
        }
    }

    @Test
    void picturesAreCarriedWhenTheyAreGivenAndAreNoDocuments() {
        try (RunFile run = SampleRun.applied(folder)) {
            assertThat(page(run, address -> Optional.of(PNG))).contains("src=\"data:image/png;base64,iVBORw0KGgo=\"");
            assertThat(page(run, address -> Optional.of(SVG))).doesNotContain("src=\"data:");
        }
    }

    @Test
    void anEmptyPlanSaysThatThereIsNothingToDo() {
        try (RunFile run = SampleRun.empty(folder)) {
            assertThat(page(run, Pictures.LINKED))
                    .contains("Nothing to do: both stages agree.")
                    .doesNotContain("id=\"search\"");
        }
    }

    @Test
    void anEmptyPlanThatLeavesContentOutDoesNotSayThatTheStagesAgree() {
        try (RunFile run = SampleRun.empty(folder)) {
            run.addProblem(SampleRun.MISSING_FIELD);

            assertThat(page(run, Pictures.LINKED))
                    .contains("Nothing to write. The rest agrees; left out: Hotel.ecoLabel (12 entries).")
                    .doesNotContain("both stages agree");
        }
    }

    @Test
    void failuresThatThePageHasNoRoomForAreCounted() {
        try (RunFile run = SampleRun.failed(folder, 1_003)) {
            assertThat(page(run, Pictures.LINKED))
                    .contains("1,003 changes were not written in full")
                    .contains("… and 3 more. The text and JSON reports have all of them.");
        }
    }

    private static List<String> elements(String page, String beginning) {
        return Pattern.compile("<" + beginning + "\\b[^>]*>")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String page(RunFile run, Pictures pictures) {
        StringBuilder page = new StringBuilder();
        new HtmlReport(pictures).write(run, page);
        return page.toString();
    }
}
