package io.stagesync.sandbox.hygraph.api.filter;

import static java.util.Objects.requireNonNull;

import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.read.Item;
import io.stagesync.sandbox.hygraph.api.read.TokenUser;
import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes tests of where inputs (hygraph.md 3.2). Immutable. */
public final class Filters {
    private final Project project;

    public Filters(Project project) {
        this.project = project;
    }

    /** The test for a where input of a type; it sees the localized values of the locale that an item shows. */
    public Predicate<Item> of(EntityType type, @Nullable Map<?, ?> where) {
        if (where == null || where.isEmpty()) {
            return item -> true;
        }
        List<Predicate<Item>> tests = where.entrySet().stream()
                .map(entry -> condition(type, String.valueOf(entry.getKey()), entry.getValue()))
                .toList();
        return tests.size() == 1 ? tests.get(0) : item -> tests.stream().allMatch(test -> test.test(item));
    }

    private Predicate<Item> condition(EntityType type, String key, @Nullable Object operand) {
        Optional<Predicate<Item>> special = operand == null ? Optional.empty() : special(type, key, operand);
        if (special.isPresent()) {
            return special.get();
        }
        for (String operator : ValueTests.OPERATORS) {
            if (key.endsWith("_" + operator)) {
                String name = key.substring(0, key.length() - operator.length() - 1);
                Optional<Predicate<Item>> found = onField(type, name, operator, operand);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        return onField(type, key, "", operand).orElse(item -> true);
    }

    private Optional<Predicate<Item>> special(EntityType type, String key, Object operand) {
        return Optional.ofNullable(
                switch (key) {
                    case "AND", "OR", "NOT" -> Logic.of(key, operand, where -> of(type, where));
                    case "_search" -> new Search(operand.toString());
                    case "documentInStages_some" -> StageFilter.of("some", (Map<?, ?>) operand);
                    case "documentInStages_every" -> StageFilter.of("every", (Map<?, ?>) operand);
                    case "documentInStages_none" -> StageFilter.of("none", (Map<?, ?>) operand);
                    case "scheduledIn_some" -> (Predicate<Item>) item -> false;
                    case "scheduledIn_every", "scheduledIn_none" -> (Predicate<Item>) item -> true;
                    case "createdBy", "updatedBy", "publishedBy" -> byUser((Map<?, ?>) operand);
                    case "upload" -> type.kind() == EntityType.Kind.ASSET ? byUpload((Map<?, ?>) operand) : null;
                    default -> null;
                });
    }

    private static Predicate<Item> byUser(Map<?, ?> where) {
        boolean matches = MapFilter.of(where).test(TokenUser.VALUES);
        return item -> matches;
    }

    private static Predicate<Item> byUpload(Map<?, ?> where) {
        Predicate<Map<String, Object>> test = MapFilter.of(where);
        return item -> test.test(strings(item.own("upload")));
    }

    private static Map<String, Object> strings(@Nullable Object value) {
        return value instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .filter(entry -> entry.getValue() != null)
                        .collect(Collectors.toMap(
                                entry -> String.valueOf(entry.getKey()), entry -> requireNonNull(entry.getValue())))
                : Map.of();
    }

    private Optional<Predicate<Item>> onField(EntityType type, String name, String operator, @Nullable Object operand) {
        SystemValues.Value system = SystemValues.find(type, name);
        if (system != null) {
            Predicate<@Nullable Object> test = ValueTests.single(operator, system.kind(), operand);
            return Optional.of(item ->
                    test.test(Comparison.normal(system.kind(), system.read().apply(item))));
        }
        return project.field(type.name(), name).map(field -> onField(field, operator, operand));
    }

    private Predicate<Item> onField(EntityField field, String operator, @Nullable Object operand) {
        return switch (field.kind()) {
            case RELATION, COMPONENT, VARIANTS -> new TargetFilter(project, this, field).of(operator, operand);
            default -> field.list() ? onList(field, operator, operand) : onValue(field, operator, operand);
        };
    }

    private static Predicate<Item> onValue(EntityField field, String operator, @Nullable Object operand) {
        Predicate<@Nullable Object> test = ValueTests.single(operator, field.kind(), operand);
        return item -> test.test(Comparison.normal(field.kind(), item.value(field)));
    }

    private static Predicate<Item> onList(EntityField field, String operator, @Nullable Object operand) {
        Predicate<List<Object>> test = ValueTests.list(operator, field.kind(), operand);
        return item -> {
            Object value = item.value(field);
            List<Object> values = value == null
                    ? List.of()
                    : ValueTests.normal(field.kind(), value).stream()
                            .map(one -> requireNonNull(one))
                            .toList();
            return test.test(values);
        };
    }
}
