package io.stagesync.journal;

import io.stagesync.model.Fingerprint;
import java.time.Instant;
import java.util.Optional;

/**
 * What a run is about. Names only; addresses and secrets are never in a run file.
 *
 * @param id the run's name, for example {@code 2026-11-25-a}
 * @param source the stage read from; of a run that undoes another, the other's
 * @param destination the stage written to
 * @param plannedAt when reading began
 * @param sourceSchema the source's models at that time
 * @param destinationSchema the destination's models at that time
 * @param undoes the id of the run that this one undoes
 */
public record RunHeader(
        String id,
        String source,
        String destination,
        Instant plannedAt,
        Fingerprint sourceSchema,
        Fingerprint destinationSchema,
        Optional<String> undoes) {
    /** What a run is about that undoes none. */
    public RunHeader(
            String id,
            String source,
            String destination,
            Instant plannedAt,
            Fingerprint sourceSchema,
            Fingerprint destinationSchema) {
        this(id, source, destination, plannedAt, sourceSchema, destinationSchema, Optional.empty());
    }

    /** The header of a run that undoes this one. */
    public RunHeader undoneBy(String newId, Instant now, Fingerprint schema) {
        return new RunHeader(newId, source, destination, now, sourceSchema, schema, Optional.of(id));
    }
}
