package io.stagesync.connectors.graphcms1;

import java.time.Duration;

/**
 * How fast a stage may be written.
 *
 * @param betweenWrites the least time from the start of one write request to the next
 */
public record Pace(Duration betweenWrites) {
    public Pace {
        if (betweenWrites.isNegative()) {
            throw new IllegalArgumentException("Invalid pace: " + betweenWrites + " is negative");
        }
    }

    public static Pace unlimited() {
        return new Pace(Duration.ZERO);
    }
}
