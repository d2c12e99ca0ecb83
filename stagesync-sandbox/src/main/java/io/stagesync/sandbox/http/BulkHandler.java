package io.stagesync.sandbox.http;

import io.stagesync.sandbox.graphql.ApiError;
import io.stagesync.sandbox.graphql.ErrorBody;
import io.stagesync.sandbox.traffic.RequestKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Requests to {@code /import} and {@code /export}. */
final class BulkHandler {
    private static final Logger LOG = LoggerFactory.getLogger(BulkHandler.class);

    /** What an answer that comes too late is replaced with (graphcms-v1-observed A8). */
    private static final String TOO_LATE = "The server was not able to produce a timely response to your request.\r\n"
            + "Please try again in a short while!";

    private final ExecutorService background;

    BulkHandler(ExecutorService background) {
        this.background = background;
    }

    Handled importValues(StageService stage, HttpCall call, JsonNode body, String requestId) {
        if (!stage.tokens().allowImport(call.token())) {
            return refused(requestId);
        }
        return new Handled(
                RequestKind.IMPORT,
                body.path("valueType").asString(""),
                body.path("values").size(),
                () -> timely(
                        () -> guarded(() -> stage.bulk().importValues(body, requestId), requestId),
                        stage.switches().get().importTimeout()));
    }

    Handled export(StageService stage, HttpCall call, JsonNode body, String requestId) {
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

    /** The work goes on after the answer was given up. */
    private HttpAnswer timely(Supplier<HttpAnswer> work, Optional<Duration> timeout) {
        if (timeout.isEmpty()) {
            return work.get();
        }
        Future<HttpAnswer> running = background.submit(work::get);
        try {
            return running.get(timeout.get().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return HttpAnswer.text(503, TOO_LATE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return HttpAnswer.text(503, TOO_LATE);
        } catch (ExecutionException | CancellationException e) {
            throw new IllegalStateException(e);
        }
    }
}
