package io.stagesync.app.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the user agrees to beforehand. */
final class ConsentOptions {
    @Option(
            names = {"-y", "--yes"},
            description = "Write without asking. Deletions and protected stages need more than this.",
            order = 30)
    private boolean yes;

    @Option(
            names = "--confirm-destination",
            paramLabel = "STAGE",
            description =
                    "The name of the destination, to agree without being asked to the deletions of the plan, or to"
                            + " writing to a protected stage.",
            order = 31)
    private @Nullable String confirmedDestination;

    Approval approval(Screen screen, Project project) {
        return new Approval(screen, yes, Optional.ofNullable(confirmedDestination), project.protectedStages());
    }
}
