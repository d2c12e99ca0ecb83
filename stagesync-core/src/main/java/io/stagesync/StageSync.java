package io.stagesync;

import io.stagesync.connector.Connector;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunFolder;
import java.time.Clock;

/**
 * The engine: walks a run through the rooms, read, transform, compare, plan, write, verify, and is the only class that
 * knows their order.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class StageSync {
    private final Connector source;
    private final Connector destination;
    private final Progress progress;
    private final Clock clock;

    public StageSync(Connector source, Connector destination, Progress progress, Clock clock) {
        this.source = source;
        this.destination = destination;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Reads both stages and works out what the destination lacks. Nothing is written to a stage.
     *
     * @return the open run file with the plan; the caller closes it
     * @throws io.stagesync.model.StageException when a stage cannot be read
     * @throws io.stagesync.model.UsageException when the spec names a model that the source does not have
     */
    public RunFile plan(SyncSpec spec, RunFolder folder) {
        throw new IllegalStateException("not built yet " + source + destination + progress + clock);
    }

    /**
     * Writes what a plan says and journals each outcome. Changes that have an outcome already are not tried again.
     *
     * @throws io.stagesync.model.UsageException when the plan has blockers or was interrupted, or its stages are others
     * @throws io.stagesync.model.StageException when the destination cannot be written any more; what was written is in
     *     the run file
     */
    public void apply(RunFile run, Consent consent) {
        throw new IllegalStateException("not built yet");
    }

    /**
     * Reads back what a run wrote and records every mismatch in the run file.
     *
     * @return the number of entries read back
     */
    public long verify(RunFile run) {
        throw new IllegalStateException("not built yet");
    }
}
