package io.stagesync;

import io.stagesync.connector.Connector;
import io.stagesync.journal.Identities;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunFolder;
import io.stagesync.memory.MemoryConnector;
import io.stagesync.memory.MemoryStage;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Value;
import io.stagesync.state.SqliteState;
import io.stagesync.state.StageAddress;
import io.stagesync.state.StateStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** Two stages with made-up content and the engine between them, which mirrors one to the other. */
final class TwoMemoryStages {
    /** What destinations can do. */
    enum Kind {
        /** They take the ids they are given and know no drafts. */
        KEEPS_IDS,
        /** They choose ids themselves, and keep drafts and published versions. */
        CHOOSES_IDS
    }

    static final SyncSpec MIRROR = SyncSpec.everything()
            .withDeletions(SyncSpec.Deletions.upToPercent(100))
            .assumingNew();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);

    final MemoryStage source;
    final MemoryStage destination;
    final RandomContent content;
    private final RunFolder runs;

    TwoMemoryStages(Kind kind, int seed, Path folder) {
        this.runs = new RunFolder(folder.resolve("runs"));
        boolean keeps = kind == Kind.KEEPS_IDS;
        source = keeps
                ? new MemoryStage("delta", RandomContent.PLAIN)
                : MemoryStage.publishing("delta", RandomContent.RICH);
        destination = keeps
                ? new MemoryStage("master", RandomContent.PLAIN)
                : MemoryStage.publishing("master", RandomContent.RICH);
        content = keeps ? RandomContent.plain(source, seed) : RandomContent.published(source, seed);
    }

    RunFolder runs() {
        return runs;
    }

    StageSync engine() {
        return engine(new MemoryConnector(destination));
    }

    StageSync engine(Connector to) {
        return new StageSync(
                new MemoryConnector(source), to, Progress.SILENT, CLOCK, new SqliteState(runs.stateFile()));
    }

    RunFile plan() {
        return engine().plan(MIRROR, runs);
    }

    /** Plans, applies and verifies. */
    RunFile sync() {
        RunFile run = plan();
        engine().apply(run, Consent.WITH_DELETIONS);
        engine().verify(run);
        return run;
    }

    /** An entry that only the destination has. */
    void addSurplus(String id) {
        destination.put(Entry.of(new EntryKey("Review", id), Map.of("stars", Value.of(1))));
    }

    /** The source's keys of the destination's entries, as far as they differ. */
    Map<EntryKey, EntryKey> keys() {
        Map<EntryKey, EntryKey> keys = new LinkedHashMap<>();
        try (StateStore state = new SqliteState(runs.stateFile()).open(CLOCK)) {
            Identities identities = state.identities(
                    new StageAddress(source.name(), source.name()),
                    new StageAddress(destination.name(), destination.name()));
            for (ContentModel model : destination.schema().models()) {
                destination
                        .all(model.name())
                        .forEach(entry ->
                                identities.sourceKey(entry.key()).ifPresent(key -> keys.put(entry.key(), key)));
            }
        }
        return keys;
    }

    Map<String, Object> atSource() {
        return RandomContent.visible(source, Map.of());
    }

    /** What the destination shows, under the source's keys. */
    Map<String, Object> atDestination() {
        return RandomContent.visible(destination, keys());
    }
}
