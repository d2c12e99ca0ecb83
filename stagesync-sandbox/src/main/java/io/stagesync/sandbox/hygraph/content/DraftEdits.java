package io.stagesync.sandbox.hygraph.content;

import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Edits that concern whole drafts. Each tells whether it was done. */
final class DraftEdits {
    private static final String DRAFT = "DRAFT";

    private final Workshop workshop;
    private final Publication publication;
    private final DocumentEdits edits;
    private final Mentions mentions = new Mentions();

    DraftEdits(Workshop workshop, Publication publication) {
        this.workshop = workshop;
        this.publication = publication;
        edits = new DocumentEdits(workshop);
    }

    /** Looks at everything once. */
    void learn() {
        workshop.uniques.takeAll(workshop.writer);
        for (EntityType type : workshop.documentTypes()) {
            for (String stage : workshop.schema.stages()) {
                workshop.writer.all(stage, type.name()).forEach(mentions::add);
            }
            workshop.writer.all(DRAFT, type.name()).forEach(each -> workshop.candidates.add(each.link()));
        }
    }

    boolean store(Document before, Document after) {
        if (after.equals(before)) {
            return false;
        }
        workshop.writer.put(DRAFT, after);
        mentions.add(after);
        return true;
    }

    boolean create(EntityType type) {
        Optional<Document> made = workshop.create(
                type, workshop.writer.newId(), workshop.locales(type), workshop.writer.now(), workshop.writer.now());
        made.ifPresent(document -> {
            workshop.writer.put(DRAFT, document);
            workshop.candidates.add(document.link());
            mentions.add(document);
        });
        return made.isPresent();
    }

    /** Deletes from every stage, unless a document needs it or a text mentions it. */
    boolean delete(Document document) {
        Link link = document.link();
        List<String> stages = workshop.schema.stages();
        boolean isAsset = workshop.schema.type(link.type()).orElseThrow().kind() == EntityType.Kind.ASSET;
        boolean fileMentioned = isAsset
                && stages.stream()
                        .flatMap(stage -> workshop.writer.find(stage, link).stream())
                        .anyMatch(mentions::containsFileOf);
        if (fileMentioned
                || mentions.contains(document)
                || stages.stream().anyMatch(stage -> publication.isRequired(workshop.writer, stage, link))) {
            return false;
        }
        stages.forEach(stage -> workshop.writer.remove(stage, link));
        workshop.candidates.remove(link);
        return true;
    }

    /** Adds a localization, or removes one that is not the default locale's. */
    boolean changeLocales(EntityType type, Document document) {
        if (document.localizations().isEmpty()) {
            return false;
        }
        workshop.begin(document);
        List<String> removable = new ArrayList<>(document.localizations().keySet());
        removable.remove(workshop.schema.defaultLocale());
        if (removable.isEmpty() || document.localizations().size() == 1 || workshop.random.nextBoolean()) {
            return store(document, edits.addLocalization(type, document, workshop.writer.now()));
        }
        String locale = removable.get(workshop.random.nextInt(removable.size()));
        Document after = publication.without(document, locale);
        return publication.isShown(after) && store(document, after);
    }

    /** Takes a target over from the document that has it alone. */
    boolean moveLink(EntityType type, Document document) {
        List<EntityField> fields = type.fields().stream()
                .filter(field -> field.kind() == FieldKind.RELATION && field.owner())
                .toList();
        if (fields.isEmpty()) {
            return false;
        }
        EntityField field = fields.get(workshop.random.nextInt(fields.size()));
        Optional<Link> target = workshop.candidates
                .any(field.members())
                .filter(link -> workshop.rules.isExclusive(type.name(), field.name(), link.type()));
        return target.isPresent() && moveLink(document, field, target.get());
    }

    private boolean moveLink(Document document, EntityField field, Link target) {
        List<Link> holders = workshop.writer.referrers(DRAFT, target, document.type(), field.name());
        if (holders.isEmpty() || holders.contains(document.link()) || field.required()) {
            return false;
        }
        for (Link holder : holders) {
            Document before = workshop.writer.find(DRAFT, holder).orElseThrow();
            Map<String, Object> base = new LinkedHashMap<>(before.base());
            List<Object> left = list(base.get(field.name()));
            left.remove(target);
            if (field.list() && !left.isEmpty()) {
                base.put(field.name(), left);
            } else {
                base.remove(field.name());
            }
            workshop.writer.put(DRAFT, withBase(before, base));
        }
        Map<String, Object> base = new LinkedHashMap<>(document.base());
        List<Object> links = list(base.get(field.name()));
        links.add(workshop.random.nextInt(links.size() + 1), target);
        base.put(field.name(), field.list() ? links : target);
        return store(document, withBase(document, base));
    }

    /** Gives an asset another file, unless a text shows the one it has. */
    boolean replaceFile(EntityType type, Document document) {
        if (type.kind() != EntityType.Kind.ASSET || mentions.containsFileOf(document)) {
            return false;
        }
        Map<String, Object> base = new LinkedHashMap<>(document.base());
        EntityType.FILE_FIELDS.forEach(base::remove);
        base.putAll(workshop.assetFiles.make());
        return store(document, withBase(document, base));
    }

    private Document withBase(Document document, Map<String, Object> base) {
        return new Document(
                document.type(),
                document.id(),
                base,
                document.localizations(),
                document.createdAt(),
                workshop.writer.now(),
                document.localizedUpdatedAt(),
                document.publishedAt());
    }

    private static List<Object> list(@Nullable Object value) {
        return value instanceof List<?> list ? new ArrayList<>(list) : new ArrayList<>();
    }
}
