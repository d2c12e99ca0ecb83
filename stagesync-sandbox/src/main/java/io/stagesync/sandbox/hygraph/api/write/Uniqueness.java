package io.stagesync.sandbox.hygraph.api.write;

import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.fault.NotUnique;
import io.stagesync.sandbox.hygraph.api.read.Item;
import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.store.ContentReader;
import io.stagesync.sandbox.hygraph.store.Instance;
import io.stagesync.sandbox.hygraph.store.Link;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses values of unique fields that another draft has; those inside components count too (schema-facts 1). */
final class Uniqueness {
    private final Project project;

    Uniqueness(Project project) {
        this.project = project;
    }

    /** Fails with {@link NotUnique} if another document has a value. */
    void check(ContentReader reader, Body body) {
        check(reader, body.link(), body.type(), body.base(), body.localizations());
    }

    private void check(
            ContentReader reader,
            Link document,
            EntityType type,
            Map<String, Object> base,
            Map<String, Map<String, Object>> localizations) {
        for (EntityField field : type.fields()) {
            if (field.unique()) {
                check(reader, document, type, field, base.get(field.name()));
                localizations
                        .values()
                        .forEach(values -> check(reader, document, type, field, values.get(field.name())));
            }
            if (field.kind() == FieldKind.COMPONENT || field.kind() == FieldKind.VARIANTS) {
                for (Instance instance : Item.instances(base.get(field.name()))) {
                    check(reader, document, project.type(instance.type()), instance.base(), instance.localizations());
                }
            }
        }
    }

    private static void check(
            ContentReader reader, Link document, EntityType type, EntityField field, @Nullable Object value) {
        if (value != null
                && reader.holder(type.name(), field.name(), value)
                        .filter(holder -> !holder.equals(document))
                        .isPresent()) {
            throw new NotUnique(field.name());
        }
    }
}
