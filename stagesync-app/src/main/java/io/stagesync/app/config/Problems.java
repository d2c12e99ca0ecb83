package io.stagesync.app.config;

import io.stagesync.model.UsageException;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Collects every problem of one file, so that they are told together and in the order of the file. */
final class Problems {
    private final String file;
    private final TreeSet<ConfigProblem> found = new TreeSet<>();

    Problems(String file) {
        this.file = file;
    }

    void add(Position position, String message) {
        found.add(new ConfigProblem(position, message));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * Ends reading when there is a problem.
     *
     * @throws UsageException with all of them
     */
    void throwIfAny() {
        if (isEmpty()) {
            return;
        }
        String count = found.size() == 1 ? "a problem" : found.size() + " problems";
        throw new UsageException(found.stream()
                .map(problem -> "  " + file + ":" + problem.position() + ": " + problem.message())
                .collect(Collectors.joining("\n", "Cannot use '" + file + "': it has " + count + ".\n", "")));
    }
}
