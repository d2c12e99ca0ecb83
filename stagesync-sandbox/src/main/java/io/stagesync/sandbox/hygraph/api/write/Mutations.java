package io.stagesync.sandbox.hygraph.api.write;

import io.stagesync.sandbox.hygraph.api.ApiSwitch;
import io.stagesync.sandbox.hygraph.api.ApiSwitches;
import io.stagesync.sandbox.hygraph.api.AssetActions;
import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.fault.Refusal;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Instance;
import io.stagesync.sandbox.hygraph.store.Link;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The mutations of a type (hygraph.md 4.1). What should be changed and does not exist gives nothing, without an error
 * unless the switch says so. Each must be called in {@link Work#run}.
 */
public final class Mutations {
    private final ApiSwitches switches;
    private final Documents documents;
    private final Publication publication;
    private final VariantPublication variants;

    public Mutations(Project project, AssetActions assets, ApiSwitches switches) {
        this.switches = switches;
        this.documents = new Documents(project, assets, switches);
        this.publication = new Publication(project, switches);
        this.variants = new VariantPublication(project, switches);
    }

    /** A variant and the document that has it. */
    public record Variant(Document document, Instance instance) {}

    public Document create(Work work, EntityType type, Map<String, @Nullable Object> data) {
        Link link = new Link(type.name(), work.writer().newId());
        documents.create(work, type, link.id(), data, Map.of());
        return finished(work, link);
    }

    public Optional<Document> update(Work work, EntityType type, Map<?, ?> where, Map<String, @Nullable Object> data) {
        work.need("update", type.name());
        return find(work, type, where).map(document -> update(work, document, data));
    }

    public Document update(Work work, Document document, Map<String, @Nullable Object> data) {
        documents.update(work, document, data);
        return finished(work, document.link());
    }

    /** Creates under a new id what the destination lacks (hygraph.md 4.3). */
    public Document upsert(Work work, EntityType type, Map<?, ?> where, Map<String, @Nullable Object> upsert) {
        Optional<Document> document = documents.find(work, type, where);
        return document.isPresent()
                ? update(work, document.get(), Elements.map(upsert.get("update")))
                : create(work, type, Elements.map(upsert.get("create")));
    }

    public Optional<Document> delete(Work work, EntityType type, Map<?, ?> where) {
        work.need("delete", type.name());
        Optional<Document> document = find(work, type, where);
        document.ifPresent(found -> delete(work, found));
        return document;
    }

    public void delete(Work work, Document document) {
        documents.delete(work, document.link());
    }

    public Optional<Document> publish(Work work, EntityType type, Map<?, ?> where, PublishOrder order) {
        Optional<Document> document = find(work, type, where);
        document.ifPresent(found -> publish(work, found, Project.DRAFT, order));
        return document;
    }

    /**
     * Publishes a document.
     *
     * @param from the stage whose copy is published
     */
    public void publish(Work work, Document document, String from, PublishOrder order) {
        publication.publish(work, document, from, order);
    }

    public Optional<Document> unpublish(Work work, EntityType type, Map<?, ?> where, PublishOrder order) {
        Optional<Document> document = find(work, type, where);
        document.ifPresent(found -> unpublish(work, found, order));
        return document;
    }

    public void unpublish(Work work, Document document, PublishOrder order) {
        publication.unpublish(work, document, order);
    }

    public Optional<Variant> publishVariant(Work work, EntityType type, Map<?, ?> where, PublishOrder order) {
        Optional<VariantPublication.Place> place = variant(work, type, where);
        place.ifPresent(found -> variants.publish(work, found, order));
        return place.map(found -> new Variant(found.document(), found.variant()));
    }

    public Optional<Variant> unpublishVariant(Work work, EntityType type, Map<?, ?> where, PublishOrder order) {
        Optional<VariantPublication.Place> place = variant(work, type, where);
        place.ifPresent(found -> variants.unpublish(work, found, order));
        return place.map(found -> new Variant(found.document(), found.variant()));
    }

    /** The variants of a type among the drafts. */
    public List<Variant> variants(Work work, EntityType type) {
        return variants.all(work, type)
                .map(place -> new Variant(place.document(), place.variant()))
                .toList();
    }

    /** The document that a mutation is about, for mutations that only look for it. */
    public Optional<Document> find(Work work, EntityType type, Map<?, ?> where) {
        return present(type, where, documents.find(work, type, where));
    }

    private Optional<VariantPublication.Place> variant(Work work, EntityType type, Map<?, ?> where) {
        return present(type, where, variants.find(work, type, String.valueOf(where.get("id"))));
    }

    private <T> Optional<T> present(EntityType type, Map<?, ?> where, Optional<T> found) {
        if (found.isEmpty() && switches.isOn(ApiSwitch.MISSING_IS_AN_ERROR)) {
            throw new Refusal(type.name() + " with " + where + " does not exist");
        }
        return found;
    }

    /** The document after everything that its data asked for, elsewhere too. */
    private static Document finished(Work work, Link link) {
        work.finish();
        return work.writer()
                .find(Project.DRAFT, link)
                .orElseThrow(() -> new Refusal(link.type() + " with id " + link.id() + " was deleted by its own data"));
    }
}
