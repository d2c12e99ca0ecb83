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
            names = "--unpublish",
            description = "Plan to unpublish what the source no longer has, instead of deleting it.",
            order = 20)
    private boolean unpublish;

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
     * @throws UsageException when both ways are asked for, when a limit is given and nothing would be deleted, or it is no limit
     */
    Deletions over(SyncSettings settings) {
        if (delete && unpublish) {
            throw new UsageException("Cannot use --delete and --unpublish together. Give one of them.");
        }
        Deletions rails = delete || unpublish ? settings.deletionsIfAsked() : settings.deletions();
        if (unpublish) {
            rails = rails.by(Deletions.Way.UNPUBLISH);
        }
        if (maxDeletes == null) {
            return rails;
        }
        if (!rails.enabled()) {
            throw new UsageException("Cannot use --max-deletes: deleting is off. Give --delete or --unpublish too.");
        }
        try {
            return DeletionLimit.parse(maxDeletes).of(rails.candidates()).by(rails.way());
        } catch (IllegalArgumentException e) {
            throw new UsageException("Cannot use --max-deletes: " + e.getMessage() + ".", e);
        }
    }
}
