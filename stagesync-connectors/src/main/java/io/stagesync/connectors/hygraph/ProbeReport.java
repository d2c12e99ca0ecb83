package io.stagesync.connectors.hygraph;

import io.stagesync.model.EntryKey;
import java.util.List;

/**
 * What a probe found out.
 *
 * @param findings one for each point, in the order of the list of points
 * @param created how many entries it made
 * @param left those of them that it could not delete
 * @param trouble why something is left; empty where nothing is
 */
public record ProbeReport(List<ProbeFinding> findings, int created, List<EntryKey> left, String trouble) {
    public ProbeReport {
        findings = List.copyOf(findings);
        left = List.copyOf(left);
    }
}
