package io.stagesync.app.cli;

import io.stagesync.SyncSpec;
import io.stagesync.model.ConflictPolicy;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What becomes of edits at the destination. */
final class ConflictOptions {
    /** What can be said for all models; which fields the destination owns is said one by one. */
    private enum Choice {
        SOURCE,
        DESTINATION,
        NEWER,
        STOP;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--conflicts",
            paramLabel = "POLICY",
            description = "What a field becomes that was changed at the destination since the last sync, where the"
                    + " configuration names no policy for its model or field: ${COMPLETION-CANDIDATES}."
                    + " Default: sync.conflicts of the configuration",
            order = 23)
    private @Nullable Choice choice;

    SyncSpec over(SyncSpec spec) {
        return choice == null
                ? spec
                : spec.withConflicts(spec.conflicts().otherwise(ConflictPolicy.valueOf(choice.name())));
    }
}
