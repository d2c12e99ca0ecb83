package io.stagesync.sandbox.hygraph.content;

import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import io.stagesync.sandbox.hygraph.store.ContentReader;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Instance;
import io.stagesync.sandbox.hygraph.store.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The lines of one document, without its name. */
final class DocumentLines {
    private final ProjectSchema schema;
    private final CanonicalContent values;
    private final UnaryOperator<String> bytesHash;
    private final List<String> lines = new ArrayList<>();

    DocumentLines(ProjectSchema schema, CanonicalContent values, UnaryOperator<String> bytesHash) {
        this.schema = schema;
        this.values = values;
        this.bytesHash = bytesHash;
    }

    List<String> of(EntityType type, Document document) {
        lines.clear();
        lines.add("");
        add("", type, document.base(), document.localizations());
        return List.copyOf(lines);
    }

    /** What other documents say about this one. */
    List<String> derived(EntityType type, Link link, ContentReader reader, String stage) {
        List<String> derived = new ArrayList<>();
        for (EntityField field : type.fields()) {
            if (field.kind() == FieldKind.RELATION && !field.owner() && field.readable()) {
                field.reverse().ifPresent(owner -> {
                    int dot = owner.indexOf('.');
                    List<Link> parents =
                            reader.referrers(stage, link, owner.substring(0, dot), owner.substring(dot + 1));
                    if (!parents.isEmpty()) {
                        derived.add(field.name() + " ~ " + values.sorted(parents));
                    }
                });
            }
        }
        return derived;
    }

    private void add(
            String prefix, EntityType type, Map<String, Object> base, Map<String, Map<String, Object>> localizations) {
        if (localizations.isEmpty() || localizations.containsKey(schema.defaultLocale())) {
            // Without the default locale nothing shows the file that only it would have.
            addFile(type, prefix, "", base);
        }
        for (EntityField field : type.fields()) {
            Object value = base.get(field.name());
            if (value != null) {
                add(prefix + field.name(), field, value);
            }
        }
        if (!type.localized()) {
            return; // what localizations there are is hidden, where there are any
        }
        localizations.forEach((locale, localized) -> {
            lines.add(prefix + "[" + locale + "]");
            addFile(type, prefix, "[" + locale + "]", effective(base, localized));
            for (EntityField field : type.fields()) {
                Object value = localized.get(field.name());
                if (value != null) {
                    values.of(field, value)
                            .ifPresent(json -> lines.add(prefix + field.name() + "[" + locale + "] = " + json));
                }
            }
        });
    }

    private void add(String path, EntityField field, Object value) {
        if (field.kind() != FieldKind.COMPONENT && field.kind() != FieldKind.VARIANTS) {
            values.of(field, value).ifPresent(json -> lines.add(path + " = " + json));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                addInstance(path + "/" + i, list.get(i));
            }
        } else {
            addInstance(path, value);
        }
    }

    private void addInstance(String path, Object value) {
        if (value instanceof Instance instance) {
            lines.add(path + " : " + instance.type());
            add(path + "/", schema.type(instance.type()).orElseThrow(), instance.base(), instance.localizations());
        }
    }

    /** A localization without a file of its own has the default's, its name too. */
    private static Map<String, Object> effective(Map<String, Object> base, Map<String, Object> localized) {
        Map<String, Object> all = new HashMap<>(base);
        all.putAll(localized);
        return all;
    }

    /** A file is told by its name and its bytes. */
    private void addFile(EntityType type, String prefix, String suffix, Map<String, Object> fields) {
        if (type.kind() == EntityType.Kind.ASSET) {
            Object name = fields.get("fileName");
            Object handle = fields.get("handle");
            if (name != null) {
                lines.add(prefix + "fileName" + suffix + " = " + CanonicalContent.json(name));
            }
            if (handle != null) {
                lines.add(prefix + "bytes" + suffix + " = " + bytesHash.apply(handle.toString()));
            }
        }
    }
}
