package io.stagesync.sandbox.bulk;

import io.stagesync.sandbox.datamodel.DataModel;
import io.stagesync.sandbox.datamodel.ModelType;
import tools.jackson.databind.JsonNode;

/** What every element of an import has: a model and an id. */
final class Elements {
    private Elements() {}

    static ModelType model(DataModel dataModel, JsonNode element) {
        String name = text(element, "_typeName");
        return dataModel.model(name).orElseThrow(() -> new CallError("No model with name: " + name + " found."));
    }

    static String id(JsonNode element) {
        return text(element, "id");
    }

    private static String text(JsonNode element, String key) {
        if (!element.isObject()) {
            throw CallError.wrongJson();
        }
        JsonNode value = element.path(key);
        if (value.isMissingNode()) {
            throw new CallError("key not found: " + key);
        }
        if (!value.isString()) {
            throw CallError.wrongJson();
        }
        return value.stringValue();
    }
}
