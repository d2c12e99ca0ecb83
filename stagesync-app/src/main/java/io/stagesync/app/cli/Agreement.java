package io.stagesync.app.cli;

import io.stagesync.journal.RunFile;
import java.util.Locale;

/** The words for two stages that agree, as far as was asked: what only the destination has is no difference by itself. */
final class Agreement {
    private Agreement() {}

    /** Describes a plan without changes. */
    static String of(RunFile run) {
        String destination = run.header().destination();
        String sentence = "'" + destination + "' has what '" + run.header().source() + "' has.";
        long more = run.readCounts().stream()
                .mapToLong(count -> count.atDestination() - count.unchanged())
                .sum();
        return more <= 0
                ? sentence
                : sentence
                        + String.format(
                                Locale.ROOT,
                                more == 1
                                        ? " It has %,d entry more; --delete counts that as well."
                                        : " It has %,d entries more; --delete counts those as well.",
                                more);
    }
}
