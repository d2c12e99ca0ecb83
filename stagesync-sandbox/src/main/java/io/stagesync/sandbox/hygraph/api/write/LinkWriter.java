package io.stagesync.sandbox.hygraph.api.write;

import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.fault.Refusal;
import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Link;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a relation on the side that holds its links (hygraph.md 4.5). The order of the verbs in one input is unknown;
 * here it is {@code set disconnect delete update upsert connect create}. Targets are written after the document itself.
 */
final class LinkWriter {
    private static final Map<String, @Nullable Object> NOWHERE = Map.of();

    private final Project project;
    private final Documents documents;

    LinkWriter(Project project, Documents documents) {
        this.project = project;
        this.documents = documents;
    }

    void write(Work work, Body body, EntityField field, Map<String, @Nullable Object> verbs, Mode mode) {
        List<Link> before = Relinking.links(body.base().get(field.name()));
        List<Link> links = Relinking.links(body.base().get(field.name()));
        if (verbs.get("set") != null) {
            links.clear();
            elements(field, verbs.get("set")).forEach(element -> {
                Link link = connected(work, element.type(), element.input());
                if (!links.contains(link)) {
                    links.add(link);
                }
            });
        }
        remove(work, field, verbs, links);
        elements(field, verbs.get("update")).forEach(element -> update(work, element, links));
        elements(field, verbs.get("upsert")).forEach(element -> upsert(work, field, element, links));
        elements(field, verbs.get("connect")).forEach(element -> connect(work, field, element, links, mode));
        elements(field, verbs.get("create"))
                .forEach(element -> add(field, links, create(work, element.type(), element.input()), NOWHERE));
        body.setMany(field, links);
        release(
                work,
                body,
                field,
                links.stream().filter(link -> !before.contains(link)).toList());
    }

    private List<Elements.Element> elements(EntityField field, @Nullable Object value) {
        return value instanceof Boolean ? List.of() : Elements.of(project, field, value);
    }

    private void remove(Work work, EntityField field, Map<String, @Nullable Object> verbs, List<Link> links) {
        for (String verb : List.of("disconnect", "delete")) {
            Object value = verbs.get(verb);
            List<Link> gone = Boolean.TRUE.equals(value)
                    ? List.copyOf(links)
                    : elements(field, value).stream()
                            .flatMap(element -> documents.find(work, element.type(), element.input()).stream())
                            .map(Document::link)
                            .filter(links::contains)
                            .toList();
            links.removeAll(gone);
            for (Link link : gone) {
                if (verb.equals("delete")) {
                    work.later(() -> documents.delete(work, link));
                } else {
                    work.need("update", link.type());
                }
            }
        }
    }

    private void update(Work work, Elements.Element element, List<Link> links) {
        Document target = documents.need(work, element.type(), element.map("where"));
        if (!links.contains(target.link())) {
            throw new Refusal(target.type() + " with id " + target.id() + " is not connected");
        }
        laterUpdate(work, target.link(), element.map("data"));
    }

    private void upsert(Work work, EntityField field, Elements.Element element, List<Link> links) {
        Map<String, @Nullable Object> data = element.map("data");
        Optional<Document> target = documents.find(work, element.type(), element.map("where"));
        Link link = target.map(Document::link)
                .orElseGet(() -> create(work, element.type(), Elements.map(data.get("create"))));
        if (target.isPresent()) {
            laterUpdate(work, link, Elements.map(data.get("update")));
        }
        add(field, links, link, NOWHERE);
    }

    private void laterUpdate(Work work, Link link, Map<String, @Nullable Object> data) {
        work.later(() ->
                work.writer().find(Project.DRAFT, link).ifPresent(document -> documents.update(work, document, data)));
    }

    /** Only an update of many says a position, and wraps the target for it. */
    private void connect(Work work, EntityField field, Elements.Element element, List<Link> links, Mode mode) {
        boolean wrapped = mode == Mode.UPDATE && field.list();
        Link link = connected(work, element.type(), wrapped ? element.map("where") : element.input());
        add(field, links, link, wrapped ? element.map("position") : NOWHERE);
    }

    private Link connected(Work work, EntityType type, Map<String, @Nullable Object> where) {
        work.need("update", type.name());
        return documents.need(work, type, where).link();
    }

    private Link create(Work work, EntityType type, Map<String, @Nullable Object> data) {
        String id = work.writer().newId();
        work.later(() -> documents.create(work, type, id, data, Map.of()));
        return new Link(type.name(), id);
    }

    private static void add(EntityField field, List<Link> links, Link link, Map<String, @Nullable Object> position) {
        if (!field.list()) {
            links.clear();
        }
        if (position.isEmpty() && links.contains(link)) {
            return;
        }
        links.remove(link);
        Placing.add(links, link, position, Link::id);
    }

    /** A target that can be linked from one place only leaves the place where it was. */
    private void release(Work work, Body body, EntityField field, List<Link> added) {
        for (Link target : added) {
            if (!body.type().isDocument() || !project.isExclusive(body.type().name(), field.name(), target.type())) {
                continue;
            }
            work.later(() -> {
                for (Link other : work.writer()
                        .referrers(Project.DRAFT, target, body.type().name(), field.name())) {
                    if (!other.equals(body.link())) {
                        documents.relink(work, other, field.name(), Relinking.removing(target));
                    }
                }
            });
        }
    }
}
