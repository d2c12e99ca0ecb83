package io.stagesync.app.check;

import io.stagesync.connector.Finding;
import io.stagesync.connectors.hygraph.ProbeFinding;
import io.stagesync.connectors.hygraph.ProbeReport;
import io.stagesync.model.Problem;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What a check found, for programs. A change of what a key means raises the version. */
public final class CheckJson {
    private static final int VERSION = 1;

    private CheckJson() {}

    /** Stages, and how the schemas of source and destination differ. */
    public static String of(List<StageReport> reports, List<Problem> drift) {
        return document(json -> {
            json.writeArrayPropertyStart("stages");
            reports.forEach(report -> object(json, () -> write(report, json)));
            json.writeEndArray();
            json.writeArrayPropertyStart("drift");
            drift.forEach(problem -> object(json, () -> write(problem, json)));
            json.writeEndArray();
        });
    }

    private static void write(StageReport report, JsonGenerator json) {
        json.writeStringProperty("name", report.stage());
        json.writeStringProperty("role", report.role().word());
        json.writeBooleanProperty("usable", report.failure().isEmpty());
        json.writeArrayPropertyStart("findings");
        for (Finding finding : report.findings()) {
            object(json, () -> {
                json.writeStringProperty("standing", word(finding.standing()));
                json.writeStringProperty("text", finding.text());
            });
        }
        json.writeEndArray();
        report.failure()
                .ifPresent(failure -> json.writeStringProperty("failure", String.valueOf(failure.getMessage())));
    }

    private static void write(Problem problem, JsonGenerator json) {
        json.writeStringProperty("severity", word(problem.severity()));
        json.writeStringProperty("code", word(problem.code()));
        json.writeStringProperty("subject", problem.subject());
        json.writeStringProperty("message", problem.message());
        json.writeStringProperty("advice", problem.advice());
    }

    /** A probe. */
    public static String of(String stage, ProbeReport report) {
        return document(json -> {
            json.writeStringProperty("stage", stage);
            json.writeNumberProperty("created", report.created());
            json.writeArrayPropertyStart("left");
            report.left().forEach(key -> json.writeString(key.toString()));
            json.writeEndArray();
            json.writeArrayPropertyStart("findings");
            report.findings().forEach(finding -> object(json, () -> write(finding, json)));
            json.writeEndArray();
        });
    }

    private static void write(ProbeFinding finding, JsonGenerator json) {
        json.writeStringProperty("point", finding.point());
        json.writeStringProperty("asked", finding.asked());
        json.writeStringProperty("verdict", word(finding.verdict()));
        json.writeStringProperty("found", finding.found());
        json.writeStringProperty("handling", finding.handling());
    }

    private static String document(Consumer<JsonGenerator> members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            object(json, () -> {
                json.writeNumberProperty("version", VERSION);
                members.accept(json);
            });
        }
        return text.toString();
    }

    private static void object(JsonGenerator json, Runnable members) {
        json.writeStartObject();
        members.run();
        json.writeEndObject();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
