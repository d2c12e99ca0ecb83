package io.stagesync.sandbox.hygraph.api.write;

import io.stagesync.sandbox.hygraph.api.ApiSwitches;
import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.fault.Refusal;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.store.Document;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Publishes documents and takes them back (hygraph.md 4.7). A publication that would leave a localized document without
 * any localization is refused, and so is one of localizations alone where the base is not published. Localizations that
 * were published before stay until they are published again or unpublished.
 */
final class Publication {
    private final Project project;
    private final ChosenLocales locales;
    private final Completeness completeness;
    private final PublishedParts parts;

    Publication(Project project, ApiSwitches switches) {
        this.project = project;
        this.locales = new ChosenLocales(project, switches);
        this.completeness = new Completeness(project, switches);
        this.parts = new PublishedParts(project, switches);
    }

    void publish(Work work, Document source, String from, PublishOrder order) {
        for (String stage : order.stages()) {
            work.need("publish", source.type(), stage);
            if (stage.equals(Project.DRAFT) || stage.equals(from)) {
                throw new Refusal("cannot publish to stage " + stage);
            }
            publishTo(work, source, stage, order);
        }
    }

    private void publishTo(Work work, Document source, String stage, PublishOrder order) {
        Optional<Document> before = work.writer().find(stage, source.link());
        if (!order.base() && before.isEmpty()) {
            throw new Refusal("localizations cannot be published to " + stage + " before their document");
        }
        EntityType type = project.type(source.type());
        Set<String> chosen = locales.of(type, source.localizations().keySet(), order);
        Map<String, Map<String, Object>> localizations = new LinkedHashMap<>();
        Map<String, Instant> times = new LinkedHashMap<>();
        before.ifPresent(old -> {
            localizations.putAll(old.localizations());
            times.putAll(old.localizedUpdatedAt());
        });
        for (String locale : type.localized() ? chosen : Set.<String>of()) {
            localizations.put(locale, source.localizations().getOrDefault(locale, Map.of()));
            times.put(locale, source.localizedUpdatedAt().getOrDefault(locale, source.updatedAt()));
        }
        if (type.localized() && localizations.isEmpty()) {
            throw new Refusal("there is no localization to publish");
        }
        Map<String, Object> base = parts.base(source, before, order.base(), chosen);
        completeness.check(work.writer(), stage, type, base, localizations, chosen);
        work.writer()
                .put(
                        stage,
                        new Document(
                                source.type(),
                                source.id(),
                                base,
                                localizations,
                                source.createdAt(),
                                order.base()
                                        ? source.updatedAt()
                                        : before.orElse(source).updatedAt(),
                                times,
                                Optional.of(work.writer().now())));
    }

    void unpublish(Work work, Document document, PublishOrder order) {
        for (String stage : order.stages()) {
            work.need("unpublish", document.type(), stage);
            if (stage.equals(Project.DRAFT)) {
                throw new Refusal("cannot unpublish from stage " + stage);
            }
            work.writer()
                    .find(stage, document.link())
                    .ifPresent(published -> unpublishFrom(work, published, stage, order));
        }
    }

    private void unpublishFrom(Work work, Document published, String stage, PublishOrder order) {
        Set<String> gone = new LinkedHashSet<>(order.locales().orElse(List.of()));
        Map<String, Map<String, Object>> left = new LinkedHashMap<>(published.localizations());
        left.keySet().removeAll(gone);
        if (order.base()
                || gone.contains(project.defaultLocale())
                || (left.isEmpty() && !published.localizations().isEmpty())) {
            work.writer().remove(stage, published.link());
            return;
        }
        Map<String, Instant> times = new LinkedHashMap<>(published.localizedUpdatedAt());
        times.keySet().retainAll(left.keySet());
        Body body = Body.of(project.type(published.type()), published);
        gone.forEach(body::removeLocalization);
        work.writer()
                .put(
                        stage,
                        new Document(
                                published.type(),
                                published.id(),
                                body.base(),
                                left,
                                published.createdAt(),
                                published.updatedAt(),
                                times,
                                published.publishedAt()));
    }
}
