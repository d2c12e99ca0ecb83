package io.stagesync.sandbox.hygraph.api.write;

import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.fault.Refusal;
import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes nested inputs apart: one or many, wrapped by the names of the member types where the field is a union. */
final class Elements {
    private Elements() {}

    /** A nested input and the type that it is for. */
    record Element(EntityType type, Map<String, @Nullable Object> input) {
        Map<String, @Nullable Object> map(String key) {
            return Elements.map(input.get(key));
        }
    }

    static List<Element> of(Project project, EntityField field, @Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        List<?> inputs = value instanceof List<?> many ? many : List.of(value);
        List<Element> elements = new ArrayList<>();
        for (Object input : inputs) {
            elements.add(one(project, field, map(input)));
        }
        return elements;
    }

    private static Element one(Project project, EntityField field, Map<String, @Nullable Object> input) {
        if (!Project.isUnion(field)) {
            return new Element(project.type(field.valueType()), input);
        }
        List<Map.Entry<String, @Nullable Object>> given = input.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toList());
        if (given.size() != 1) {
            throw new Refusal(
                    "exactly one member type must be given for \"" + field.name() + "\", got " + given.size());
        }
        return new Element(project.type(given.get(0).getKey()), map(given.get(0).getValue()));
    }

    /** An input object; an empty one for none. */
    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, @Nullable Object>) Objects.requireNonNull(value);
    }
}
