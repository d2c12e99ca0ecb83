package io.stagesync.sandbox.hygraph.api.write;

import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.read.Times;
import io.stagesync.sandbox.hygraph.store.Document;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores drafts and keeps their times: only a creation can choose them (hygraph.md 0, point 4). */
final class DocumentStore {
    private final Uniqueness uniqueness;

    DocumentStore(Project project) {
        this.uniqueness = new Uniqueness(project);
    }

    void create(Work work, Body body, @Nullable Object createdAt, @Nullable Object updatedAt) {
        Instant now = work.writer().now();
        Instant updated = instant(updatedAt, now);
        Map<String, Instant> localized = new LinkedHashMap<>();
        body.localizations().keySet().forEach(locale -> localized.put(locale, updated));
        put(work, body, instant(createdAt, now), updated, localized);
    }

    /** Each part that was written gets the time of the transaction, the base also when nothing was. */
    void update(Work work, Document before, Body body) {
        Instant now = work.writer().now();
        boolean base = body.touched().contains("") || body.touched().isEmpty();
        Map<String, Instant> localized = new LinkedHashMap<>();
        for (String locale : body.localizations().keySet()) {
            Instant known = before.localizedUpdatedAt().get(locale);
            localized.put(locale, known == null || body.touched().contains(locale) ? now : known);
        }
        put(work, body, before.createdAt(), base ? now : before.updatedAt(), localized);
    }

    private void put(Work work, Body body, Instant createdAt, Instant updatedAt, Map<String, Instant> localized) {
        uniqueness.check(work.writer(), body);
        body.times().forEach(localized::replace);
        Document document = new Document(
                body.type().name(),
                body.id(),
                body.base(),
                body.localizations(),
                createdAt,
                updatedAt,
                localized,
                Optional.empty());
        work.writer().put(Project.DRAFT, document);
    }

    private static Instant instant(@Nullable Object given, Instant otherwise) {
        return given instanceof String text ? Times.read(text) : otherwise;
    }
}
