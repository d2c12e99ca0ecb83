package io.stagesync.app.cli;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Tells how to reach the stages of a sandbox. Their tokens are no secrets: they open nothing but this process. */
record SandboxText(List<StageText> stages) {
    List<String> lines() {
        return stages.stream().map(StageText::lines).toList();
    }

    String advice(String program) {
        return "To sync them, start again with --write-config stagesync.yaml, then in another terminal: " + program
                + " plan";
    }

    String advice(String program, Path config) {
        return "In another terminal: " + program + " plan --config " + config;
    }

    /** A whole configuration, from the first stage to the last. */
    String configuration() {
        StringBuilder yaml = new StringBuilder("# Written by stagesync sandbox. Its tokens may stand here, since the"
                + " stages are local.\nstages:\n");
        for (StageText stage : stages) {
            yaml.append("  ").append(stage.name()).append(":\n").append(stage.settings());
        }
        if (stages.size() > 1) {
            yaml.append("sync:\n  source: ").append(stages.get(0).name());
            yaml.append("\n  destination: ")
                    .append(stages.get(stages.size() - 1).name())
                    .append('\n');
        }
        return yaml.toString();
    }

    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("version", 1);
            json.writeArrayPropertyStart("stages");
            for (StageText stage : stages) {
                json.writeStartObject();
                stage.write(json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }
}
