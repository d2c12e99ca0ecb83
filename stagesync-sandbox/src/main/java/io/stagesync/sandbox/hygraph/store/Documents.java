package io.stagesync.sandbox.hygraph.store;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The documents of a type in a stage, by id. Safe for readers side by side, not for a writer beside them. */
final class Documents {
    static final Documents NONE = new Documents();

    private final TreeMap<String, Document> byId = new TreeMap<>();
    /** Those of {@link #all}, so that a client that reads page after page does not cost a walk through all for each. */
    private volatile @Nullable List<Document> listed;

    Optional<Document> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Document> all() {
        List<Document> all = listed;
        if (all == null) {
            all = List.copyOf(byId.values());
            listed = all;
        }
        return all;
    }

    void put(Document document) {
        byId.put(document.id(), document);
        listed = null;
    }

    void remove(String id) {
        byId.remove(id);
        listed = null;
    }
}
