package io.stagesync.app.cli;

import io.stagesync.Progress;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Progress for logs: a line when a step ends, and one now and then while it lasts. */
final class ProgressLines implements Progress {
    private static final Duration BETWEEN = Duration.ofSeconds(10);

    private final PrintStream target;
    private final Clock clock;
    private final Map<Step, Count> counts = new EnumMap<>(Step.class);

    ProgressLines(PrintStream target, Clock clock) {
        this.target = target;
        this.clock = clock;
    }

    private static final class Count {
        private final long total;
        private final Instant began;
        private Instant told;
        private long done;

        Count(long total, Instant began) {
            this.total = total;
            this.began = began;
            this.told = began;
        }
    }

    @Override
    public synchronized void begin(Step step, long total) {
        counts.put(step, new Count(total, clock.instant()));
    }

    @Override
    public synchronized void advance(Step step, long by) {
        Count count = counts.get(step);
        if (count == null) {
            return;
        }
        count.done += by;
        Instant now = clock.instant();
        if (Duration.between(count.told, now).compareTo(BETWEEN) >= 0) {
            count.told = now;
            target.println(line(step, count, now) + (count.total < 0 ? " so far" : ""));
        }
    }

    @Override
    public synchronized void end(Step step) {
        Count count = counts.remove(step);
        if (count != null) {
            target.println(line(step, count, clock.instant()));
        }
    }

    @Override
    public synchronized void note(String line) {
        target.println(line);
    }

    private static String line(Step step, Count count, Instant now) {
        String of =
                count.total < 0 || count.total == count.done ? "" : String.format(Locale.ROOT, " of %,d", count.total);
        double seconds = Duration.between(count.began, now).toMillis() / 1000.0;
        return String.format(Locale.ROOT, "%s: %,d%s in %.1f s", ProgressText.of(step), count.done, of, seconds);
    }
}
