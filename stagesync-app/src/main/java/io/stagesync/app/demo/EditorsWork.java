package io.stagesync.app.demo;

import io.stagesync.app.demo.Scenery.Scene;
import io.stagesync.journal.EntryJson;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Value;
import io.stagesync.sandbox.SandboxStage;
import io.stagesync.sandbox.assets.StoredFile;
import io.stagesync.sandbox.datamodel.ModelType;
import io.stagesync.sandbox.datamodel.RelationField;
import io.stagesync.sandbox.datamodel.ScalarField;
import io.stagesync.sandbox.store.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the editors of a stage did, from a file: entries by model. One with a new id is created, of one that is there only
 * the given fields are changed; null clears a field, and a picture is painted and stored in the stage's bucket.
 */
final class EditorsWork {
    private final SandboxStage stage;
    private final Session session;

    private EditorsWork(SandboxStage stage, Session session) {
        this.stage = stage;
        this.session = session;
    }

    static void on(SandboxStage stage, String file) {
        Value content = EntryJson.readValue(read(file));
        stage.store().transact(session -> {
            new EditorsWork(stage, session).storeAll(((Value.Structure) content).members());
            return true;
        });
    }

    /** First every entry with its own fields, then what they refer to, for by then all of it is there. */
    private void storeAll(Map<String, Value> models) {
        models.forEach((model, entries) -> entries(entries).forEach(entry -> store(model, entry)));
        models.forEach((model, entries) -> entries(entries).forEach(entry -> link(model, entry)));
    }

    private static List<Map<String, Value>> entries(Value list) {
        return ((Value.Items) list)
                .values().stream()
                        .map(entry -> ((Value.Structure) entry).members())
                        .toList();
    }

    private ModelType model(String name) {
        return stage.store().dataModel().model(name).orElseThrow();
    }

    private void store(String model, Map<String, Value> entry) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Map<String, List<Object>> lists = new HashMap<>();
        for (ScalarField field : model(model).scalars()) {
            Value value = entry.get(field.name());
            if (value == null || field.name().equals("id")) {
                continue;
            }
            if (field.list()) {
                lists.put(
                        field.name(),
                        ((Value.Items) value)
                                .values().stream().map(v -> given(field, v)).toList());
            } else {
                values.put(field.name(), value == Value.Nothing.NOTHING ? null : given(field, value));
            }
        }
        if (entry.get("picture") instanceof Value.Structure picture) {
            values.putAll(paint(text(entry.get("fileName")), picture.members()));
        }
        String id = text(entry.get("id"));
        if (session.find(model, "id", id).isPresent()) {
            session.update(model, id, values, lists);
        } else {
            values.put("status", "PUBLISHED");
            Map<String, Object> present = new LinkedHashMap<>();
            values.forEach((name, value) -> {
                if (value != null) {
                    present.put(name, value);
                }
            });
            session.insert(model, id, present, lists);
        }
    }

    private Map<String, Object> paint(String fileName, Map<String, Value> picture) {
        byte[] bytes = Scenery.jpeg(
                Scene.valueOf(text(picture.get("scene"))),
                Light.valueOf(text(picture.get("light"))),
                ((Value.Numeric) Objects.requireNonNull(picture.get("seed")))
                        .amount()
                        .longValueExact());
        String key = stage.projectId() + "-" + stage.name() + "/" + bytes.length + "-" + fileName;
        StoredFile file = stage.bucket().put(key, fileName, "image/jpeg", bytes, false);
        return Map.of(
                "handle", file.handle(),
                "mimeType", file.type(),
                "size", file.size(),
                "width", Scenery.WIDTH,
                "height", Scenery.HEIGHT);
    }

    private void link(String model, Map<String, Value> entry) {
        String id = text(entry.get("id"));
        for (RelationField field : model(model).relations()) {
            Value value = entry.get(field.name());
            if (value != null) {
                session.linked(model, field.name(), id)
                        .forEach(target -> session.unlink(model, field.name(), id, target));
                if (value instanceof Value.Reference reference) {
                    EntryKey target = reference.target();
                    session.link(model, field.name(), id, target.id());
                }
            }
        }
    }

    private static Object given(ScalarField field, Value value) {
        return switch (field.type()) {
            case DATE_TIME -> Instant.parse(text(value));
            case ID, STRING, ENUM -> text(value);
            case INT, FLOAT, BOOLEAN, JSON, RICH_TEXT -> plain(value);
        };
    }

    /** A value as Java's own types have it. */
    private static Object plain(Value value) {
        if (value instanceof Value.Numeric number) {
            return number.amount();
        } else if (value instanceof Value.Flag flag) {
            return flag.on();
        } else if (value instanceof Value.Items items) {
            return items.values().stream().map(EditorsWork::plain).toList();
        } else if (value instanceof Value.Structure structure) {
            Map<String, Object> members = new LinkedHashMap<>();
            structure.members().forEach((name, member) -> members.put(name, plain(member)));
            return members;
        }
        return text(value);
    }

    private static String text(@Nullable Value value) {
        return ((Value.Text) Objects.requireNonNull(value, "a text is missing")).text();
    }

    static String read(String file) {
        try (InputStream content = Objects.requireNonNull(EditorsWork.class.getResourceAsStream(file), file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
