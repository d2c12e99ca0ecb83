package io.stagesync.connectors.graphcms1;

import graphql.language.OperationDefinition;
import io.stagesync.connectors.http.Json;
import io.stagesync.model.Entry;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The model with all fields that the mutation may declare, also those that a handwritten query does not read. */
    ModelBinding model() {
        return model;
    }

    boolean declares(String field) {
        return variables.contains(field);
    }

    /** Whether the mutation takes values besides the changed ones. */
    boolean declaresMoreThan(Collection<FieldBinding> changed) {
        Set<String> names = changed.stream().map(FieldBinding::name).collect(Collectors.toSet());
        return variables.stream().anyMatch(variable -> !variable.equals("id") && !names.contains(variable));
    }

    /**
     * The id and every field that the mutation declares.
     *
     * @param changed the fields that change
     * @param after what they shall be
     * @param current what the others are
     */
    ObjectNode variables(Collection<FieldBinding> changed, Entry after, Entry current) {
        Set<String> names = changed.stream().map(FieldBinding::name).collect(Collectors.toSet());
        ObjectNode node = Json.object();
        node.put("id", after.key().id());
        for (FieldBinding field : model.fields()) {
            Entry from = names.contains(field.name()) ? after : current;
            Optional<JsonNode> value = from.value(field.name()).map(ValueEncoder::encode);
            if (variables.contains(field.name())
                    && (value.isPresent() || !field.field().isReference())) {
                node.set(field.name(), value.orElseGet(JsonNodeFactory.instance::nullNode));
            }
        }
        return node;
    }
}
