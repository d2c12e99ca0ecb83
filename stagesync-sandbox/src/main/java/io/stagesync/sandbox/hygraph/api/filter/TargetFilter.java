package io.stagesync.sandbox.hygraph.api.filter;

import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.read.Item;
import io.stagesync.sandbox.hygraph.api.read.Relations;
import io.stagesync.sandbox.hygraph.schema.EntityField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Filters on relations and components: {@code _every}, {@code _some} and {@code _none} of many, a nested input for one.
 * Those of unions have their filters under the names of the member types, and know {@code _empty}.
 */
final class TargetFilter {
    private final Project project;
    private final Filters filters;
    private final EntityField field;

    TargetFilter(Project project, Filters filters, EntityField field) {
        this.project = project;
        this.filters = filters;
        this.field = field;
    }

    Predicate<Item> of(String operator, @Nullable Object operand) {
        if (operator.equals("empty")) {
            return operand instanceof Boolean empty ? item -> targets(item).isEmpty() == empty : item -> true;
        }
        if (operand == null) {
            return operator.equals("") ? item -> targets(item).isEmpty() : item -> true;
        }
        Predicate<Item> test = onTarget((Map<?, ?>) operand);
        return switch (operator) {
            case "every" -> item -> targets(item).stream().allMatch(test);
            case "none" -> item -> targets(item).stream().noneMatch(test);
            default -> item -> targets(item).stream().anyMatch(test);
        };
    }

    private List<Item> targets(Item item) {
        return Relations.targets(item, field, item.view());
    }

    private Predicate<Item> onTarget(Map<?, ?> where) {
        if (!Project.isUnion(field)) {
            return filters.of(project.type(field.valueType()), where);
        }
        Map<String, Predicate<Item>> byType = new HashMap<>();
        where.forEach((member, filter) -> {
            if (filter instanceof Map<?, ?> given) {
                String name = String.valueOf(member);
                byType.put(name, filters.of(project.type(name), given));
            }
        });
        return item -> {
            Predicate<Item> test = byType.get(item.type().name());
            return byType.isEmpty() || (test != null && test.test(item));
        };
    }
}
