package io.stagesync.bench.faults;

import io.stagesync.connector.Connector;
import io.stagesync.sandbox.traffic.FaultPlan;
import io.stagesync.sandbox.traffic.RequestLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Two stages of a protocol, the first with content. */
interface TrialStages extends AutoCloseable {
    Connector source();

    Connector destination();

    List<FaultPlan> faults();

    List<RequestLog> logs();

    /**
     * Compares what both stages hold, with the sandbox's own means.
     *
     * @param state where the syncs kept what they know
     */
    Comparison compare(Path state);

    @Override
    void close();

    /**
     * What became of the content.
     *
     * @param entries at the source, assets included
     * @param equal whether both stages hold the same, in all layers and locales
     * @param twice how many entries of the destination are a second copy of another, or of nothing
     * @param lost how many entries of the source the destination lacks
     * @param difference the first lines of what only one of them holds
     */
    record Comparison(long entries, boolean equal, long twice, long lost, List<String> difference) {
        private static final int MOST_LINES = 6;

        static Comparison of(List<String> source, List<String> destination, long entries, long twice, long lost) {
            List<String> missing = new ArrayList<>(source);
            missing.removeAll(new HashSet<>(destination));
            List<String> surplus = new ArrayList<>(destination);
            surplus.removeAll(new HashSet<>(source));
            List<String> lines = new ArrayList<>();
            missing.stream().limit(MOST_LINES).forEach(line -> lines.add("lacks " + line));
            surplus.stream().limit(MOST_LINES).forEach(line -> lines.add("has   " + line));
            return new Comparison(entries, source.equals(destination), twice, lost, List.copyOf(lines));
        }
    }
}
