package io.stagesync.bench.faults;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * A row of the table: the trials of a trouble with a protocol.
 *
 * @param results one for each trial; empty for one that did not end
 */
record TrialRow(Trouble trouble, Protocol protocol, List<Optional<TrialResult>> results) {
    static final String HEAD = """
            | fault | protocol | trials | ended equal | entries twice | entries lost | changes not written | resumes needed | requests | struck | seconds |
            |---|---|---|---|---|---|---|---|---|---|---|""";

    TrialRow {
        results = List.copyOf(results);
    }

    String text() {
        long equal = results.stream()
                .flatMap(Optional::stream)
                .filter(each -> each.comparison().equal())
                .count();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %d | %d | %d | %d | %d | %,d | %,d | %.1f |",
                trouble.title(),
                protocol.title(),
                results.size(),
                equal,
                sum(each -> each.comparison().twice()),
                sum(each -> each.comparison().lost()),
                sum(TrialResult::unwritten),
                sum(TrialResult::resumes),
                sum(TrialResult::requests) / Math.max(1, results.size()),
                sum(TrialResult::struck) / Math.max(1, results.size()),
                sum(each -> each.time().toMillis()) / 1e3 / Math.max(1, results.size()));
    }

    private long sum(ToLongFunction<TrialResult> what) {
        return results.stream().flatMap(Optional::stream).mapToLong(what).sum();
    }
}
