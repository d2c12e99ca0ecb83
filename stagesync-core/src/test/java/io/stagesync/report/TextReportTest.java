package io.stagesync.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.journal.RunFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextReportTest {
    @TempDir
    private Path folder;

    @Test
    void aPlanReadsAsApproved() throws IOException {
        try (RunFile run = SampleRun.planned(folder)) {
            Approved.verify("planned.txt", text(run, Paint.PLAIN, TextReport.USUAL));
        }
    }

    @Test
    void whatBecameOfAPlanReadsAsApproved() throws IOException {
        try (RunFile run = SampleRun.applied(folder)) {
            Approved.verify("applied.txt", text(run, Paint.PLAIN, TextReport.USUAL));
        }
    }

    @Test
    void localesComponentsAndPublicationReadAsApproved() throws IOException {
        try (RunFile run = PublishingSample.planned(folder)) {
            Approved.verify("publishing.txt", text(run, Paint.PLAIN, TextReport.USUAL));
        }
    }

    @Test
    void anEmptyPlanSaysThatThereIsNothingToDo() {
        try (RunFile run = SampleRun.empty(folder)) {
            assertThat(text(run, Paint.PLAIN, TextReport.USUAL)).endsWith("\nPlan: nothing to do\n");
        }
    }

    @Test
    void aLongPlanIsCutAndSaysHowMuchIsLeftOut() {
        try (RunFile run = SampleRun.planned(folder)) {
            assertThat(text(run, Paint.PLAIN, 3))
                    .contains("+ Hotel/h-12")
                    .doesNotContain("+ Hotel/h-13")
                    .contains("… and 23 more");
            assertThat(text(run, Paint.PLAIN, TextReport.ALL))
                    .contains("+ Hotel/h-35")
                    .doesNotContain("more\n");
        }
    }

    @Test
    void colourChangesNothingButTheColour() {
        try (RunFile run = SampleRun.applied(folder)) {
            String coloured = text(run, Paint.ANSI, TextReport.USUAL);

            assertThat(coloured).contains("\u001b[32m+ Hotel/h-11\u001b[0m");
            assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
                    .isEqualTo(text(run, Paint.PLAIN, TextReport.USUAL));
        }
    }

    @Test
    void contentCannotSteerTheTerminal() {
        try (RunFile run = SampleRun.applied(folder)) {
            assertThat(text(run, Paint.PLAIN, TextReport.ALL))
                    .contains("\\u001b[31m\\u202e")
                    .doesNotContain("\u001b")
                    .doesNotContain("\u202e");
        }
    }

    private static String text(RunFile run, Paint paint, int listed) {
        StringBuilder text = new StringBuilder();
        new TextReport(paint, listed).write(run, run.header().id(), text);
        return text.toString();
    }
}
