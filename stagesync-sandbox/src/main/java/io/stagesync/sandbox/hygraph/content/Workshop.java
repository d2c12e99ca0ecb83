package io.stagesync.sandbox.hygraph.content;

import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import io.stagesync.sandbox.hygraph.store.ContentWriter;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.DocumentJson;
import io.stagesync.sandbox.hygraph.store.Link;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Makes whole documents inside a transaction, and knows what there is to link to. */
final class Workshop {
    private static final String DRAFT = "DRAFT";
    private static final int FULL_BYTES = 6500;
    /** Schemas with dozens of locales would else have documents that no request can hold. */
    private static final int MOST_LOCALES = 6;

    final ProjectSchema schema;
    final ContentWriter writer;
    final Random random;
    final Candidates candidates;
    final UniqueValues uniques;
    final RelationRules rules;
    final DocumentMaker maker;
    final AssetFileMaker assetFiles;
    private final Budget budget = new Budget();
    private final LinkMaker links;

    Workshop(ProjectSchema schema, ContentWriter writer, Random random, AssetFiles files) {
        this.schema = schema;
        this.writer = writer;
        this.random = random;
        candidates = new Candidates(random);
        uniques = new UniqueValues(schema);
        rules = new RelationRules(schema);
        assetFiles = new AssetFileMaker(files, random);
        links = new LinkMaker(writer, rules, candidates, random);
        Texts texts = new Texts(random, budget);
        maker = new DocumentMaker(
                schema,
                random,
                budget,
                new ScalarValues(
                        schema,
                        random,
                        texts,
                        new JsonValues(random, texts, budget),
                        new RichTexts(random, texts, budget, candidates, this::anyAsset),
                        uniques),
                links,
                writer::newId);
    }

    /** Types of documents: assets first, as texts show them. */
    List<EntityType> documentTypes() {
        List<EntityType> types = new ArrayList<>(
                schema.types().stream().filter(EntityType::isDocument).toList());
        types.sort((a, b) -> Boolean.compare(b.kind() == EntityType.Kind.ASSET, a.kind() == EntityType.Kind.ASSET));
        return types;
    }

    /** A new document; empty where a required value cannot be had. */
    Optional<Document> create(
            EntityType type, String id, Collection<String> locales, Instant createdAt, Instant updatedAt) {
        links.begin();
        budget.begin(FULL_BYTES, 0);
        Map<String, Object> base = new LinkedHashMap<>();
        if (type.kind() == EntityType.Kind.ASSET) {
            base.putAll(assetFiles.make());
        }
        Map<String, Map<String, Object>> localizations = new LinkedHashMap<>();
        Map<String, Instant> times = new HashMap<>();
        for (String locale : locales) {
            Optional<Map<String, Object>> values = localization(type, localizations.isEmpty());
            if (values.isEmpty()) {
                return Optional.empty();
            }
            localizations.put(locale, values.get());
            times.put(locale, updatedAt);
        }
        return maker.base(type, locales.isEmpty() ? schema.locales() : locales).map(values -> {
            base.putAll(values);
            return new Document(type.name(), id, base, localizations, createdAt, updatedAt, times, Optional.empty());
        });
    }

    private Optional<Map<String, Object>> localization(EntityType type, boolean first) {
        boolean ownFile = !first && type.kind() == EntityType.Kind.ASSET && random.nextInt(4) == 0;
        return maker.localization(type).map(values -> {
            Map<String, Object> all = new LinkedHashMap<>(ownFile ? assetFiles.make() : Map.of());
            all.putAll(values);
            return all;
        });
    }

    /** Begins to change a document. */
    void begin(Document document) {
        links.begin();
        budget.begin(FULL_BYTES, DocumentJson.write(document).length());
    }

    /** Some locales, the default one among them; none for a type without localizations. */
    List<String> locales(EntityType type) {
        if (!schema.takesLocalizations(type.name())) {
            return List.of();
        }
        List<String> others =
                new ArrayList<>(schema.locales().subList(1, schema.locales().size()));
        Collections.shuffle(others, random);
        int most = Math.min(others.size(), MOST_LOCALES);
        int count = random.nextInt(4) == 0 ? random.nextInt(most + 1) : most;
        List<String> locales = new ArrayList<>(List.of(schema.defaultLocale()));
        locales.addAll(others.subList(0, count));
        return locales;
    }

    /**
     * Whether an entry of the type could be created without values for the default locale. Components always have it when
     * they are created (hygraph.md 4.6), so an entry with localized ones is not made so.
     */
    boolean canLackDefaultLocale(EntityType type) {
        return type.kind() == EntityType.Kind.MODEL
                && type.localized()
                && type.fields().stream().filter(EntityField::localized).noneMatch(EntityField::required)
                && !hasLocalizedParts(type, new HashSet<>());
    }

    private boolean hasLocalizedParts(EntityType type, Set<String> seen) {
        return type.fields().stream()
                .filter(field -> field.kind() == FieldKind.COMPONENT || field.kind() == FieldKind.VARIANTS)
                .flatMap(field -> field.members().stream())
                .filter(seen::add)
                .map(member -> schema.type(member).orElseThrow())
                .anyMatch(part -> part.localized() || hasLocalizedParts(part, seen));
    }

    private Optional<Document> anyAsset() {
        return schema.types().stream()
                .filter(type -> type.kind() == EntityType.Kind.ASSET)
                .findFirst()
                .flatMap(type -> candidates.any(type.name()))
                .flatMap((Link link) -> writer.find(DRAFT, link));
    }
}
