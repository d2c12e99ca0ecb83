package io.stagesync.sandbox.hygraph.content;

import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.store.ContentWriter;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Environment;
import io.stagesync.sandbox.hygraph.store.Link;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Fills an environment with content of every kind that its schema allows, cycles included: drafts, published entries,
 * and published ones whose draft has gone on. What a server makes sure of holds: required values are there, also in
 * publishing stages, unique ones are unique, and a side of a relation that holds one holds no more.
 */
public final class HygraphContentGenerator {
    private static final String DRAFT = "DRAFT";
    private static final int TRIES = 20;
    private static final int MOST_EDITS = 4;

    private final ContentPlan plan;
    private final Workshop workshop;
    private final Publication publication;
    private final Random random;
    private final ContentWriter writer;
    private final Map<Link, Document> drafts = new LinkedHashMap<>();

    private HygraphContentGenerator(ContentPlan plan, Workshop workshop) {
        this.plan = plan;
        this.workshop = workshop;
        publication = new Publication(workshop.schema, workshop.rules);
        random = workshop.random;
        writer = workshop.writer;
    }

    /** Adds content to an empty environment in one transaction. */
    public static void fill(Environment environment, ContentPlan plan, AssetFiles files) {
        environment.transact(writer -> {
            Workshop workshop = new Workshop(environment.schema(), writer, new Random(plan.seed()), files);
            new HygraphContentGenerator(plan, workshop).fill();
            return plan;
        });
    }

    private void fill() {
        Map<EntityType, List<String>> ids = new LinkedHashMap<>();
        for (EntityType type : workshop.documentTypes()) {
            List<String> ofType = ids.computeIfAbsent(type, unused -> new ArrayList<>());
            for (int i = Math.min(plan.count(type.name()), possible(type)); i > 0; i--) {
                ofType.add(writer.newId());
            }
        }
        // assets come before there is anything else, since texts show their files; links go to whatever will be there
        ids.forEach((type, ofType) -> {
            if (type.kind() != EntityType.Kind.ASSET) {
                ofType.forEach(id -> workshop.candidates.add(new Link(type.name(), id)));
            }
        });
        ids.forEach((type, ofType) -> ofType.forEach(id -> create(type, id)));
        workshop.schema.stages().stream().filter(stage -> !stage.equals(DRAFT)).forEach(this::publish);
        drafts.values().forEach(this::edit);
    }

    /** A required unique field of a kind with few values sets a limit. */
    private int possible(EntityType type) {
        return type.fields().stream()
                .filter(EntityField::unique)
                .filter(EntityField::required)
                .mapToInt(field -> switch (field.kind()) {
                    case BOOLEAN -> 2;
                    case ENUM -> workshop.schema.enumValues(field.valueType()).size();
                    case STRING,
                            INT,
                            FLOAT,
                            DATE,
                            DATE_TIME,
                            JSON,
                            COLOR,
                            LOCATION,
                            RICH_TEXT,
                            TAXONOMY,
                            RELATION,
                            COMPONENT,
                            VARIANTS,
                            REMOTE -> Integer.MAX_VALUE;
                })
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private void create(EntityType type, String id) {
        Instant created =
                writer.now().minus(Duration.ofDays(100 + random.nextInt(2000))).plus(micros());
        Instant updated = created.plus(Duration.ofHours(random.nextInt(1000))).plus(micros());
        Optional<Document> made = Optional.empty();
        for (int i = 0; i < TRIES && made.isEmpty(); i++) {
            made = workshop.create(type, id, locales(type), created, updated);
        }
        Document document = made.orElseThrow(() -> new IllegalStateException("Cannot make content for '" + type.name()
                + "': a required field has no value left. Make more of the types it links to, or fewer of it."));
        writer.put(DRAFT, document);
        drafts.put(document.link(), document);
        if (type.kind() == EntityType.Kind.ASSET) {
            workshop.candidates.add(document.link());
        }
    }

    private List<String> locales(EntityType type) {
        List<String> locales = workshop.locales(type);
        boolean lacks = plan.withoutDefaultLocale()
                && locales.size() > 1
                && workshop.canLackDefaultLocale(type)
                && random.nextInt(10) == 0;
        return lacks ? locales.subList(1, locales.size()) : locales;
    }

    /** Publishes most entries as they are, some of them in a part of their locales. */
    private void publish(String stage) {
        Map<Link, Document> published = new LinkedHashMap<>();
        drafts.forEach((link, draft) -> {
            if (random.nextInt(10) < 7) {
                Instant time = draft.updatedAt()
                        .plus(Duration.ofHours(random.nextInt(500)))
                        .plus(micros());
                Document part = publication.copy(draft, Optional.empty(), someLocales(draft), time);
                published.put(
                        link,
                        publication.isShown(part)
                                ? part
                                : publication.copy(
                                        draft,
                                        Optional.empty(),
                                        draft.localizations().keySet(),
                                        time));
            }
        });
        boolean complete = false;
        while (!complete) {
            // who needs an unpublished entry cannot be published either
            complete = !published
                    .values()
                    .removeIf(document -> !publication.isShown(document)
                            || !publication.hasRequired(document, published::containsKey));
        }
        published.values().forEach(document -> writer.put(stage, document));
    }

    private List<String> someLocales(Document draft) {
        List<String> locales = new ArrayList<>(draft.localizations().keySet());
        if (random.nextInt(4) == 0) {
            locales.removeIf(locale -> random.nextInt(2) == 0);
        }
        return locales;
    }

    /** Lets some drafts go on after they were published; the others are as they were. */
    private void edit(Document draft) {
        boolean published = workshop.schema.stages().stream()
                .anyMatch(stage ->
                        !stage.equals(DRAFT) && writer.find(stage, draft.link()).isPresent());
        if (!published || random.nextInt(5) < 3) {
            return;
        }
        Instant time = draft.updatedAt().plus(Duration.ofDays(25)).plus(micros());
        DocumentEdits edits = new DocumentEdits(workshop);
        Document edited = draft;
        for (int i = 1 + random.nextInt(MOST_EDITS); i > 0; i--) {
            edited = edits.edit(edited, time);
            writer.put(DRAFT, edited);
        }
    }

    private Duration micros() {
        return Duration.of(random.nextInt(1_000_000_000), ChronoUnit.MICROS);
    }
}
