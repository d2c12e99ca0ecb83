package io.stagesync.sandbox.graphql;

import io.stagesync.sandbox.datamodel.DataModel;
import io.stagesync.sandbox.datamodel.ModelType;
import io.stagesync.sandbox.datamodel.RelationField;
import io.stagesync.sandbox.datamodel.ScalarField;
import io.stagesync.sandbox.store.Filter;
import io.stagesync.sandbox.store.Filter.Operator;
import io.stagesync.sandbox.store.Filter.Quantifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns {@code where} arguments into filters (2.3). */
final class WhereFilters {
    private static final Map<String, Operator> OPERATORS = Map.of(
            "", Operator.EQUALS,
            "_in", Operator.IN,
            "_lt", Operator.LESS,
            "_lte", Operator.LESS_OR_EQUAL,
            "_gt", Operator.GREATER,
            "_gte", Operator.GREATER_OR_EQUAL,
            "_contains", Operator.CONTAINS,
            "_starts_with", Operator.STARTS_WITH,
            "_ends_with", Operator.ENDS_WITH);

    private static final Map<String, Quantifier> QUANTIFIERS =
            Map.of("_some", Quantifier.SOME, "_every", Quantifier.EVERY, "_none", Quantifier.NONE);

    private final Map<String, Map<String, Term>> terms = new LinkedHashMap<>();

    WhereFilters(DataModel schema) {
        for (ModelType model : schema.models()) {
            terms.put(model.name(), termsOf(model));
        }
    }

    /** What one key of a where input asks. */
    private interface Term {
        Filter filter(@Nullable Object value);
    }

    Filter filter(String model, @Nullable Object where) {
        if (!(where instanceof Map<?, ?> map) || map.isEmpty()) {
            return Filter.EVERYTHING;
        }
        List<Filter> parts = new ArrayList<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            parts.add(part(model, String.valueOf(entry.getKey()), entry.getValue()));
        }
        return parts.size() == 1 ? parts.get(0) : new Filter.All(parts);
    }

    private Filter part(String model, String key, @Nullable Object value) {
        return switch (key) {
            case "AND" -> value == null ? Filter.EVERYTHING : new Filter.All(filters(model, value));
            case "OR" -> value == null ? Filter.EVERYTHING : new Filter.Any(filters(model, value));
            case "NOT" ->
                value == null
                        ? Filter.EVERYTHING
                        : new Filter.All(filters(model, value).stream()
                                .<Filter>map(Filter.Not::new)
                                .toList());
            case "_search" -> value == null ? Filter.EVERYTHING : new Filter.Search(value.toString());
            default -> {
                Term term = terms.getOrDefault(model, Map.of()).get(key);
                if (term == null) {
                    throw new IllegalArgumentException("No filter '" + key + "' on " + model);
                }
                yield term.filter(value);
            }
        };
    }

    private List<Filter> filters(String model, Object value) {
        List<?> list = value instanceof List<?> many ? many : List.of(value);
        return list.stream().map(inner -> filter(model, inner)).toList();
    }

    private Map<String, Term> termsOf(ModelType model) {
        Map<String, Term> keys = new LinkedHashMap<>();
        for (ScalarField field : model.scalars()) {
            OPERATORS.forEach((suffix, operator) -> {
                keys.put(field.name() + suffix, value -> compare(field.name(), operator, value));
                keys.put(
                        field.name() + "_not" + suffix,
                        value -> new Filter.Not(compare(field.name(), operator, value)));
            });
        }
        for (RelationField field : model.relations()) {
            if (field.list()) {
                QUANTIFIERS.forEach((suffix, quantifier) -> keys.put(field.name() + suffix, value -> {
                    if (value == null) {
                        throw ApiError.toManyFilterIsNull(field.name());
                    }
                    return new Filter.Linked(field.name(), quantifier, filter(field.target(), value));
                }));
            } else {
                keys.put(
                        field.name(),
                        value -> new Filter.Linked(
                                field.name(), Quantifier.SOME, value == null ? null : filter(field.target(), value)));
            }
        }
        return keys;
    }

    /** A null in place of a list of values asks for absence, as a null value does. */
    private static Filter compare(String field, Operator operator, @Nullable Object value) {
        return new Filter.Compare(field, value == null ? Operator.EQUALS : operator, value);
    }
}
