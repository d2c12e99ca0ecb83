package io.stagesync.sandbox.graphql;

import io.stagesync.sandbox.store.Filter;
import io.stagesync.sandbox.store.Node;
import io.stagesync.sandbox.store.Window;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A connection: read only when something of it is asked for, so that asking for the count alone reads no nodes. Used by
 * one thread.
 */
final class Page {
    private final Call call;
    private final String model;
    private final Filter filter;
    private final Window window;
    private @Nullable Loaded loaded;

    Page(Call call, String model, Filter filter, Window window) {
        this.call = call;
        this.model = model;
        this.filter = filter;
        this.window = window;
    }

    private record Loaded(List<Entry> entries, boolean next, boolean previous) {}

    /** {@code pageInfo}. */
    record Info(
            boolean hasNextPage, boolean hasPreviousPage, Optional<String> startCursor, Optional<String> endCursor) {}

    List<Entry> entries() {
        return load().entries();
    }

    Info info() {
        Loaded page = load();
        List<Entry> entries = page.entries();
        boolean none = entries.isEmpty();
        return new Info(
                page.next(),
                page.previous(),
                none ? Optional.empty() : Optional.of(entries.get(0).id()),
                none
                        ? Optional.empty()
                        : Optional.of(entries.get(entries.size() - 1).id()));
    }

    /** With paging arguments the number of nodes on this page (graphcms-v1-observed C, 2.3). */
    int count() {
        if (loaded != null || Windows.isPaged(window)) {
            return entries().size();
        }
        return Math.toIntExact(call.read(session -> session.count(model, filter)));
    }

    private Loaded load() {
        if (loaded == null) {
            List<Node> nodes = call.read(session -> session.select(model, filter, Windows.withOneMore(window)));
            boolean next =
                    window.first().isPresent() && nodes.size() > window.first().getAsInt();
            boolean previous =
                    window.last().isPresent() && nodes.size() > window.last().getAsInt();
            List<Node> shown = nodes;
            if (next) {
                shown = nodes.subList(0, nodes.size() - 1);
            } else if (previous) {
                shown = nodes.subList(1, nodes.size());
            }
            loaded = new Loaded(Level.of(shown), next, previous);
        }
        return loaded;
    }
}
