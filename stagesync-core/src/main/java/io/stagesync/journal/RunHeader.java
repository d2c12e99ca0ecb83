package io.stagesync.journal;

import io.stagesync.model.Fingerprint;
import java.time.Instant;

/**
 * What a run is about. Names only; addresses and secrets are never in a run file.
 *
 * @param id the run's name, for example {@code 2026-11-25-a}
 * @param source the stage read from
 * @param destination the stage written to
 * @param plannedAt when reading began
 * @param sourceSchema the source's models at that time
 * @param destinationSchema the destination's models at that time
 */
public record RunHeader(
        String id,
        String source,
        String destination,
        Instant plannedAt,
        Fingerprint sourceSchema,
        Fingerprint destinationSchema) {}
