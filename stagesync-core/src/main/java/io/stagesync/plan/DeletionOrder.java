package io.stagesync.plan;

import io.stagesync.model.ContentModel;
import io.stagesync.model.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The order in which models lose their entries: those that require an entry of another model go before it, so that no
 * deletion breaks a required relation where that can be avoided, and assets go last where nothing forbids it, since texts
 * show them. Cycles are left in schema order.
 */
public final class DeletionOrder {
    private DeletionOrder() {}

    public static List<ContentModel> of(List<ContentModel> models) {
        List<ContentModel> ordered = new ArrayList<>();
        Set<ContentModel> rest = new LinkedHashSet<>(models);
        while (!rest.isEmpty()) {
            ContentModel next = rest.stream()
                    .filter(model -> rest.stream().noneMatch(other -> !other.equals(model) && requires(other, model)))
                    .min(Comparator.comparing(ContentModel::isAsset))
                    .orElseGet(() -> rest.iterator().next());
            rest.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static boolean requires(ContentModel one, ContentModel other) {
        return one.fields().stream()
                .filter(Field::required)
                .anyMatch(field -> field.isReference() && field.targets().contains(other.name()));
    }
}
