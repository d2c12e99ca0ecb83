package io.stagesync.app.cli;

import io.stagesync.app.config.Configuration;
import io.stagesync.connector.Connector;
import io.stagesync.memory.MemoryConnector;
import io.stagesync.memory.MemoryStage;
import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.FieldType;
import io.stagesync.model.Value;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a person sits: a folder with a configuration, two stages in memory, an environment, and a terminal or none.
 *
 * <pre>
 * delta    Hotel/ritz "Ritz", Hotel/savoy "Savoy"
 * master   Hotel/ritz "The Ritz",                   Hotel/gone "Gone"
 * </pre>
 */
final class Desk {
    static final String SECRET = "s3cret-token-of-delta";
    private static final ContentSchema SCHEMA = new ContentSchema(List.of(new ContentModel(
            "Hotel",
            ContentModel.Kind.ENTRY,
            List.of(Field.of("name", FieldType.TEXT), Field.of("stars", FieldType.INTEGER)))));

    final MemoryStage delta = new MemoryStage("delta", SCHEMA);
    final MemoryStage master = new MemoryStage("master", SCHEMA);
    final Path folder;
    private final Map<String, String> environment = new HashMap<>(Map.of("DELTA_TOKEN", SECRET));
    private String input = "";
    private boolean terminal;
    private StageOpener stages = this::memory;

    /** What a command printed and how it ended. */
    record Run(int code, String out, String err) {}

    Desk(Path folder) {
        this.folder = folder;
        put(delta, "ritz", "Ritz");
        put(delta, "savoy", "Savoy");
        put(master, "ritz", "The Ritz");
        put(master, "gone", "Gone");
        configure("""
                stages:
                  delta: { connector: graphcms1, endpoint: https://host/delta, token: "${DELTA_TOKEN}" }
                  master: { connector: graphcms1, endpoint: https://host/master }
                sync: { source: delta, destination: master, delete: { max: 100%, what: all } }
                """);
    }

    static void put(MemoryStage stage, String id, String name) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("name", Value.of(name));
        stage.put(Entry.of(new EntryKey("Hotel", id), fields));
    }

    void configure(String yaml) {
        try {
            Files.writeString(folder.resolve("stagesync.yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    /** From now on a person answers these lines at a terminal. */
    void answer(String... lines) {
        terminal = true;
        input = String.join("\n", lines) + "\n";
    }

    void connectWith(StageOpener other) {
        stages = other;
    }

    private Connector memory(Configuration configuration, String stage) {
        return new MemoryConnector(stage.equals("delta") ? delta : master);
    }

    Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new BufferedReader(new StringReader(input)),
                terminal,
                terminal,
                terminal,
                80,
                environment,
                folder,
                Clock.fixed(Instant.parse("2026-11-25T10:15:00Z"), ZoneOffset.UTC),
                stages);
        int code = Program.execute(surroundings, arguments);
        return new Run(code, text(out), text(err));
    }

    private String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace(folder.toString(), "FOLDER");
    }
}
