package io.stagesync.sandbox.hygraph.api.field;

import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.filter.Filters;
import io.stagesync.sandbox.hygraph.api.filter.Order;
import io.stagesync.sandbox.hygraph.api.read.Item;
import io.stagesync.sandbox.hygraph.api.read.Page;
import io.stagesync.sandbox.hygraph.api.read.PageLimits;
import io.stagesync.sandbox.hygraph.api.read.View;
import io.stagesync.sandbox.hygraph.api.read.Window;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.store.ContentReader;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Link;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lists items: filtered, ordered and cut to a page. */
public final class Listing {
    private final Project project;
    private final Filters filters;
    private final PageLimits limits;

    public Listing(Project project, PageLimits limits) {
        this.project = project;
        this.filters = new Filters(project);
        this.limits = limits;
    }

    /** The page of a type's documents that the arguments of a root field ask for. */
    public Page<Item> page(View view, EntityType type, Map<String, @Nullable Object> arguments) {
        Window window = Window.of(arguments, limits);
        return window.cut(all(view, type, arguments), Item::id);
    }

    /** All documents of a type that match {@code where}, in the order of {@code orderBy}. */
    public List<Item> all(View view, EntityType type, Map<String, @Nullable Object> arguments) {
        Map<?, ?> where = arguments.get("where") instanceof Map<?, ?> map ? map : Map.of();
        return view.session().read(reader -> {
            List<Document> candidates = candidates(reader, view.stage(), type, where);
            // where nothing is left out, only those of the page are looked at
            List<Item> items = where.isEmpty() && !type.localized()
                    ? shown(view, candidates)
                    : matching(view, candidates, filters.of(type, where));
            return ordered(type, items, arguments);
        });
    }

    private static List<Item> shown(View view, List<Document> documents) {
        return new AbstractList<>() {
            @Override
            public Item get(int index) {
                return view.see(documents.get(index)).orElseThrow();
            }

            @Override
            public int size() {
                return documents.size();
            }
        };
    }

    private static List<Item> matching(View view, List<Document> candidates, Predicate<Item> filter) {
        List<Item> found = new ArrayList<>();
        for (Document document : candidates) {
            view.see(document).filter(filter).ifPresent(found::add);
        }
        return found;
    }

    /** The ids that a filter names are looked up instead of trying every document. */
    private static List<Document> candidates(ContentReader reader, String stage, EntityType type, Map<?, ?> where) {
        Object ids = where.get("id_in");
        Collection<?> named = where.get("id") != null
                ? List.of(where.get("id"))
                : ids instanceof Collection<?> many ? many : List.of();
        if (where.get("id") == null && !(ids instanceof Collection)) {
            return reader.all(stage, type.name());
        }
        TreeSet<String> sorted = new TreeSet<>();
        named.stream().filter(id -> id != null).forEach(id -> sorted.add(id.toString()));
        List<Document> documents = new ArrayList<>();
        for (String id : sorted) {
            reader.find(stage, new Link(type.name(), id)).ifPresent(documents::add);
        }
        return documents;
    }

    private List<Item> ordered(EntityType type, List<Item> items, Map<String, @Nullable Object> arguments) {
        if (arguments.get("orderBy") instanceof String order && !Order.isById(order)) {
            return items.stream().sorted(Order.of(project, type, order)).toList();
        }
        return items;
    }

    /** The page of some items of a type that the arguments of a root field ask for. */
    Page<Item> page(List<Item> items, EntityType type, Map<String, @Nullable Object> arguments) {
        Map<?, ?> where = arguments.get("where") instanceof Map<?, ?> map ? map : Map.of();
        List<Item> matching = items.stream().filter(filters.of(type, where)).toList();
        return Window.of(arguments, limits).cut(matching, Item::id);
    }

    /** The page of what a relation leads to; without an order it keeps that of its links. */
    public List<Item> nested(List<Item> targets, @Nullable EntityType type, Map<String, @Nullable Object> arguments) {
        Window window = Window.of(arguments, limits);
        List<Item> matching = targets;
        if (type != null && arguments.get("where") instanceof Map<?, ?> where) {
            matching = targets.stream().filter(filters.of(type, where)).toList();
        }
        if (type != null && arguments.get("orderBy") instanceof String order) {
            matching = matching.stream().sorted(Order.of(project, type, order)).toList();
        }
        return window.cut(matching, Item::id).items();
    }

    /** Whether a single target passes the {@code where} of its field. */
    boolean passes(Item target, Map<String, @Nullable Object> arguments) {
        return !(arguments.get("where") instanceof Map<?, ?> where)
                || filters.of(target.type(), where).test(target);
    }
}
