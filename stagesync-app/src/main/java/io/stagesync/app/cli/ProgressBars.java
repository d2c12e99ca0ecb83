package io.stagesync.app.cli;

import io.stagesync.Progress;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;
import me.tongfei.progressbar.InteractiveConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress for a terminal: a bar for each step with its count, rate and time left. */
final class ProgressBars implements Progress {
    private static final int MILLISECONDS = 100;
    private static final int NAME_WIDTH = 17;

    private final PrintStream target;
    private final int columns;
    private final Map<Step, ProgressBar> bars = new EnumMap<>(Step.class);

    ProgressBars(PrintStream target, int columns) {
        this.target = target;
        this.columns = columns;
    }

    @Override
    public synchronized void begin(Step step, long total) {
        String name = ProgressText.of(step);
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(name + " ".repeat(Math.max(0, NAME_WIDTH - name.length())))
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(MILLISECONDS)
                .setConsumer(new InteractiveConsoleProgressBarConsumer(target, columns - 1))
                .showSpeed()
                .build();
        bars.put(step, bar);
    }

    @Override
    public synchronized void advance(Step step, long by) {
        ProgressBar bar = bars.get(step);
        if (bar != null) {
            bar.stepBy(by);
        }
    }

    @Override
    public synchronized void end(Step step) {
        ProgressBar bar = bars.remove(step);
        if (bar != null) {
            bar.maxHint(bar.getCurrent());
            bar.close();
        }
    }

    @Override
    public synchronized void note(String line) {
        target.println(line);
    }
}
