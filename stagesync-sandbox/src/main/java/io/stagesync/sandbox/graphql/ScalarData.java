package io.stagesync.sandbox.graphql;

import io.stagesync.sandbox.datamodel.ModelType;
import io.stagesync.sandbox.datamodel.ScalarField;
import io.stagesync.sandbox.datamodel.ScalarType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scalar half of an input object: values to set and lists to replace. */
record ScalarData(Map<String, @Nullable Object> values, Map<String, List<Object>> lists) {
    private static final int MAX_TEXT = 262_144;
    private static final int MAX_ENUM = 191;
    private static final int MAX_FLOAT_DIGITS = 35;

    /**
     * Reads the input of a create: defaults filled in, nulls left out.
     *
     * @throws ApiError 3007 for a value too long, 3036 for null where a default would stand
     */
    static ScalarData forCreate(ModelType model, Map<?, ?> data) {
        ScalarData given = read(model, data);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (ScalarField field : model.scalars()) {
            if (isSystem(field) || field.list()) {
                continue;
            }
            Object value = given.values.get(field.name());
            if (value == null && given.values.containsKey(field.name()) && field.required()) {
                throw ApiError.nullIsInvalid(field.name(), model.name());
            }
            if (value == null && !given.values.containsKey(field.name())) {
                value = defaultOf(field);
            }
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        return new ScalarData(values, given.lists);
    }

    /**
     * Reads the input of an update: only what is given.
     *
     * @throws ApiError 3007 for a value too long, 3020 for null in a required field
     */
    static ScalarData forUpdate(ModelType model, Map<?, ?> data) {
        ScalarData given = read(model, data);
        for (ScalarField field : model.scalars()) {
            if (field.required() && given.values.containsKey(field.name()) && given.values.get(field.name()) == null) {
                throw ApiError.requiredSetToNull();
            }
        }
        return given;
    }

    boolean isEmpty() {
        return values.isEmpty() && lists.isEmpty();
    }

    private static ScalarData read(ModelType model, Map<?, ?> data) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Map<String, List<Object>> lists = new LinkedHashMap<>();
        for (ScalarField field : model.scalars()) {
            if (!data.containsKey(field.name()) || isSystem(field)) {
                continue;
            }
            Object value = data.get(field.name());
            if (field.list()) {
                if (value instanceof Map<?, ?> set && set.get("set") instanceof List<?> elements) {
                    lists.put(field.name(), new ArrayList<>(elements));
                }
            } else {
                checkSize(field, value);
                values.put(field.name(), value);
            }
        }
        return new ScalarData(values, lists);
    }

    private static boolean isSystem(ScalarField field) {
        return field.name().equals("id")
                || field.name().equals("createdAt")
                || field.name().equals("updatedAt");
    }

    /** List elements are not checked (graphcms-v1-observed A6). */
    private static void checkSize(ScalarField field, @Nullable Object value) {
        if (value == null) {
            return;
        }
        boolean fits = switch (field.type()) {
            case STRING, JSON, RICH_TEXT -> value.toString().length() <= MAX_TEXT;
            case ENUM -> value.toString().length() <= MAX_ENUM;
            case FLOAT -> ((BigDecimal) value).toPlainString().length() <= MAX_FLOAT_DIGITS;
            case ID, INT, BOOLEAN, DATE_TIME -> true;
        };
        if (!fits) {
            throw ApiError.valueTooLong(field.name());
        }
    }

    /** A required {@code status} falls back to {@code DRAFT} (2.4, inferred there); full schemas do not tell defaults. */
    private static @Nullable Object defaultOf(ScalarField field) {
        if (field.defaultValue().isPresent()) {
            return typed(field.type(), field.defaultValue().get());
        }
        boolean isStatus = field.name().equals("status") && field.required();
        return isStatus && field.enumValues().contains("DRAFT") ? "DRAFT" : null;
    }

    private static Object typed(ScalarType type, String literal) {
        String bare = literal.length() > 1 && literal.startsWith("\"") && literal.endsWith("\"")
                ? literal.substring(1, literal.length() - 1)
                : literal;
        return switch (type) {
            case ID, STRING, ENUM -> bare;
            case INT -> Integer.valueOf(bare);
            case FLOAT -> new BigDecimal(bare);
            case BOOLEAN -> Boolean.valueOf(bare);
            case DATE_TIME -> DateTimeCoercing.read(bare);
            case JSON, RICH_TEXT -> Json.MAPPER.readTree(bare);
        };
    }
}
