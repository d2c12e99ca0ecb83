package io.stagesync.sandbox.hygraph.api.write;

import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.store.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes to the links of a field. */
final class Relinking {
    private Relinking() {}

    /** The links in a stored value, as a list to change. */
    static List<Link> links(@Nullable Object value) {
        List<Link> links = new ArrayList<>();
        if (value instanceof Link link) {
            links.add(link);
        } else if (value instanceof Collection<?> many) {
            many.forEach(link -> links.add((Link) link));
        }
        return links;
    }

    /** Adds a link to those of a field, or puts it in the place of the one that the field has. */
    static UnaryOperator<List<Link>> adding(Link target, EntityField owning) {
        return links -> {
            if (!owning.list()) {
                return List.of(target);
            }
            if (!links.contains(target)) {
                links.add(target);
            }
            return links;
        };
    }

    static UnaryOperator<List<Link>> removing(Link target) {
        return links -> {
            links.remove(target);
            return links;
        };
    }
}
