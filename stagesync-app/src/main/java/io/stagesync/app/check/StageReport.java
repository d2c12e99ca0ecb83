package io.stagesync.app.check;

import io.stagesync.connector.Finding;
import io.stagesync.model.StageException;
import java.util.List;
import java.util.Optional;

/**
 * What was found out about one stage.
 *
 * @param findings in the order they were made
 * @param failure why it cannot be used; empty where it can
 */
public record StageReport(String stage, Role role, List<Finding> findings, Optional<StageException> failure) {
    public StageReport {
        findings = List.copyOf(findings);
    }
}
