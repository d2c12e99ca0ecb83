package io.stagesync.app.cli;

import io.stagesync.journal.Identities;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.traffic.FaultPlan;
import io.stagesync.sandbox.traffic.LoggedRequest;
import io.stagesync.sandbox.traffic.RequestKind;
import io.stagesync.sandbox.traffic.RequestLog;
import java.util.List;

/** Two stages of one protocol over HTTP, of which the source has content that is made up and the destination none yet. */
interface StagePair extends AutoCloseable {
    String SOURCE = "delta";
    String DESTINATION = "master";

    /** Requests to the destination at which a program may be killed, the n-th of one kind. */
    record Aim(RequestKind kind, int most) {}

    /** The part of a configuration that tells how to reach both. */
    String configuration();

    /** Lets editors work at the source: entries are changed, created and deleted. */
    void edit(long seed, int edits);

    List<Aim> aims();

    /** What was asked of the destination. */
    RequestLog log();

    /** The faults of the destination. */
    FaultPlan faults();

    /** How many entries a request was to create. */
    long creations(LoggedRequest request);

    /** Everything that the source holds, as lines. */
    List<String> dumpSource();

    /** Everything that the destination holds, as lines, each entry under its name at the source. */
    List<String> dumpDestination(Identities identities);

    /** How many changes may be sent and not yet journaled: those of the batches that are written side by side. */
    int mostUnderWay();

    @Override
    void close();

    /** Starts both, and fills the source. */
    static Sandbox start(LocalStages stages, int entriesPerModel, long seed) {
        Sandbox.Builder builder = Sandbox.builder();
        stages.addTo(builder, SOURCE);
        stages.addTo(builder, DESTINATION);
        Sandbox sandbox = builder.start();
        stages.fill(sandbox, SOURCE, entriesPerModel, seed);
        return sandbox;
    }

    static String configuration(LocalStages stages, Sandbox sandbox) {
        StringBuilder yaml = new StringBuilder("stages:\n");
        for (StageText text : stages.texts(sandbox)) {
            yaml.append("  ").append(text.name()).append(":\n").append(text.settings());
        }
        return yaml.append("sync: { source: " + SOURCE + ", destination: " + DESTINATION
                        + ", delete: { enabled: true, max: 100% } }\n")
                .toString();
    }
}
