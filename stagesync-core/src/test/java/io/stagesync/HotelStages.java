package io.stagesync;

import io.stagesync.journal.ChangeRecord;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunFolder;
import io.stagesync.memory.MemoryConnector;
import io.stagesync.memory.MemoryStage;
import io.stagesync.memory.SampleSchema;
import io.stagesync.model.AssetFile;
import io.stagesync.model.CanonicalForm;
import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.Pass;
import io.stagesync.model.Value;
import io.stagesync.state.SqliteState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two memory stages and the engine between them.
 *
 * <pre>
 * delta (source)                      master (destination, empty at first)
 *   Asset/lobby    "lobby" bytes
 *   Destination/paris
 *   Hotel/ritz     -> paris, photo lobby
 *   Hotel/astoria  -> paris
 *   Review/r1      -> ritz
 *   Review/r2      -> astoria
 * </pre>
 */
abstract class HotelStages {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);
    static final EntryKey RITZ = new EntryKey("Hotel", "ritz");
    static final EntryKey ASTORIA = new EntryKey("Hotel", "astoria");

    @TempDir
    Path folder = Path.of("");

    MemoryStage delta = new MemoryStage("delta", SampleSchema.hotels());
    MemoryStage master = new MemoryStage("master", SampleSchema.hotels());

    @BeforeEach
    void fillDelta() {
        delta.put(asset("lobby", "lobby.jpg", delta.store(bytes("lobby"))));
        delta.put(Entry.of(new EntryKey("Destination", "paris"), Map.of("name", Value.of("Paris"))));
        delta.put(hotel("ritz", "Ritz").with("photo", Value.reference("Asset", "lobby")));
        delta.put(hotel("astoria", "Astoria"));
        delta.put(review("r1", "ritz"));
        delta.put(review("r2", "astoria"));
    }

    StageSync engine() {
        return new StageSync(
                new MemoryConnector(delta),
                new MemoryConnector(master),
                Progress.SILENT,
                CLOCK,
                new SqliteState(folder.resolve("state.db")));
    }

    RunFolder runs() {
        return new RunFolder(folder.resolve("runs"));
    }

    List<ChangeRecord> plan(SyncSpec spec) {
        try (RunFile run = engine().plan(spec, runs())) {
            return list(run);
        }
    }

    RunFile sync(SyncSpec spec) {
        RunFile run = engine().plan(spec, runs());
        engine().apply(run, Consent.WITH_DELETIONS);
        engine().verify(run);
        return run;
    }

    static List<ChangeRecord> list(RunFile run) {
        List<ChangeRecord> changes = new ArrayList<>();
        run.forEachChange(changes::add);
        return changes;
    }

    static ChangeRecord only(List<ChangeRecord> changes, Pass pass, EntryKey key) {
        return changes.stream()
                .filter(each ->
                        each.change().pass() == pass && each.change().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    static List<String> canonical(MemoryStage stage) {
        List<String> lines = new ArrayList<>();
        for (ContentModel model : stage.schema().models()) {
            for (Entry entry : stage.all(model.name())) {
                lines.add(entry.key() + " " + CanonicalForm.fingerprint(model, entry));
            }
        }
        return lines;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Entry asset(String id, String fileName, AssetFile file) {
        return Entry.of(new EntryKey("Asset", id), Map.of("fileName", Value.of(fileName)))
                .withFile(file);
    }

    static Entry hotel(String id, String name) {
        return Entry.of(new EntryKey("Hotel", id), Map.of())
                .with("name", Value.of(name))
                .with("slug", Value.of(id))
                .with("destination", Value.reference("Destination", "paris"));
    }

    static Entry review(String id, String hotel) {
        return Entry.of(
                new EntryKey("Review", id),
                Map.of("text", Value.of("Review " + id), "hotel", Value.reference("Hotel", hotel)));
    }

    static ContentSchema without(ContentSchema schema, String model, String field) {
        return new ContentSchema(schema.models().stream()
                .map(each -> each.name().equals(model)
                        ? each.withFields(each.fields().stream()
                                .filter(f -> !f.name().equals(field))
                                .toList())
                        : each)
                .toList());
    }

    static ContentSchema replace(ContentSchema schema, String model, Field field) {
        return new ContentSchema(schema.models().stream()
                .map(each -> each.name().equals(model)
                        ? each.withFields(each.fields().stream()
                                .map(f -> f.name().equals(field.name()) ? field : f)
                                .toList())
                        : each)
                .toList());
    }
}
