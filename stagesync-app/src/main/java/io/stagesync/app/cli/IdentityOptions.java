package io.stagesync.app.cli;

import io.stagesync.SyncSpec;
import picocli.CommandLine.Option;

/** What to do about entries that may or may not be at the destination under another id. */
final class IdentityOptions {
    @Option(
            names = "--assume-new",
            description =
                    "Take entries for new that cannot be matched with any of the destination. Without it they block"
                            + " the plan, for they may be there already under another id.",
            order = 22)
    private boolean assumeNew;

    SyncSpec over(SyncSpec spec) {
        return assumeNew ? spec.assumingNew() : spec;
    }
}
