package io.stagesync.sandbox.http;

import io.stagesync.sandbox.graphql.ApiError;
import io.stagesync.sandbox.graphql.ErrorBody;
import io.stagesync.sandbox.graphql.Json;
import io.stagesync.sandbox.store.Quirks;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Finds out what a request is for, and refuses what is none (graphcms-v1-observed A8). */
final class Routes {
    private static final List<String> DELIVERY = List.of("/media/", "/cdn/", "/api/file/");
    private static final String STORE = "/api/store/";

    private final Stages stages;
    private final List<Wing> wings;

    Routes(Stages stages, List<Wing> wings) {
        this.stages = stages;
        this.wings = List.copyOf(wings);
    }

    Routed route(HttpCall call, String requestId) {
        return wings.stream()
                .flatMap(wing -> wing.route(call, requestId).stream())
                .findFirst()
                .orElseGet(() -> stageRoute(call, requestId));
    }

    private Routed stageRoute(HttpCall call, String requestId) {
        if (!call.isRead() && !call.method().equals("POST")) {
            return new Routed(
                    Optional.empty(),
                    Handled.refused(HttpAnswer.text(405, "HTTP method not allowed, supported methods: POST, GET")));
        }
        if (call.path().startsWith(STORE)) {
            return store(call);
        }
        Optional<String> delivery =
                DELIVERY.stream().filter(call.path()::startsWith).findFirst();
        if (delivery.isPresent() || isStoredFile(call)) {
            return deliver(call);
        }
        String[] parts = call.path().split("/", -1);
        boolean stageRoute = parts.length >= 4 && parts[1].equals("v1");
        Optional<StageService> stage = stageRoute ? stages.find(parts[2], parts[3]) : Optional.empty();
        if (call.isRead()) {
            return new Routed(stage, Handled.refused(HttpAnswer.html(200, WelcomePage.of(stages.all(), wings))));
        }
        return new Routed(
                stage,
                stageRoute
                        ? post(call, stage, parts, requestId)
                        : Handled.refused(HttpAnswer.text(404, "The requested resource could not be found.")));
    }

    private Handled post(HttpCall call, Optional<StageService> stage, String[] parts, String requestId) {
        if (!call.contentType().equals("application/json")) {
            return Handled.refused(
                    HttpAnswer.text(415, "The request's Content-Type is not supported. Expected:\napplication/json"));
        }
        long limit = stage.map(StageService::quirks).orElse(Quirks.MYSQL).importLimitBytes();
        if (call.body().size() > limit) {
            return Handled.refused(HttpAnswer.text(
                    400,
                    "The request content was malformed:\nEntityStreamSizeException: actual entity size (Some("
                            + call.body().size() + ")) exceeded content length limit (" + limit + " bytes)!"));
        }
        JsonNode body;
        try {
            body = Json.MAPPER.readTree(call.body().bytes());
        } catch (JacksonException e) {
            return Handled.refused(
                    HttpAnswer.text(400, "The request content was malformed:\n" + e.getOriginalMessage()));
        }
        if (body == null || body.isMissingNode()) {
            return Handled.refused(HttpAnswer.text(400, "Request entity expected but not supplied"));
        }
        if (stage.isEmpty()) {
            return Handled.refused(
                    HttpAnswer.json(200, ErrorBody.of(ApiError.projectNotFound(parts[2] + "@" + parts[3]), requestId)));
        }
        String last = parts.length == 4 ? "" : parts[4];
        return switch (last) {
            case "import" -> BulkHandler.importValues(stage.get(), call, body, requestId);
            case "export" -> BulkHandler.export(stage.get(), call, body, requestId);
            default -> ContentHandler.handle(stage.get(), call, body, requestId);
        };
    }

    private Routed store(HttpCall call) {
        StoreForm form = StoreForm.of(call);
        Optional<StageService> stage = stages.byAssetKey(form.option("key"));
        if (!call.method().equals("POST")) {
            return new Routed(stage, Handled.refused(HttpAnswer.text(405, "Method Not Allowed")));
        }
        return new Routed(
                stage,
                stage.map(s -> StoreHandler.handle(s, form))
                        .orElseGet(() -> Handled.refused(HttpAnswer.text(200, "Invalid Application"))));
    }

    private Routed deliver(HttpCall call) {
        String handle = call.path().substring(call.path().lastIndexOf('/') + 1);
        Optional<Stages.Delivered> file = call.isRead() ? stages.file(handle) : Optional.empty();
        return new Routed(
                file.map(Stages.Delivered::stage),
                file.map(f -> DeliveryHandler.handle(f.stage(), f.file(), call))
                        .orElseGet(() -> Handled.refused(HttpAnswer.text(404, "File not found"))));
    }

    /** {@code /<handle>}: what the store call answers by default, as Filestack's CDN has it (5.1). */
    private boolean isStoredFile(HttpCall call) {
        return call.isRead() && stages.file(call.path().substring(1)).isPresent();
    }
}
