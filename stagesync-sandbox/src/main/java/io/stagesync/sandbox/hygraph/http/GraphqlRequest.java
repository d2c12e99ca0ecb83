package io.stagesync.sandbox.hygraph.http;

import io.stagesync.sandbox.graphql.Json;
import io.stagesync.sandbox.http.HttpCall;
import io.stagesync.sandbox.hygraph.api.Call;
import io.stagesync.sandbox.hygraph.api.Permissions;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The JSON and the headers of a request to a content API (hygraph.md 1.3). */
record GraphqlRequest(String query, JsonNode variables, Optional<String> operationName, HttpCall call) {
    private static final Pattern NAMED = Pattern.compile("\\s*(?:query|mutation)\\s+(\\w+)");

    /** Reads a body; empty if it is not what GraphQL over HTTP says. */
    static Optional<GraphqlRequest> read(HttpCall call) {
        JsonNode body;
        try {
            body = Json.MAPPER.readTree(call.body().bytes());
        } catch (JacksonException e) {
            return Optional.empty();
        }
        if (body == null || !body.isObject() || !body.path("query").isString()) {
            return Optional.empty();
        }
        JsonNode variables = body.path("variables");
        if (!variables.isObject() && !variables.isNull() && !variables.isMissingNode()) {
            return Optional.empty();
        }
        JsonNode name = body.path("operationName");
        return Optional.of(new GraphqlRequest(
                body.path("query").asString(),
                variables,
                name.isString() ? Optional.of(name.asString()).filter(n -> !n.isEmpty()) : Optional.empty(),
                call));
    }

    /** The name of its operation, if it has one. */
    Optional<String> name() {
        return operationName.or(() -> {
            Matcher first = NAMED.matcher(query);
            return first.lookingAt() ? Optional.of(first.group(1)) : Optional.empty();
        });
    }

    /** How its size is measured: the UTF-8 bytes of the text, and of the variables as compact JSON (hygraph.md 7.1). */
    long bytes() {
        long text = query.getBytes(StandardCharsets.UTF_8).length;
        return variables.isObject() ? text + Json.MAPPER.writeValueAsBytes(variables).length : text;
    }

    /**
     * What the content API is asked.
     *
     * @param defaultStage the token's, which counts where no header names one
     */
    Call toCall(Permissions permissions, Optional<String> defaultStage) {
        return new Call(
                query,
                variables.isObject() ? values() : Map.of(),
                operationName,
                call.header("gcms-stage").map(String::strip).or(() -> defaultStage),
                call.header("gcms-locales").map(GraphqlRequest::list).orElse(List.of()),
                permissions);
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> values() {
        return Json.MAPPER.treeToValue(variables, LinkedHashMap.class);
    }

    private static List<String> list(String header) {
        return Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .filter(locale -> !locale.isEmpty())
                .toList();
    }
}
