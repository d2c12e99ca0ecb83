package io.stagesync.app.cli;

import io.stagesync.SyncSpec.Deletions;
import io.stagesync.app.config.DeletionLimit;
import io.stagesync.app.config.SyncSettings;
import io.stagesync.model.UsageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether and how much may be deleted. */
final class DeletionOptions {
    @Option(
            names = "--delete",
            description = "Plan to delete what the source no longer has. Off unless the configuration says otherwise.",
            order = 20)
    private boolean delete;

    @Option(
            names = "--max-deletes",
            paramLabel = "N|N%",
            description = "Block a plan with more deletions: a number, or a part of what the destination has."
                    + " Default: sync.delete.max of the configuration, or " + DeletionLimit.DEFAULT + "%",
            order = 21)
    private @Nullable String maxDeletes;

    /**
     * The rails that hold for this run.
     *
     * @throws UsageException when a limit is given and nothing would be deleted, or it is no limit
     */
    Deletions over(SyncSettings settings) {
        Deletions rails = delete ? settings.deletionsIfAsked() : settings.deletions();
        if (maxDeletes == null) {
            return rails;
        }
        if (!rails.enabled()) {
            throw new UsageException("Cannot use --max-deletes: deleting is off. Give --delete too.");
        }
        try {
            return DeletionLimit.parse(maxDeletes);
        } catch (IllegalArgumentException e) {
            throw new UsageException("Cannot use --max-deletes: " + e.getMessage() + ".", e);
        }
    }
}
