package io.stagesync.sandbox.hygraph.http;

import io.stagesync.sandbox.http.HttpCall;
import io.stagesync.sandbox.hygraph.api.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The answers that the high performance endpoint has given (hygraph.md 1.1). A write spoils all of them, some time
 * later. Safe for several threads.
 */
public final class AnswerCache {
    private final Clock clock;
    private final Map<List<String>, Kept> kept = new ConcurrentHashMap<>();

    /** An answer and until when it is given. */
    private record Kept(Answer answer, Instant until) {}

    public AnswerCache(Clock clock) {
        this.clock = clock;
    }

    Optional<Answer> find(HttpCall call) {
        List<String> key = key(call);
        Kept found = kept.get(key);
        if (found == null || clock.instant().isBefore(found.until())) {
            return Optional.ofNullable(found).map(Kept::answer);
        }
        kept.remove(key);
        return Optional.empty();
    }

    void keep(HttpCall call, Answer answer) {
        if (answer.status() == 200) {
            kept.put(key(call), new Kept(answer, Instant.MAX));
        }
    }

    /** Lets everything go this long after now, unless an earlier write lets it go sooner. */
    void spoil(Duration stale) {
        Instant until = clock.instant().plus(stale);
        kept.replaceAll((key, old) -> old.until().isAfter(until) ? new Kept(old.answer(), until) : old);
    }

    /** By query, variables, headers and token (hygraph.md 1.1). */
    private static List<String> key(HttpCall call) {
        return List.of(
                new String(call.body().bytes(), StandardCharsets.UTF_8),
                call.header("gcms-stage").orElse(""),
                call.header("gcms-locales").orElse(""),
                call.header("Authorization").orElse(""));
    }
}
