package io.stagesync.app.cli;

import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.SandboxStage;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Tells how to reach the stages of a sandbox. Their tokens are no secrets: they open nothing but this process. */
final class SandboxText {
    private final List<SandboxStage> stages;

    SandboxText(Sandbox sandbox) {
        this.stages = sandbox.stages();
    }

    List<String> lines() {
        return stages.stream()
                .map(stage -> "Stage '" + stage.name() + "'\n"
                        + "  content  " + stage.contentEndpoint() + "  token " + stage.token() + "\n"
                        + "  import   " + stage.importEndpoint() + "  token " + stage.importToken() + "\n"
                        + "  export   " + stage.exportEndpoint() + "  token " + stage.exportToken() + "\n"
                        + "  assets   " + stage.assetStoreEndpoint() + "  key " + stage.assetKey())
                .toList();
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
        for (SandboxStage stage : stages) {
            yaml.append("  ").append(stage.name()).append(":\n    connector: graphcms1\n");
            yaml.append("    endpoint: ").append(stage.contentEndpoint()).append('\n');
            yaml.append("    token: ").append(stage.token()).append('\n');
            yaml.append("    import: { endpoint: ").append(stage.importEndpoint());
            yaml.append(", token: ").append(stage.importToken()).append(" }\n");
            yaml.append("    export: { endpoint: ").append(stage.exportEndpoint());
            yaml.append(", token: ").append(stage.exportToken()).append(" }\n");
            yaml.append("    assets: { store: ").append(stage.assetStoreEndpoint());
            yaml.append(", key: ").append(stage.assetKey());
            yaml.append(", path: /")
                    .append(stage.projectId())
                    .append('-')
                    .append(stage.name())
                    .append(" }\n");
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
            for (SandboxStage stage : stages) {
                json.writeStartObject();
                json.writeStringProperty("name", stage.name());
                json.writeStringProperty("endpoint", stage.contentEndpoint());
                json.writeStringProperty("token", stage.token());
                json.writeStringProperty("importEndpoint", stage.importEndpoint());
                json.writeStringProperty("importToken", stage.importToken());
                json.writeStringProperty("exportEndpoint", stage.exportEndpoint());
                json.writeStringProperty("exportToken", stage.exportToken());
                json.writeStringProperty("assetStore", stage.assetStoreEndpoint());
                json.writeStringProperty("assetKey", stage.assetKey());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }
}
