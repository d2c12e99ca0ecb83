package io.stagesync.bench;

import io.stagesync.sandbox.hygraph.limits.Limits;
import io.stagesync.sandbox.traffic.LoggedRequest;
import io.stagesync.sandbox.traffic.RequestKind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What an environment was asked: requests, root fields and bytes of each kind, and what was used of its limits. An
 * operation counts as in flight as long as the environment works on its request.
 */
final class Traffic {
    private static final int WINDOW_MILLIS = 1_000;

    private final List<LoggedRequest> requests;
    private final Limits limits;

    Traffic(List<LoggedRequest> requests, Limits limits) {
        this.requests = requests.stream()
                .sorted(Comparator.comparing(LoggedRequest::at))
                .toList();
        this.limits = limits;
    }

    String text() {
        if (requests.isEmpty()) {
            return "nothing was asked";
        }
        StringBuilder text = new StringBuilder();
        for (RequestKind kind : List.of(RequestKind.QUERY, RequestKind.MUTATION)) {
            List<LoggedRequest> some =
                    requests.stream().filter(request -> request.kind() == kind).toList();
            text.append(String.format(
                    Locale.ROOT,
                    "%s: %,d requests with %,d operations, %.1f MB; ",
                    kind.name().toLowerCase(Locale.ROOT),
                    some.size(),
                    some.stream().mapToLong(LoggedRequest::operations).sum(),
                    some.stream().mapToLong(r -> r.bytesIn() + r.bytesOut()).sum() / 1e6));
        }
        long refused =
                requests.stream().filter(request -> request.status() == 429).count();
        long millis = Math.max(1, start().until(end(), ChronoUnit.MILLIS));
        text.append(String.format(
                Locale.ROOT,
                "%.1f requests/s, %.1f mutations in flight over %.1f s, %d refused with 429",
                requests.size() * 1e3 / millis,
                inFlight(start(), end()),
                millis / 1e3,
                refused));
        return limits.requestsPerSecond() == Limits.NONE ? text.toString() : text + "; " + used();
    }

    /** Of the two limits one is the tighter at each time: how much of that one was used. */
    private String used() {
        double tighter = 0;
        double rate = 0;
        double places = 0;
        int windows = 0;
        for (Instant from = start();
                !from.plusMillis(WINDOW_MILLIS).isAfter(end());
                from = from.plusMillis(WINDOW_MILLIS)) {
            Instant to = from.plusMillis(WINDOW_MILLIS);
            double usedRate = started(from, to) * 1e3 / WINDOW_MILLIS / limits.requestsPerSecond();
            double usedPlaces = inFlight(from, to) / limits.concurrentMutations();
            tighter += Math.max(usedRate, usedPlaces);
            rate += usedRate;
            places += usedPlaces;
            windows++;
        }
        return String.format(
                Locale.ROOT,
                "%.0f %% of the rate and %.0f %% of the places for mutations were used, %.0f %% of the tighter of the two",
                100 * rate / windows,
                100 * places / windows,
                100 * tighter / windows);
    }

    private Instant start() {
        return requests.get(0).at();
    }

    private Instant end() {
        return requests.stream()
                .map(Traffic::end)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Instant end(LoggedRequest request) {
        return request.at().plusMillis(request.millis());
    }

    private long started(Instant from, Instant to) {
        return requests.stream()
                .filter(r -> !r.at().isBefore(from) && r.at().isBefore(to))
                .count();
    }

    /** How many mutations were in flight on average. */
    private double inFlight(Instant from, Instant to) {
        long sum = 0;
        for (LoggedRequest request : requests) {
            Instant begin = request.at().isBefore(from) ? from : request.at();
            Instant end = end(request).isAfter(to) ? to : end(request);
            if (request.kind() == RequestKind.MUTATION && begin.isBefore(end)) {
                sum += request.operations() * Duration.between(begin, end).toMillis();
            }
        }
        return (double) sum / Math.max(1, Duration.between(from, to).toMillis());
    }
}
