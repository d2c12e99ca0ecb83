package io.stagesync.sandbox.hygraph.api.read;

import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.fault.Refusal;
import io.stagesync.sandbox.hygraph.api.text.Numbers;
import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.store.ContentReader;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Link;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds documents by a {@code WhereUniqueInput}. How several keys combine is unknown (hygraph.md 4.3); here all must
 * match.
 */
public final class Finder {
    private final Project project;

    public Finder(Project project) {
        this.project = project;
    }

    /** The document that has the unique values; a {@link Refusal} if there are none to look for. */
    public Optional<Document> find(ContentReader reader, String stage, String type, Map<?, ?> where) {
        Map<String, Object> wanted = new HashMap<>();
        where.forEach((key, value) -> {
            if (value != null) {
                wanted.put(String.valueOf(key), value);
            }
        });
        if (wanted.isEmpty()) {
            throw new Refusal("where needs a unique field with a value for " + type);
        }
        Object id = wanted.remove("id");
        Optional<Document> found;
        if (id != null) {
            found = reader.find(stage, new Link(type, id.toString()));
        } else {
            Map.Entry<String, Object> first = wanted.entrySet().iterator().next();
            found = byValue(reader, stage, type, first.getKey(), first.getValue());
        }
        return found.filter(document -> wanted.entrySet().stream()
                .allMatch(entry -> has(document, field(type, entry.getKey()), entry.getValue())));
    }

    private Optional<Document> byValue(ContentReader reader, String stage, String type, String name, Object value) {
        EntityField field = field(type, name);
        Optional<Document> held = reader.holder(type, name, value).flatMap(link -> reader.find(stage, link));
        if (stage.equals(Project.DRAFT)
                || held.filter(document -> has(document, field, value)).isPresent()) {
            return held;
        }
        return reader.all(stage, type).stream()
                .filter(document -> has(document, field, value))
                .findFirst();
    }

    private EntityField field(String type, String name) {
        return project.field(type, name)
                .orElseThrow(() -> new IllegalArgumentException("No field '" + name + "' in '" + type + "'"));
    }

    private static boolean has(Document document, EntityField field, Object value) {
        if (!field.localized()) {
            return Numbers.same(document.base().get(field.name()), value);
        }
        return document.localizations().values().stream()
                .anyMatch(values -> Numbers.same(values.get(field.name()), value));
    }
}
