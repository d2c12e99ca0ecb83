package io.stagesync.sandbox.hygraph.content;

import io.stagesync.sandbox.hygraph.HygraphSchemas;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import io.stagesync.sandbox.hygraph.sdl.FieldSpec;
import io.stagesync.sandbox.hygraph.sdl.HygraphSdl;
import io.stagesync.sandbox.hygraph.sdl.ProjectSpec;
import io.stagesync.sandbox.hygraph.sdl.TypeSpec;
import io.stagesync.sandbox.hygraph.store.ContentWriter;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Environment;
import io.stagesync.sandbox.hygraph.store.Link;
import io.stagesync.sandbox.hygraph.store.MemoryEnvironment;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Environments with the real contents that were found in public. */
final class RealContent {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String DRAFT = "DRAFT";
    private static final Instant TIME = Instant.parse("2022-01-01T00:00:00Z");

    private RealContent() {}

    /** Nine teas with their origins, categories and images, under the ids that they had. */
    static MemoryEnvironment teas() {
        MemoryEnvironment environment =
                MemoryEnvironment.inMemory(HygraphSchemas.schema("tea-catalogue-localized.graphql"));
        environment.transact(writer -> {
            for (JsonNode tea : json("content/tea-teas.json").at("/data/teas")) {
                put(environment.schema(), writer, tea);
            }
            return 0;
        });
        return environment;
    }

    /** Stores an entry as a query answered it, and those that it links to. */
    private static Link put(ProjectSchema schema, ContentWriter writer, JsonNode json) {
        EntityType type = schema.type(json.path("__typename").stringValue()).orElseThrow();
        Map<String, Object> base = new LinkedHashMap<>();
        Map<String, Object> localized = new LinkedHashMap<>();
        type.fields().forEach(field -> {
            JsonNode value = json.path(field.name());
            if (field.kind() == FieldKind.RELATION && field.owner() && !value.isMissingNode() && !value.isNull()) {
                List<Object> links = new ArrayList<>();
                (value.isArray() ? value : List.of(value)).forEach(each -> links.add(put(schema, writer, each)));
                base.put(field.name(), field.list() ? links : links.get(0));
            } else if (!value.isMissingNode() && !value.isNull() && field.kind() != FieldKind.RELATION) {
                (field.localized() ? localized : base).put(field.name(), value(value));
            }
        });
        if (type.kind() == EntityType.Kind.ASSET) {
            String url = json.path("url").stringValue();
            base.put("url", url);
            base.put("handle", url.substring(url.lastIndexOf('/') + 1));
            base.put("fileName", url.substring(url.lastIndexOf('/') + 1));
        }
        Link link = new Link(type.name(), json.path("id").stringValue());
        Instant created = json.has("createdAt")
                ? OffsetDateTime.parse(json.path("createdAt").stringValue()).toInstant()
                : TIME;
        String locale = json.path("locale").stringValue(schema.defaultLocale());
        Document document = new Document(
                link.type(),
                link.id(),
                base,
                Map.of(locale, localized),
                created,
                created,
                Map.of(locale, created),
                Optional.empty());
        // an entry is mentioned again with fewer fields than where it is told itself
        boolean better = writer.find(DRAFT, link)
                .filter(before ->
                        before.localizations().getOrDefault(locale, Map.of()).size() > localized.size())
                .isEmpty();
        if (better) {
            writer.put(DRAFT, document);
        }
        return link;
    }

    /** Galleries in a stage of the customer's, in up to twenty locales. */
    static MemoryEnvironment galleries() {
        List<JsonNode> answers = new ArrayList<>();
        json("content/upsert-results-two-stages.json")
                .forEach(batch -> batch.forEach(each -> each.forEach(answers::add)));
        Set<String> locales = new LinkedHashSet<>(List.of("en"));
        answers.forEach(each -> each.path("documentInStages")
                .forEach(stage -> stage.path("localizations")
                        .forEach(localization ->
                                locales.add(localization.path("locale").stringValue()))));
        ProjectSpec project = ProjectSpec.withLocales(locales.toArray(String[]::new))
                .stages(DRAFT, "QA", "PUBLISHED")
                .onLegacyAssets()
                .with(TypeSpec.model("MediaGallery", FieldSpec.string("title").localized()));
        MemoryEnvironment environment = MemoryEnvironment.inMemory(ProjectSchema.read(HygraphSdl.of(project)));
        environment.transact(writer -> {
            for (JsonNode answer : answers) {
                String id = answer.path("id").stringValue();
                writer.put(DRAFT, gallery(id, locales, Optional.empty()));
                answer.path("documentInStages").forEach(stage -> {
                    // the answer leaves out the locale in which it is given
                    Set<String> own = new LinkedHashSet<>(List.of("en"));
                    stage.path("localizations")
                            .forEach(localization ->
                                    own.add(localization.path("locale").stringValue()));
                    writer.put(stage.path("stage").stringValue(), gallery(id, own, Optional.of(TIME)));
                });
            }
            return 0;
        });
        return environment;
    }

    private static Document gallery(String id, Set<String> locales, Optional<Instant> published) {
        Map<String, Map<String, Object>> localizations = new LinkedHashMap<>();
        Map<String, Instant> times = new HashMap<>();
        locales.forEach(locale -> {
            localizations.put(locale, Map.of("title", id + " " + locale));
            times.put(locale, TIME);
        });
        return new Document("MediaGallery", id, Map.of(), localizations, TIME, TIME, times, published);
    }

    /** One entry for each sample of a rich text, in a field that may embed assets. */
    static MemoryEnvironment richTexts() {
        ProjectSpec project = ProjectSpec.withLocales("en")
                .with(TypeSpec.model(
                        "Text", FieldSpec.string("name").required().unique(), FieldSpec.richText("body", "Asset")));
        MemoryEnvironment environment = MemoryEnvironment.inMemory(ProjectSchema.read(HygraphSdl.of(project)));
        fill(environment);
        return environment;
    }

    private static void fill(Environment environment) {
        environment.transact(writer -> {
            json("content/richtext-samples.json").properties().forEach(sample -> {
                Map<String, Object> base = new LinkedHashMap<>();
                base.put("name", sample.getKey());
                base.put("body", Map.of("children", value(sample.getValue())));
                writer.put(
                        DRAFT,
                        new Document("Text", writer.newId(), base, Map.of(), TIME, TIME, Map.of(), Optional.empty()));
            });
            return 0;
        });
    }

    static JsonNode json(String path) {
        return MAPPER.readTree(HygraphSchemas.text(path));
    }

    /** JSON as documents hold it. */
    static Object value(JsonNode json) {
        if (json.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            json.properties().forEach(entry -> map.put(entry.getKey(), value(entry.getValue())));
            return map;
        }
        if (json.isArray()) {
            return json.valueStream().map(RealContent::value).toList();
        }
        if (json.isNumber()) {
            return json.isIntegralNumber() ? json.longValue() : json.decimalValue();
        }
        return json.isBoolean() ? json.booleanValue() : json.stringValue();
    }
}
