package io.stagesync.connectors.graphcms1;

import graphql.language.OperationDefinition;
import io.stagesync.model.Entry;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes an entry that exists by the user's own mutation. */
final class HandwrittenWrite {
    private final String mutation;
    private final Set<String> variables;
    private final ModelBinding model;

    HandwrittenWrite(HandwrittenDocument document, ModelBinding model) {
        OperationDefinition operation = document.operation(OperationDefinition.Operation.MUTATION);
        document.require(operation, "id");
        this.variables = HandwrittenDocument.variables(operation);
        for (String variable : variables) {
            if (!variable.equals("id") && model.field(variable).isEmpty()) {
                throw document.invalid(
                        "model '" + model.name() + "' has no field for the variable '$" + variable + "'");
            }
        }
        this.mutation = document.text();
        this.model = model;
    }

    String mutation() {
        return mutation;
    }

    /** The id and every field that the mutation declares; links that another pass writes are left out. */
    ObjectNode variables(Entry entry) {
        ObjectNode node = Json.object();
        node.put("id", entry.key().id());
        for (FieldBinding field : model.fields()) {
            Optional<JsonNode> value = entry.value(field.name()).map(ValueEncoder::encode);
            if (variables.contains(field.name())
                    && (value.isPresent() || !field.field().isReference())) {
                node.set(field.name(), value.orElseGet(JsonNodeFactory.instance::nullNode));
            }
        }
        return node;
    }
}
