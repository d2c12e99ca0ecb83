package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Json;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Several mutations in one request, each under an alias of its own (hygraph.md 7.3). The text depends on their kinds
 * alone, all content is in the variables.
 *
 * @param text the document
 * @param variables named by alias and name
 */
record MutationDocument(String text, ObjectNode variables) {
    /** More than what the body of a request has beside the mutations. */
    static final int FRAME_BYTES = 100;

    static MutationDocument of(List<Operation> operations) {
        StringBuilder head = new StringBuilder();
        StringBuilder body = new StringBuilder();
        ObjectNode variables = Json.object();
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            String alias = alias(i);
            for (Map.Entry<String, Operation.Variable> variable :
                    operation.variables().entrySet()) {
                String name = alias + variable.getKey();
                head.append(head.isEmpty() ? "(" : ",").append('$').append(name).append(':');
                head.append(variable.getValue().type());
                variables.set(name, variable.getValue().value());
            }
            body.append(alias).append(':').append(operation.mutation()).append('(');
            body.append(operation.arguments().replace("$@", "$" + alias)).append(')');
            body.append(operation.selection()).append('\n');
        }
        String variablesText = head.isEmpty() ? "" : head.append(')').toString();
        return new MutationDocument("mutation StageSync" + variablesText + "{\n" + body + "}", variables);
    }

    static String alias(int place) {
        return "m" + place;
    }

    int bytes() {
        return HygraphClient.bytes(text, variables);
    }
}
