package io.stagesync.sandbox.hygraph.switches;

import java.time.Duration;
import java.util.Set;

/**
 * The switches of an environment. Immutable; each {@code with} method gives a changed copy.
 *
 * @param retryAfter whether 429 comes with {@code Retry-After}; that Hygraph sends it is not known (hygraph.md 7.2)
 * @param jsonRefusals whether 402 and 429 have a JSON body (hygraph.md 8); else they have a page of HTML, as 413 always
 * @param cachedWrites whether the high performance endpoint takes mutations, as the later documentation says; else it is
 *     read-only, as the older says (hygraph.md 1.1)
 * @param stale how long the high performance endpoint goes on answering from its cache after a write; without this time
 *     it has no cache
 * @param latency how long every request waits before it is carried out, holding its places
 * @param uploadDelay how long a file takes to be stored after it was asked for by URL, or was posted
 * @param uploadExpiry how long a form can be posted
 * @param fetchable which servers files may be fetched from besides the sandbox itself, as {@code host:port}
 */
public record HygraphSwitches(
        boolean retryAfter,
        boolean jsonRefusals,
        boolean cachedWrites,
        Duration stale,
        Duration latency,
        Duration uploadDelay,
        Duration uploadExpiry,
        Set<String> fetchable) {
    public static final HygraphSwitches DEFAULT = new HygraphSwitches(
            false,
            false,
            false,
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofMillis(200),
            Duration.ofMinutes(15),
            Set.of());

    public HygraphSwitches {
        fetchable = Set.copyOf(fetchable);
    }

    public HygraphSwitches withRetryAfter(boolean on) {
        return new HygraphSwitches(
                on, jsonRefusals, cachedWrites, stale, latency, uploadDelay, uploadExpiry, fetchable);
    }

    public HygraphSwitches withJsonRefusals(boolean on) {
        return new HygraphSwitches(retryAfter, on, cachedWrites, stale, latency, uploadDelay, uploadExpiry, fetchable);
    }

    public HygraphSwitches withCachedWrites(boolean on) {
        return new HygraphSwitches(retryAfter, jsonRefusals, on, stale, latency, uploadDelay, uploadExpiry, fetchable);
    }

    public HygraphSwitches withStale(Duration time) {
        return new HygraphSwitches(
                retryAfter, jsonRefusals, cachedWrites, time, latency, uploadDelay, uploadExpiry, fetchable);
    }

    public HygraphSwitches withLatency(Duration time) {
        return new HygraphSwitches(
                retryAfter, jsonRefusals, cachedWrites, stale, time, uploadDelay, uploadExpiry, fetchable);
    }

    public HygraphSwitches withUploadDelay(Duration time) {
        return new HygraphSwitches(
                retryAfter, jsonRefusals, cachedWrites, stale, latency, time, uploadExpiry, fetchable);
    }

    public HygraphSwitches withUploadExpiry(Duration time) {
        return new HygraphSwitches(
                retryAfter, jsonRefusals, cachedWrites, stale, latency, uploadDelay, time, fetchable);
    }

    public HygraphSwitches withFetchable(String... servers) {
        return new HygraphSwitches(
                retryAfter, jsonRefusals, cachedWrites, stale, latency, uploadDelay, uploadExpiry, Set.of(servers));
    }
}
