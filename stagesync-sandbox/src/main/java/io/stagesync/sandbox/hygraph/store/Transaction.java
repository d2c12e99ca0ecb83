package io.stagesync.sandbox.hygraph.store;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Writes into memory at once and remembers what to save and how to take it back. */
final class Transaction implements ContentWriter {
    private final Contents contents;
    private final Supplier<String> ids;
    private final Instant now;
    private final Undo undo = new Undo();
    private final Set<Change> changes = new LinkedHashSet<>();

    Transaction(Contents contents, Supplier<String> ids, Instant now) {
        this.contents = contents;
        this.ids = ids;
        this.now = now;
    }

    /** A version that is to be saved, or deleted where it is no longer there. */
    record Change(String stage, Link link) {}

    Set<Change> changes() {
        return changes;
    }

    void rollBack() {
        undo.run();
    }

    @Override
    public void put(String stage, Document document) {
        contents.put(stage, document, undo);
        changes.add(new Change(stage, document.link()));
    }

    @Override
    public void remove(String stage, Link document) {
        if (contents.find(stage, document).isEmpty()) {
            return;
        }
        contents.remove(stage, document, undo);
        changes.add(new Change(stage, document));
        if (stage.equals(Contents.DRAFT)) {
            LinkRemoval removal = new LinkRemoval(document);
            contents.referrers(stage, document).stream()
                    .flatMap(parent -> contents.find(stage, parent).stream())
                    .toList()
                    .forEach(parent -> put(stage, removal.from(parent)));
        }
    }

    @Override
    public String newId() {
        return ids.get();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Optional<Document> find(String stage, Link document) {
        return contents.find(stage, document);
    }

    @Override
    public List<Document> all(String stage, String type) {
        return contents.all(stage, type);
    }

    @Override
    public List<Link> referrers(String stage, Link target, String type, String field) {
        return contents.referrers(stage, target, type, field);
    }

    @Override
    public Optional<Link> holder(String type, String field, Object value) {
        return contents.holder(type, field, value);
    }
}
