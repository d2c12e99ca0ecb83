package io.stagesync.sandbox.http;

import io.stagesync.sandbox.graphql.ApiError;
import io.stagesync.sandbox.graphql.ContentAnswer;
import io.stagesync.sandbox.graphql.ContentAnswer.Kind;
import io.stagesync.sandbox.graphql.ContentAnswer.Operation;
import io.stagesync.sandbox.graphql.ContentRequest;
import io.stagesync.sandbox.graphql.ErrorBody;
import io.stagesync.sandbox.graphql.Json;
import io.stagesync.sandbox.graphql.Locales;
import io.stagesync.sandbox.traffic.RequestKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Requests to the content endpoint: one, or a JSON array of several, which are answered in order (2.6). */
final class ContentHandler {
    private ContentHandler() {}

    static Handled handle(StageService stage, HttpCall call, JsonNode body, String requestId) {
        List<ContentRequest> requests = new ArrayList<>();
        for (JsonNode single : body.isArray() ? body : List.of(body)) {
            Optional<ContentRequest> request = read(single, call);
            if (request.isEmpty()) {
                return Handled.refused(HttpAnswer.json(500, ErrorBody.of("JsError.get", requestId)));
            }
            requests.add(request.get());
        }
        List<Operation> operations =
                requests.stream().map(stage.content()::describe).toList();
        boolean writes = operations.stream().anyMatch(o -> o.kind() == Kind.MUTATION);
        boolean allowed = writes
                ? stage.tokens().allowMutation(call.token())
                : stage.tokens().allowQuery(call.token());
        if (!allowed) {
            return Handled.refused(HttpAnswer.json(200, tokenRefused(stage, requestId)));
        }
        return new Handled(
                writes ? RequestKind.MUTATION : RequestKind.QUERY,
                String.join(" ", operations.stream().map(Operation::name).toList()),
                operations.stream().flatMap(o -> o.fields().stream()).toList(),
                operations.stream().mapToInt(o -> o.fields().size()).sum(),
                operations.stream()
                        .filter(o -> o.kind() == Kind.MUTATION)
                        .mapToInt(o -> o.fields().size())
                        .sum(),
                () -> answer(stage, requests, body.isArray(), requestId),
                () -> {});
    }

    private static HttpAnswer answer(
            StageService stage, List<ContentRequest> requests, boolean array, String requestId) {
        ArrayNode answers = JsonNodeFactory.instance.arrayNode();
        for (ContentRequest request : requests) {
            ContentAnswer answer = stage.content().answer(request, requestId);
            if (!answer.parsed()) {
                return HttpAnswer.json(500, answer.body());
            }
            answers.add(answer.body());
        }
        return HttpAnswer.json(200, array ? answers : answers.get(0));
    }

    private static JsonNode tokenRefused(StageService stage, String requestId) {
        return stage.switches().get().gateway()
                ? ErrorBody.of("The Token you passed is Invalid!")
                : ErrorBody.of(ApiError.tokenInvalid(), requestId);
    }

    private static Optional<ContentRequest> read(JsonNode body, HttpCall call) {
        JsonNode variables = body.path("variables");
        boolean readable = body.isObject()
                && body.path("query").isString()
                && (variables.isObject() || variables.isNull() || variables.isMissingNode());
        if (!readable) {
            return Optional.empty();
        }
        JsonNode name = body.path("operationName");
        return Optional.of(new ContentRequest(
                body.path("query").asString(),
                variables.isObject() ? values(variables) : Map.of(),
                name.isString() && !name.asString().isEmpty() ? Optional.of(name.asString()) : Optional.empty(),
                Locales.ofHeaders(call.header("gcms-locale"), call.header("gcms-locale-no-default"))));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> values(JsonNode variables) {
        return Json.MAPPER.treeToValue(variables, LinkedHashMap.class);
    }
}
