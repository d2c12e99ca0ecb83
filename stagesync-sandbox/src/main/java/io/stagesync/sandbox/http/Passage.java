package io.stagesync.sandbox.http;

import io.stagesync.sandbox.graphql.ErrorBody;
import io.stagesync.sandbox.traffic.Fault.Effect;
import io.stagesync.sandbox.traffic.LoggedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request on its way from being understood to being logged. */
final class Passage {
    private static final Logger LOG = LoggerFactory.getLogger(Passage.class);

    private final HttpCall call;
    private final Optional<? extends Served> served;
    private final Handled handled;
    private final String requestId;
    private final long startNanos;
    private final Optional<Instant> arrived;
    private final Deadline deadline;

    Passage(HttpCall call, Routed routed, String requestId, long startNanos, Deadline deadline) {
        this.call = call;
        this.served = routed.served();
        this.handled = routed.handled();
        this.requestId = requestId;
        this.startNanos = startNanos;
        this.arrived = served.map(s -> s.clock().instant());
        this.deadline = deadline;
    }

    Optional<Effect> fault() {
        return served.flatMap(s -> s.faults().next(handled.kind(), arrived.orElseThrow()));
    }

    /**
     * How long to wait before anything is done. The latency comes before the work, as with a slow database; where it
     * counts towards a timeout, the deadline sees to it.
     */
    Duration waitFor(Effect effect) {
        Duration delay = effect instanceof Effect.Delay late ? late.by() : Duration.ZERO;
        return served.filter(s -> s.timeout(handled.kind()).isEmpty() || !isWorkedOn(effect))
                .map(s -> delay.plus(s.latency()))
                .orElse(delay);
    }

    HttpAnswer work() {
        HttpAnswer answer =
                served.map(s -> deadline.keep(s, handled.kind(), this::guarded)).orElseGet(this::guarded);
        return answer.with("Request-Id", requestId);
    }

    /** The log has the request before its sender has the answer, so a test may count at once. */
    void end(int status, long bytesOut) {
        handled.end().run();
        served.ifPresent(s -> s.log()
                .add(new LoggedRequest(
                        arrived.orElseThrow(),
                        call.method(),
                        call.path(),
                        handled.kind(),
                        handled.name(),
                        handled.fields(),
                        handled.operations(),
                        handled.writes(),
                        call.body().size(),
                        bytesOut,
                        status,
                        Duration.ofNanos(System.nanoTime() - startNanos).toMillis())));
    }

    private HttpAnswer guarded() {
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

    private static boolean isWorkedOn(Effect effect) {
        return !(effect instanceof Effect.Answer instead && !instead.processed())
                && !(effect instanceof Effect.Drop drop && !drop.processed());
    }
}
