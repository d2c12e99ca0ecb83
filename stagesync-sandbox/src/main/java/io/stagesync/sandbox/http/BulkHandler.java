package io.stagesync.sandbox.http;

import io.stagesync.sandbox.graphql.ApiError;
import io.stagesync.sandbox.graphql.ErrorBody;
import io.stagesync.sandbox.traffic.RequestKind;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Requests to {@code /import} and {@code /export}. */
final class BulkHandler {
    private static final Logger LOG = LoggerFactory.getLogger(BulkHandler.class);

    private BulkHandler() {}

    static Handled importValues(StageService stage, HttpCall call, JsonNode body, String requestId) {
        if (!stage.tokens().allowImport(call.token())) {
            return refused(requestId);
        }
        return new Handled(
                RequestKind.IMPORT,
                body.path("valueType").asString(""),
                body.path("values").size(),
                () -> guarded(() -> stage.bulk().importValues(body, requestId), requestId));
    }

    static Handled export(StageService stage, HttpCall call, JsonNode body, String requestId) {
        if (!stage.tokens().allowExport(call.token())) {
            return refused(requestId);
        }
        return new Handled(
                RequestKind.EXPORT,
                body.path("fileType").asString(""),
                0,
                () -> guarded(() -> stage.bulk().export(body, requestId), requestId));
    }

    private static Handled refused(String requestId) {
        return Handled.refused(HttpAnswer.json(200, ErrorBody.of(ApiError.tokenInvalid(), requestId)));
    }

    private static HttpAnswer guarded(Supplier<BulkCalls.Answer> call, String requestId) {
        try {
            BulkCalls.Answer answer = call.get();
            return HttpAnswer.bytes(
                    answer.status(), "application/json", answer.json().getBytes(StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            LOG.warn("Bulk call {} failed", requestId, e);
            return HttpAnswer.json(500, ErrorBody.of(String.valueOf(e.getMessage()), requestId));
        }
    }
}
