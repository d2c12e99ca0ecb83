package io.stagesync.sandbox.hygraph.store;

import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import io.stagesync.sandbox.hygraph.store.Traces.LinkUse;
import io.stagesync.sandbox.hygraph.store.Traces.UniqueValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Documents and their indexes in memory. Not safe for threads by itself. */
final class Contents implements ContentReader {
    static final String DRAFT = "DRAFT";

    private final Traces traces;
    private final Map<String, Map<String, Documents>> stages = new LinkedHashMap<>();
    private final Map<String, Referrers> referrers = new HashMap<>();
    private final UniqueIndex uniques = new UniqueIndex();
    private long linksMade;

    Contents(ProjectSchema schema) {
        traces = new Traces(schema);
        for (String stage : schema.stages()) {
            stages.put(stage, new HashMap<>());
            referrers.put(stage, new Referrers());
        }
    }

    @Override
    public Optional<Document> find(String stage, Link document) {
        return documents(stage, document.type()).find(document.id());
    }

    @Override
    public List<Document> all(String stage, String type) {
        return documents(stage, type).all();
    }

    @Override
    public List<Link> referrers(String stage, Link target, String type, String field) {
        return referrers(stage).of(target, type, field);
    }

    @Override
    public Optional<Link> holder(String type, String field, Object value) {
        return uniques.holder(UniqueValue.of(type, field, value));
    }

    Set<Link> referrers(String stage, Link target) {
        return referrers(stage).all(target);
    }

    void put(String stage, Document document, Undo undo) {
        Link link = document.link();
        Optional<Document> before = find(stage, link);
        forget(stage, before, traces.links(document), link, undo);
        if (stage.equals(DRAFT)) {
            uniques.add(link, traces.uniques(document), undo);
        }
        Documents documents = writable(stage, link.type());
        documents.put(document);
        undo.add(() -> restore(documents, link, before));
    }

    void remove(String stage, Link link, Undo undo) {
        Optional<Document> before = find(stage, link);
        forget(stage, before, List.of(), link, undo);
        Documents documents = writable(stage, link.type());
        documents.remove(link.id());
        undo.add(() -> restore(documents, link, before));
    }

    private void forget(String stage, Optional<Document> before, List<LinkUse> links, Link link, Undo undo) {
        List<LinkUse> linksBefore = before.map(traces::links).orElse(List.of());
        referrers.computeIfAbsent(stage, unused -> new Referrers()).replace(link, linksBefore, links, linksMade, undo);
        linksMade += links.size();
        if (stage.equals(DRAFT)) {
            uniques.remove(link, before.map(traces::uniques).orElse(List.of()), undo);
        }
    }

    private static void restore(Documents documents, Link link, Optional<Document> before) {
        before.ifPresentOrElse(documents::put, () -> documents.remove(link.id()));
    }

    /** The ages of a document's links, in the order of {@link #load}. */
    List<Long> linkAges(String stage, Document document) {
        return traces.links(document).stream()
                .map(use -> referrers(stage).since(document.link(), use))
                .toList();
    }

    /** Takes a document from a file. */
    void load(String stage, Document document, List<Long> linkAges) {
        writable(stage, document.type()).put(document);
        Referrers ofStage = referrers.computeIfAbsent(stage, unused -> new Referrers());
        List<LinkUse> links = traces.links(document);
        for (int i = 0; i < links.size(); i++) {
            long since = i < linkAges.size() ? linkAges.get(i) : linksMade;
            ofStage.load(document.link(), links.get(i), since);
            linksMade = Math.max(linksMade, since + 1);
        }
        if (stage.equals(DRAFT)) {
            uniques.add(document.link(), traces.uniques(document), new Undo());
        }
    }

    Set<String> stages() {
        return stages.keySet();
    }

    /** Every document of a stage, whether the schema knows its type or not. */
    List<Document> all(String stage) {
        return stages.getOrDefault(stage, Map.of()).values().stream()
                .flatMap(documents -> documents.all().stream())
                .toList();
    }

    private Documents writable(String stage, String type) {
        return stages.computeIfAbsent(stage, unused -> new HashMap<>())
                .computeIfAbsent(type, unused -> new Documents());
    }

    private Documents documents(String stage, String type) {
        // readers come here together, so nothing may be added for them
        Map<String, Documents> types = stages.get(stage);
        Documents found = types == null ? null : types.get(type);
        return found == null ? Documents.NONE : found;
    }

    private Referrers referrers(String stage) {
        return referrers.getOrDefault(stage, new Referrers());
    }
}
