package io.stagesync.sandbox.graphql;

import io.stagesync.sandbox.Reply;
import io.stagesync.sandbox.SandboxStage;
import io.stagesync.sandbox.StageClient;
import io.stagesync.sandbox.datamodel.ModelType;
import io.stagesync.sandbox.datamodel.ScalarField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Creates, updates, reads and deletes an entry of each model with every scalar filled. */
final class ModelRoundTrip {
    private static final Set<String> SYSTEM = Set.of("id", "createdAt", "updatedAt");

    private final SandboxStage stage;
    private final StageClient client;

    ModelRoundTrip(SandboxStage stage) {
        this.stage = stage;
        this.client = new StageClient(stage);
    }

    List<String> all() {
        return stage.store().dataModel().models().stream().map(this::one).toList();
    }

    private String one(ModelType model) {
        String name = model.name();
        Map<String, Object> values = values(model);
        boolean writable = !values.isEmpty();
        Reply created = client.graphql(
                writable
                        ? "mutation($d: " + name + "CreateInput!){create" + name + "(data: $d){id}}"
                        : "mutation{create" + name + "{id}}",
                writable ? Map.of("d", values) : Map.of());
        String id = created.at("/data/create" + name + "/id");
        StringBuilder outcome = new StringBuilder(name + " " + created.body()).append(": created");
        if (writable) {
            Reply updated = client.graphql(
                    "mutation($d: " + name + "UpdateInput!){update" + name + "(where: {id: \"" + id
                            + "\"}, data: $d){id}}",
                    Map.of("d", values));
            outcome.append(id.equals(updated.at("/data/update" + name + "/id")) ? ", updated" : updated.body());
        } else {
            outcome.append(", updated");
        }
        String single = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        Reply read = client.graphql("{" + single + "(where: {id: \"" + id + "\"}){" + selection(model) + "}}");
        boolean complete = read.json().at("/data/" + single).properties().stream()
                .noneMatch(field -> field.getValue().isNull());
        outcome.append(complete && !read.body().contains("errors") ? ", read" : read.body());
        Reply deleted = client.graphql("mutation{delete" + name + "(where: {id: \"" + id + "\"}){id}}");
        return outcome.append(id.equals(deleted.at("/data/delete" + name + "/id")) ? ", deleted" : deleted.body())
                .toString();
    }

    private static Map<String, Object> values(ModelType model) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (ScalarField field : model.scalars()) {
            if (!SYSTEM.contains(field.name())) {
                values.put(field.name(), field.list() ? Map.of("set", List.of(value(field))) : value(field));
            }
        }
        return values;
    }

    private static Object value(ScalarField field) {
        return switch (field.type()) {
            case ID, STRING -> field.name();
            case INT -> 7;
            case FLOAT -> 1.5;
            case BOOLEAN -> true;
            case DATE_TIME -> "2019-05-01T10:00:00.000Z";
            case ENUM -> field.enumValues().get(0);
            case JSON, RICH_TEXT -> Map.of("children", List.of());
        };
    }

    private static String selection(ModelType model) {
        StringBuilder selection = new StringBuilder();
        for (ScalarField field : model.scalars()) {
            String name = field.localization()
                    .map(l -> field.name() + ": " + l.field() + "(locale: " + l.locale() + ")")
                    .orElse(field.name());
            selection
                    .append(name)
                    .append(
                            switch (field.type()) {
                                case RICH_TEXT -> "{raw} ";
                                default -> " ";
                            });
        }
        return selection.toString();
    }
}
