package io.stagesync.sandbox.hygraph.content;

import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import io.stagesync.sandbox.hygraph.store.ContentReader;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Instance;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Values that were given once are never given again, in whatever stage they are, so that the versions of two documents
 * never contend for one.
 */
final class UniqueValues {
    private final ProjectSchema schema;
    private final Set<Used> used = new HashSet<>();

    UniqueValues(ProjectSchema schema) {
        this.schema = schema;
    }

    private record Used(String type, String field, Object value) {}

    /** Whether the value was free until now. */
    boolean take(String type, EntityField field, Object value) {
        return used.add(new Used(type, field.name(), value));
    }

    /** Learns what there is. */
    void takeAll(ContentReader reader) {
        for (String stage : schema.stages()) {
            for (EntityType type : schema.types()) {
                for (Document document : reader.all(stage, type.name())) {
                    takeAll(type, document.base());
                }
            }
        }
    }

    private void takeAll(EntityType type, Map<String, Object> base) {
        for (EntityField field : type.fields()) {
            Object value = base.get(field.name());
            if (value != null && field.unique()) {
                take(type.name(), field, value);
            } else if (value != null && (field.kind() == FieldKind.COMPONENT || field.kind() == FieldKind.VARIANTS)) {
                for (Object each : value instanceof List<?> list ? list : List.of(value)) {
                    if (each instanceof Instance instance) {
                        takeAll(schema.type(instance.type()).orElseThrow(), instance.base());
                    }
                }
            }
        }
    }
}
