package io.stagesync.plan;

import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.Field;
import io.stagesync.model.FieldType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Groups models so that the entries another model links to are written in an earlier group: required links always, others
 * where no cycle forbids it. Components and rich texts link too.
 */
public final class CreationOrder {
    private final List<Set<String>> groups = new ArrayList<>();
    private final Map<String, Integer> ranks = new HashMap<>();

    private CreationOrder(Map<String, Set<String>> required, Map<String, Set<String>> all) {
        Set<String> rest = new LinkedHashSet<>(all.keySet());
        while (!rest.isEmpty()) {
            Set<String> group = free(rest, all);
            if (group.isEmpty()) {
                // A cycle: it is cut where no required link is lost, one model at a time.
                Set<String> possible = free(rest, required);
                group = possible.isEmpty() && required.equals(all)
                        ? new LinkedHashSet<>(rest)
                        : Set.of((possible.isEmpty() ? rest : possible)
                                .iterator()
                                .next());
            }
            for (String model : group) {
                ranks.put(model, groups.size());
            }
            rest.removeAll(group);
            groups.add(group);
        }
    }

    private static Set<String> free(Set<String> rest, Map<String, Set<String>> links) {
        return rest.stream()
                .filter(model -> links.getOrDefault(model, Set.of()).stream().noneMatch(rest::contains))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** An order by required links alone, for stages that link entries when all of them exist. */
    public static CreationOrder byRequiredLinks(ContentSchema schema) {
        Map<String, Set<String>> required = links(schema, Field::required);
        return new CreationOrder(required, required);
    }

    /** An order by all links. */
    public static CreationOrder byAllLinks(ContentSchema schema) {
        return new CreationOrder(links(schema, Field::required), links(schema, field -> true));
    }

    private static Map<String, Set<String>> links(ContentSchema schema, Predicate<Field> counts) {
        Map<String, Set<String>> links = new LinkedHashMap<>();
        for (ContentModel model : schema.models()) {
            Set<String> targets = new LinkedHashSet<>();
            collect(schema, model, counts, targets, new HashSet<>());
            targets.remove(model.name());
            links.put(model.name(), targets);
        }
        return links;
    }

    private static void collect(
            ContentSchema schema, ContentModel model, Predicate<Field> counts, Set<String> targets, Set<String> seen) {
        for (Field field : model.fields()) {
            if (!counts.test(field)) {
                continue;
            }
            if (field.type() == FieldType.REFERENCE || field.type() == FieldType.RICH_TEXT) {
                targets.addAll(field.targets());
            } else if (field.type() == FieldType.COMPONENT) {
                for (String name : field.targets()) {
                    if (seen.add(name)) {
                        schema.component(name)
                                .ifPresent(component -> collect(schema, component, counts, targets, seen));
                    }
                }
            }
        }
    }

    /** The names of the models of each group, in the order of creation. */
    public List<Set<String>> groups() {
        return List.copyOf(groups);
    }

    /** The place of a model's group in the order; models that the schema does not have come last. */
    public int rank(String model) {
        return ranks.getOrDefault(model, groups.size());
    }
}
