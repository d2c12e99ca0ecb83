package io.stagesync.plan;

import io.stagesync.model.ContentModel;
import io.stagesync.model.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Groups models so that the entries another model must be linked to are created in an earlier group: when one of those
 * cannot be created, its dependants are known before they are. Without required links there is one group.
 */
public final class CreationOrder {
    private CreationOrder() {}

    /** The names of the models of each group, in the order of creation; a cycle of requirements is one group. */
    public static List<Set<String>> of(List<ContentModel> models) {
        List<Set<String>> groups = new ArrayList<>();
        Set<String> rest = models.stream().map(ContentModel::name).collect(Collectors.toCollection(LinkedHashSet::new));
        while (!rest.isEmpty()) {
            Set<String> group = models.stream()
                    .filter(model -> rest.contains(model.name()))
                    .filter(model -> required(model).stream().noneMatch(rest::contains))
                    .map(ContentModel::name)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (group.isEmpty()) {
                group.addAll(rest);
            }
            rest.removeAll(group);
            groups.add(group);
        }
        return groups;
    }

    private static Set<String> required(ContentModel model) {
        return model.fields().stream()
                .filter(Field::required)
                .filter(Field::isReference)
                .flatMap(field -> field.targets().stream())
                .filter(target -> !target.equals(model.name()))
                .collect(Collectors.toSet());
    }
}
