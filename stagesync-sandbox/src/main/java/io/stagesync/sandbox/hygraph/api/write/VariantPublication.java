package io.stagesync.sandbox.hygraph.api.write;

import io.stagesync.sandbox.hygraph.api.ApiSwitches;
import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.fault.Refusal;
import io.stagesync.sandbox.hygraph.api.read.Item;
import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Instance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Publishes variants on their own; their entry must be published before (hygraph.md 4.6). */
final class VariantPublication {
    private final Project project;
    private final ChosenLocales locales;

    VariantPublication(Project project, ApiSwitches switches) {
        this.project = project;
        this.locales = new ChosenLocales(project, switches);
    }

    /** A variant, where it is. */
    record Place(Document document, EntityField field, Instance variant) {}

    Optional<Place> find(Work work, EntityType variant, String id) {
        return all(work, variant)
                .filter(place -> place.variant().id().equals(id))
                .findFirst();
    }

    Stream<Place> all(Work work, EntityType variant) {
        return project.schema().types().stream()
                .flatMap(type -> type.fields().stream()
                        .filter(field -> field.kind() == FieldKind.VARIANTS
                                && field.members().contains(variant.name()))
                        .flatMap(field -> work.writer().all(Project.DRAFT, type.name()).stream()
                                .flatMap(document -> Item.instances(
                                                document.base().get(field.name()))
                                        .stream()
                                        .map(instance -> new Place(document, field, instance)))));
    }

    void publish(Work work, Place place, PublishOrder order) {
        for (String stage : order.stages()) {
            work.need("publish", place.variant().type(), stage);
            Document published = work.writer()
                    .find(stage, place.document().link())
                    .orElseThrow(() -> new Refusal("a variant cannot be published to " + stage + " before its entry"));
            List<Instance> variants = others(published, place);
            variants.add(published(published, place, order));
            variants.sort(Comparator.comparingInt(variant -> placeInDraft(place, variant)));
            put(work, stage, published, place, variants);
        }
    }

    /** Components inside may have localizations that the variant itself lacks; they follow the choice as well. */
    private Instance published(Document published, Place place, PublishOrder order) {
        Instance draft = place.variant();
        EntityType type = project.type(draft.type());
        Optional<Instance> before = all(published, place)
                .filter(seen -> seen.id().equals(draft.id()))
                .findFirst();
        return PublishedParts.variant(draft, before, locales.of(type, Set.copyOf(project.locales()), order));
    }

    private static Stream<Instance> all(Document document, Place place) {
        return Item.instances(document.base().get(place.field().name())).stream();
    }

    void unpublish(Work work, Place place, PublishOrder order) {
        for (String stage : order.stages()) {
            work.need("unpublish", place.variant().type(), stage);
            work.writer()
                    .find(stage, place.document().link())
                    .ifPresent(published -> put(work, stage, published, place, left(published, place, order)));
        }
    }

    /** Without the base, or the default locale, the whole variant goes. */
    private List<Instance> left(Document published, Place place, PublishOrder order) {
        List<String> gone = order.locales().orElse(List.of());
        if (order.base() || gone.contains(project.defaultLocale())) {
            return others(published, place);
        }
        return all(published, place)
                .map(seen -> seen.id().equals(place.variant().id()) ? Body.without(gone, seen) : seen)
                .toList();
    }

    /** Published variants stand in the order of the draft, those that it no longer has last. */
    private static int placeInDraft(Place place, Instance variant) {
        List<String> ids = Item.instances(
                        place.document().base().get(place.field().name()))
                .stream()
                .map(Instance::id)
                .toList();
        int at = ids.indexOf(variant.id());
        return at < 0 ? ids.size() : at;
    }

    private static List<Instance> others(Document published, Place place) {
        return all(published, place)
                .filter(other -> !other.id().equals(place.variant().id()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void put(Work work, String stage, Document published, Place place, List<Instance> variants) {
        Body body = Body.of(project.type(published.type()), published);
        body.setMany(place.field(), variants);
        work.writer()
                .put(
                        stage,
                        new Document(
                                published.type(),
                                published.id(),
                                body.base(),
                                published.localizations(),
                                published.createdAt(),
                                published.updatedAt(),
                                published.localizedUpdatedAt(),
                                published.publishedAt()));
    }
}
