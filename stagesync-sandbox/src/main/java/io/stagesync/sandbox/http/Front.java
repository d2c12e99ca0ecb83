package io.stagesync.sandbox.http;

import io.stagesync.sandbox.graphql.Cuid;
import io.stagesync.sandbox.graphql.ErrorBody;
import io.stagesync.sandbox.http.Routes.Routed;
import io.stagesync.sandbox.traffic.Fault.Effect;
import io.stagesync.sandbox.traffic.LoggedRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes each request through its way: understand, fault, wait, carry out, log, answer. */
final class Front {
    private static final Logger LOG = LoggerFactory.getLogger(Front.class);
    private static final int DROPPED = 0;

    private final Routes routes;
    private final Deadline deadline;

    Front(Routes routes, Deadline deadline) {
        this.routes = routes;
        this.deadline = deadline;
    }

    void serve(Wire wire) throws IOException {
        long start = System.nanoTime();
        HttpCall call = wire.read();
        String requestId = "sandbox:" + Cuid.next();
        Routed routed = routes.route(call, requestId);
        Optional<Effect> fault =
                routed.stage().flatMap(s -> s.faults().next(routed.handled().kind()));
        Effect effect = fault.orElse(new Effect.Delay(Duration.ZERO));
        if (effect instanceof Effect.Answer instead) {
            workOrWait(routed, requestId, instead.processed());
            HttpAnswer answer = HttpAnswer.bytes(
                    instead.status(), instead.contentType(), instead.body().getBytes(StandardCharsets.UTF_8));
            for (var header : instead.headers().entrySet()) {
                answer = answer.with(header.getKey(), header.getValue());
            }
            finish(call, routed, answer.status(), answer.body().length, start);
            wire.send(answer);
        } else if (effect instanceof Effect.Drop drop) {
            workOrWait(routed, requestId, drop.processed());
            finish(call, routed, DROPPED, 0, start);
            wire.drop();
        } else if (effect instanceof Effect.CutShort cut) {
            HttpAnswer answer = work(routed, requestId);
            finish(call, routed, DROPPED, cut.bytes(), start);
            wire.cutShort(answer, cut.bytes());
        } else if (effect instanceof Effect.Delay delay) {
            pause(delay.by());
            HttpAnswer answer = work(routed, requestId);
            finish(call, routed, answer.status(), answer.body().length, start);
            wire.send(answer);
        }
    }

    private void workOrWait(Routed routed, String requestId, boolean processed) {
        if (processed) {
            work(routed, requestId);
        } else {
            routed.stage().ifPresent(Front::latency);
        }
    }

    private HttpAnswer work(Routed routed, String requestId) {
        Handled handled = routed.handled();
        HttpAnswer answer = routed.stage()
                .map(stage -> deadline.keep(stage, handled.kind(), () -> {
                    latency(stage);
                    return guarded(handled, requestId);
                }))
                .orElseGet(() -> guarded(handled, requestId));
        return answer.with("Request-Id", requestId);
    }

    private static HttpAnswer guarded(Handled handled, String requestId) {
        try {
            return handled.work().get();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("Request {} failed", requestId, e);
            return HttpAnswer.json(
                    500,
                    ErrorBody.of(
                            "Whoops. Looks like an internal server error. Search your server logs for request ID: "
                                    + requestId,
                            requestId));
        }
    }

    /** It comes before the work, so that it counts towards the timeout as a slow database would. */
    private static void latency(StageService stage) {
        pause(stage.switches().get().latency());
    }

    /** The log has the request before its sender has the answer, so a test may count at once. */
    private static void finish(HttpCall call, Routed routed, int status, long bytesOut, long start) {
        routed.stage().ifPresent(stage -> {
            stage.log()
                    .add(new LoggedRequest(
                            call.method(),
                            call.path(),
                            routed.handled().kind(),
                            routed.handled().name(),
                            routed.handled().writes(),
                            call.body().size(),
                            bytesOut,
                            status,
                            Duration.ofNanos(System.nanoTime() - start).toMillis()));
        });
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
