package io.stagesync.sandbox.http;

import io.stagesync.sandbox.traffic.RequestKind;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Gives up answers of the API server that come too late; the work itself goes on (graphcms-v1-observed A8). The latency
 * counts towards the time.
 */
final class Deadline {
    private static final String TOO_LATE = "The server was not able to produce a timely response to your request.\r\n"
            + "Please try again in a short while!";

    private final ExecutorService background;

    Deadline(ExecutorService background) {
        this.background = background;
    }

    /** The answer of some work, or the 503 that stands for it. */
    HttpAnswer keep(Served served, RequestKind kind, Supplier<HttpAnswer> work) {
        Optional<Duration> timeout = served.timeout(kind);
        if (timeout.isEmpty()) {
            return work.get();
        }
        Future<HttpAnswer> running = background.submit(() -> {
            pause(served.latency());
            return work.get();
        });
        try {
            return running.get(timeout.get().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return HttpAnswer.text(503, TOO_LATE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return HttpAnswer.text(503, TOO_LATE);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(Duration time) {
        if (time.isZero()) {
            return;
        }
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
