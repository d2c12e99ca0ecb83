package io.stagesync.report;

import io.stagesync.journal.ChangeRecord;
import io.stagesync.journal.EntryJson;
import io.stagesync.journal.Mismatch;
import io.stagesync.journal.ReadCount;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunHeader;
import io.stagesync.journal.Tally;
import io.stagesync.model.Action;
import io.stagesync.model.Change;
import io.stagesync.model.Pass;
import io.stagesync.model.Problem;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A run as JSON for programs: complete, one line for each change so that tools of lines can read it too. The keys are
 * documented in {@code docs/reference/report-json.md}; a change of their meaning raises the version.
 */
final class JsonReport {
    private static final int VERSION = 1;
    private static final JsonFactory JSON = new JsonFactory();

    private final RunFile run;
    private final Output out;

    JsonReport(RunFile run, Output out) {
        this.run = run;
        this.out = out;
    }

    void write() {
        List<Problem> problems = run.problems();
        out.line("{");
        out.line("\"version\": " + VERSION + ",");
        out.line("\"run\": " + object(this::writeHeader) + ",");
        array("read", run.readCounts(), JsonReport::writeReadCount);
        out.line("\"forecast\": " + object(this::writeForecast) + ",");
        array("problems", problems, JsonReport::writeProblem);
        array("counts", run.tallies(), JsonReport::writeTally);
        writeChanges();
        writeMismatches();
        out.line("}");
    }

    private void writeHeader(JsonGenerator json) {
        RunHeader header = run.header();
        json.writeStringProperty("id", header.id());
        json.writeStringProperty("source", header.source());
        json.writeStringProperty("destination", header.destination());
        header.undoes().ifPresent(undone -> json.writeStringProperty("undoes", undone));
        json.writeStringProperty("plannedAt", header.plannedAt().toString());
        json.writeStringProperty("state", word(run.state()));
        json.writeStringProperty("sourceSchema", header.sourceSchema().hex());
        json.writeStringProperty("destinationSchema", header.destinationSchema().hex());
    }

    private static void writeReadCount(ReadCount count, JsonGenerator json) {
        json.writeStringProperty("model", count.model());
        json.writeNumberProperty("source", count.atSource());
        json.writeNumberProperty("destination", count.atDestination());
        json.writeNumberProperty("unchanged", count.unchanged());
    }

    private void writeForecast(JsonGenerator json) {
        Forecast forecast = Forecast.of(run);
        json.writeNumberProperty("create", forecast.planned(Action.CREATE));
        json.writeNumberProperty("update", forecast.planned(Action.UPDATE));
        json.writeNumberProperty("relations", forecast.related());
        json.writeNumberProperty("publish", forecast.planned(Action.PUBLISH));
        json.writeNumberProperty("unpublish", forecast.planned(Action.UNPUBLISH));
        json.writeNumberProperty("delete", forecast.planned(Action.DELETE));
        json.writeNumberProperty("blockers", forecast.blockers());
        json.writeNumberProperty("warnings", forecast.warnings());
        json.writeNumberProperty("written", forecast.written());
        json.writeNumberProperty("failed", forecast.failed());
    }

    private static void writeProblem(Problem problem, JsonGenerator json) {
        json.writeStringProperty("severity", word(problem.severity()));
        json.writeStringProperty("code", word(problem.code()));
        problem.entry().ifPresent(entry -> json.writeStringProperty("entry", entry.toString()));
        json.writeStringProperty("subject", problem.subject());
        json.writeStringProperty("message", problem.message());
        json.writeStringProperty("advice", problem.advice());
        json.writeNumberProperty("entries", problem.entries());
    }

    private static void writeTally(Tally tally, JsonGenerator json) {
        json.writeStringProperty("pass", word(tally.pass()));
        json.writeStringProperty("action", word(tally.action()));
        json.writeStringProperty("model", tally.model());
        json.writeNumberProperty("planned", tally.planned());
        json.writeNumberProperty("written", tally.written());
        json.writeNumberProperty("failed", tally.failed());
    }

    private void writeChanges() {
        Separator separator = new Separator();
        out.print("\"changes\": [");
        for (Pass pass : Pass.values()) {
            run.forEachChange(
                    pass,
                    change -> out.print(separator.next()).print(object(json -> {
                        writeChange(change.change(), json);
                        writeOutcome(change, json);
                    })));
        }
        out.line(separator.end() + "],");
    }

    private static void writeChange(Change change, JsonGenerator json) {
        json.writeNumberProperty("number", change.number());
        json.writeStringProperty("pass", word(change.pass()));
        json.writeStringProperty("action", word(change.action()));
        json.writeStringProperty("entry", change.key().toString());
        json.writeArrayPropertyStart("fields");
        change.fields().forEach(json::writeString);
        json.writeEndArray();
        change.before().ifPresent(entry -> {
            json.writeName("before");
            json.writeRawValue(EntryJson.write(entry));
        });
        change.after().ifPresent(entry -> {
            json.writeName("after");
            json.writeRawValue(EntryJson.write(entry));
        });
    }

    private static void writeOutcome(ChangeRecord change, JsonGenerator json) {
        change.outcome().ifPresent(outcome -> {
            json.writeStringProperty("outcome", Verdict.of(outcome).word());
            if (!outcome.isWritten()) {
                json.writeStringProperty("reason", outcome.explanation());
            }
        });
    }

    private void writeMismatches() {
        Separator separator = new Separator();
        out.print("\"mismatches\": [");
        for (Mismatch mismatch : run.mismatches()) {
            out.print(separator.next()).print(object(json -> {
                json.writeStringProperty("entry", mismatch.key().toString());
                json.writeStringProperty("field", mismatch.field());
                json.writeStringProperty("expected", mismatch.expected());
                json.writeStringProperty("found", mismatch.found());
            }));
        }
        out.line(separator.end() + "]");
    }

    /** Writes one member of an object for an element. */
    private interface ElementWriter<T> {
        void write(T element, JsonGenerator json);
    }

    private <T> void array(String name, List<T> elements, ElementWriter<T> writer) {
        Separator separator = new Separator();
        out.print("\"" + name + "\": [");
        elements.forEach(element -> out.print(separator.next()).print(object(json -> writer.write(element, json))));
        out.line(separator.end() + "],");
    }

    private static String object(Consumer<JsonGenerator> members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** What stands between the elements of an array, each on a line of its own. */
    private static final class Separator {
        private boolean begun;

        String next() {
            String text = begun ? ",\n" : "\n";
            begun = true;
            return text;
        }

        String end() {
            return begun ? "\n" : "";
        }
    }
}
