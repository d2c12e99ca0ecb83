package io.stagesync.sandbox.http;

import io.stagesync.sandbox.graphql.Cuid;
import io.stagesync.sandbox.traffic.Fault.Effect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes each request through its way: understand, fault, wait, carry out, log, answer. */
final class Front {
    private static final Logger LOG = LoggerFactory.getLogger(Front.class);
    private static final Effect NOTHING = new Effect.Delay(Duration.ZERO);
    private static final int DROPPED = 0;

    private final Routes routes;
    private final Deadline deadline;
    private final Executor background;

    Front(Routes routes, Deadline deadline, Executor background) {
        this.routes = routes;
        this.deadline = deadline;
        this.background = background;
    }

    /** Serves a request: at once, or in the background if it has to wait, so that no thread waits with it. */
    Optional<CompletableFuture<Void>> serve(Wire wire) throws IOException {
        long start = System.nanoTime();
        HttpCall call = wire.read();
        String requestId = "sandbox:" + Cuid.next();
        Passage passage = new Passage(call, routes.route(call, requestId), requestId, start, deadline);
        Effect effect = passage.fault().orElse(NOTHING);
        Duration wait = passage.waitFor(effect);
        if (wait.isZero()) {
            pass(passage, effect, wire);
            return Optional.empty();
        }
        return Optional.of(CompletableFuture.runAsync(
                () -> {
                    try {
                        pass(passage, effect, wire);
                    } catch (IOException e) {
                        LOG.debug("A client did not wait for its answer", e);
                    }
                },
                CompletableFuture.delayedExecutor(wait.toNanos(), TimeUnit.NANOSECONDS, background)));
    }

    private static void pass(Passage passage, Effect effect, Wire wire) throws IOException {
        if (effect instanceof Effect.Answer instead) {
            if (instead.processed()) {
                passage.work();
            }
            HttpAnswer answer = HttpAnswer.bytes(
                    instead.status(), instead.contentType(), instead.body().getBytes(StandardCharsets.UTF_8));
            for (var header : instead.headers().entrySet()) {
                answer = answer.with(header.getKey(), header.getValue());
            }
            passage.end(answer.status(), answer.body().length);
            wire.send(answer);
        } else if (effect instanceof Effect.Drop drop) {
            if (drop.processed()) {
                passage.work();
            }
            passage.end(DROPPED, 0);
            wire.drop();
        } else if (effect instanceof Effect.CutShort cut) {
            HttpAnswer answer = passage.work();
            passage.end(DROPPED, cut.bytes());
            wire.cutShort(answer, cut.bytes());
        } else {
            HttpAnswer answer = passage.work();
            if (effect instanceof Effect.Partial) {
                answer = PartialAnswer.of(answer);
            }
            passage.end(answer.status(), answer.body().length);
            if (effect instanceof Effect.Slow slow) {
                wire.trickle(answer, slow.bytesPerSecond());
            } else {
                wire.send(answer);
            }
        }
    }
}
