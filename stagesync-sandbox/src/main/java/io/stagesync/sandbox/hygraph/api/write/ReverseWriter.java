package io.stagesync.sandbox.hygraph.api.write;

import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.fault.Refusal;
import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a relation from the side that does not hold its links: the documents that own them are changed, after the
 * document at hand is stored. Components cannot be reached from here, as they live in documents that are not named.
 */
final class ReverseWriter {
    private final Project project;
    private final Documents documents;

    ReverseWriter(Project project, Documents documents) {
        this.project = project;
        this.documents = documents;
    }

    void write(Work work, Link self, EntityField field, Map<String, @Nullable Object> verbs, Mode mode) {
        String side = field.reverse().orElse("");
        EntityType owner = side.isEmpty() ? null : project.find(Project.reverseType(side));
        EntityField owning = owner == null
                ? null
                : project.field(owner.name(), Project.reverseField(side)).orElse(null);
        if (owner == null || owning == null || !owner.isDocument() || !owning.owner()) {
            throw new Refusal("field \"" + field.name() + "\" cannot be written from this side of the relation");
        }
        Side end = new Side(work, self, field, owner, owning);
        work.later(() -> write(end, verbs, mode));
    }

    /** The relation as it is seen from a document that does not own it. */
    private record Side(Work work, Link self, EntityField field, EntityType owner, EntityField owning) {
        List<Link> linked() {
            return new ArrayList<>(work.writer().referrers(Project.DRAFT, self, owner.name(), owning.name()));
        }
    }

    private void write(Side side, Map<String, @Nullable Object> verbs, Mode mode) {
        Work work = side.work();
        if (verbs.get("set") != null) {
            List<Link> wanted = elements(side, verbs.get("set")).stream()
                    .map(element ->
                            documents.need(work, side.owner(), element.input()).link())
                    .toList();
            side.linked().stream().filter(link -> !wanted.contains(link)).forEach(link -> unlink(side, link));
            wanted.forEach(link -> link(side, link));
        }
        for (Link link : named(side, verbs.get("disconnect"))) {
            unlink(side, link);
        }
        for (Link link : named(side, verbs.get("delete"))) {
            documents.delete(work, link);
        }
        for (Elements.Element element : elements(side, verbs.get("update"))) {
            documents.update(work, documents.need(work, side.owner(), element.map("where")), element.map("data"));
        }
        elements(side, verbs.get("upsert")).forEach(element -> upsert(side, element));
        boolean wrapped = mode == Mode.UPDATE && side.field().list();
        for (Elements.Element element : elements(side, verbs.get("connect"))) {
            Map<String, @Nullable Object> where = wrapped ? element.map("where") : element.input();
            link(side, documents.need(work, side.owner(), where).link());
        }
        elements(side, verbs.get("create")).forEach(element -> create(side, element.input()));
    }

    private List<Elements.Element> elements(Side side, @Nullable Object value) {
        return value instanceof Boolean ? List.of() : Elements.of(project, side.field(), value);
    }

    private List<Link> named(Side side, @Nullable Object value) {
        List<Link> linked = side.linked();
        return Boolean.TRUE.equals(value)
                ? linked
                : elements(side, value).stream()
                        .flatMap(element -> documents.find(side.work(), side.owner(), element.input()).stream())
                        .map(Document::link)
                        .filter(linked::contains)
                        .toList();
    }

    private void upsert(Side side, Elements.Element element) {
        Map<String, @Nullable Object> data = element.map("data");
        Optional<Document> found = documents.find(side.work(), side.owner(), element.map("where"));
        if (found.isPresent()) {
            documents.update(side.work(), found.get(), Elements.map(data.get("update")));
            link(side, found.get().link());
        } else {
            create(side, Elements.map(data.get("create")));
        }
    }

    private void create(Side side, Map<String, @Nullable Object> data) {
        alone(side);
        Object link = side.owning().list() ? List.of(side.self()) : side.self();
        String id = side.work().writer().newId();
        documents.create(
                side.work(), side.owner(), id, data, Map.of(side.owning().name(), link));
    }

    private void link(Side side, Link owner) {
        if (!side.linked().contains(owner)) {
            alone(side);
            documents.relink(side.work(), owner, side.owning().name(), Relinking.adding(side.self(), side.owning()));
        } else {
            side.work().need("update", owner.type());
        }
    }

    /** Where only one document may link here, the others stop doing so. */
    private void alone(Side side) {
        if (!side.field().list()) {
            side.linked().forEach(other -> unlink(side, other));
        }
    }

    private void unlink(Side side, Link owner) {
        documents.relink(side.work(), owner, side.owning().name(), Relinking.removing(side.self()));
    }
}
