package io.stagesync.sandbox.hygraph.store;

import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a document leaves in the indexes: its links and its unique values, those inside components included. */
public final class Traces {
    private final Map<String, OfType> types = new HashMap<>();

    public Traces(ProjectSchema schema) {
        for (EntityType type : schema.types()) {
            types.put(
                    type.name(),
                    new OfType(
                            names(type, EntityField::owner),
                            names(type, EntityField::unique),
                            names(
                                    type,
                                    field -> field.kind() == FieldKind.COMPONENT
                                            || field.kind() == FieldKind.VARIANTS)));
        }
    }

    private record OfType(List<String> links, List<String> uniques, List<String> instances) {
        static final OfType NONE = new OfType(List.of(), List.of(), List.of());
    }

    /**
     * A link as its place sees it.
     *
     * @param type the type with the field: the document's, or a component's in it
     */
    public record LinkUse(String type, String field, Link target) {}

    /** A value that no other document of the type may have. */
    record UniqueValue(String type, String field, Object value) {
        static UniqueValue of(String type, String field, Object value) {
            return new UniqueValue(
                    type,
                    field,
                    value instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros() : value);
        }
    }

    private static List<String> names(EntityType type, Predicate<EntityField> wanted) {
        return type.fields().stream().filter(wanted).map(EntityField::name).toList();
    }

    /** In a fixed order, as often as they stand in the document. */
    public List<LinkUse> links(Document document) {
        List<LinkUse> links = new ArrayList<>();
        addLinks(document.type(), document.base(), links);
        return links;
    }

    List<UniqueValue> uniques(Document document) {
        List<UniqueValue> values = new ArrayList<>();
        addUniques(document.type(), document.base(), document.localizations(), values);
        return values;
    }

    private void addLinks(String type, Map<String, Object> base, List<LinkUse> links) {
        OfType fields = types.getOrDefault(type, OfType.NONE);
        for (String field : fields.links()) {
            each(base.get(field), Link.class).forEach(target -> links.add(new LinkUse(type, field, target)));
        }
        for (String field : fields.instances()) {
            each(base.get(field), Instance.class)
                    .forEach(instance -> addLinks(instance.type(), instance.base(), links));
        }
    }

    private void addUniques(
            String type,
            Map<String, Object> base,
            Map<String, Map<String, Object>> localizations,
            List<UniqueValue> values) {
        OfType fields = types.getOrDefault(type, OfType.NONE);
        for (String field : fields.uniques()) {
            Object value = base.get(field);
            if (value != null) {
                values.add(UniqueValue.of(type, field, value));
            }
            for (Map<String, Object> localization : localizations.values()) {
                Object localized = localization.get(field);
                if (localized != null) {
                    values.add(UniqueValue.of(type, field, localized));
                }
            }
        }
        for (String field : fields.instances()) {
            each(base.get(field), Instance.class)
                    .forEach(
                            instance -> addUniques(instance.type(), instance.base(), instance.localizations(), values));
        }
    }

    private static <T> List<T> each(@Nullable Object value, Class<T> kind) {
        if (kind.isInstance(value)) {
            return List.of(kind.cast(value));
        }
        return value instanceof List<?> list
                ? list.stream().filter(kind::isInstance).map(kind::cast).toList()
                : List.of();
    }
}
