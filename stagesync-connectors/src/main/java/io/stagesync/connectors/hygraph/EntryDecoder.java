package io.stagesync.connectors.hygraph;

import io.stagesync.model.AssetFile;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.FieldType;
import io.stagesync.model.InstantText;
import io.stagesync.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Entries from what queries answered. Nothing, an empty list and no links are all a field without a value. Safe for
 * threads.
 */
final class EntryDecoder {
    private final HygraphMapping mapping;
    private final Aliases aliases;
    private final RichTextDecoder richTexts;

    EntryDecoder(HygraphMapping mapping, Aliases aliases, RichTextDecoder richTexts) {
        this.mapping = mapping;
        this.aliases = aliases;
        this.richTexts = richTexts;
    }

    /** One version of an entry, the draft or the published one. */
    Entry decode(ModelBinding model, JsonNode node) {
        return new Entry(
                new EntryKey(model.name(), node.path("id").asString("")),
                members(model.entity(), node),
                Optional.empty(),
                JsonValues.instant(node.path("createdAt")),
                JsonValues.instant(node.path("updatedAt")),
                model.model().isAsset() ? files(node) : Map.of());
    }

    private Map<String, Value> members(EntityBinding entity, JsonNode node) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (FieldBinding field : entity.fields()) {
            member(entity, field, node).ifPresent(value -> members.put(field.name(), value));
        }
        return members;
    }

    private Optional<Value> member(EntityBinding entity, FieldBinding field, JsonNode node) {
        String key = aliases.key(entity.name(), field.name());
        if (!field.field().localized() && field.read() != ReadShape.LOCALES) {
            return value(field, node.path(key));
        }
        Map<String, Value> values = new LinkedHashMap<>();
        List<Value> locales = new ArrayList<>();
        for (JsonNode localization : node.path(aliases.key(entity.name(), EnvironmentTypes.LOCALIZATIONS))
                .values()) {
            String locale = localization.path("locale").asString("");
            locales.add(Value.of(locale));
            value(field, localization.path(key)).ifPresent(value -> values.put(locale, value));
        }
        if (field.read() == ReadShape.LOCALES) {
            return locales.isEmpty() ? Optional.empty() : Optional.of(Value.of(inOrder(locales)));
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new Value.Localized(values));
    }

    /** The order in which a server lists localizations is no content. */
    private List<Value> inOrder(List<Value> locales) {
        List<Value> ordered = new ArrayList<>();
        mapping.locales().forEach(name -> ordered.add(Value.of(name)));
        ordered.retainAll(locales);
        return ordered;
    }

    private Optional<Value> value(FieldBinding field, JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return Optional.empty();
        }
        if (!field.field().list()) {
            return single(field, node);
        }
        List<Value> values = new ArrayList<>();
        for (JsonNode element : node.values()) {
            single(field, element).ifPresent(values::add);
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(Value.of(values));
    }

    private Optional<Value> single(FieldBinding field, JsonNode node) {
        if (node.isNull()) {
            return Optional.empty();
        }
        return switch (field.read()) {
            case PLAIN -> Optional.of(plain(field.field(), node));
            case RICH_RAW -> richTexts.decode(node.path("raw"));
            case RICH_JSON -> richTexts.decode(node.path("json"));
            case COLOR -> Optional.of(JsonValues.any(node.path("rgba"))).filter(Value.Structure.class::isInstance);
            case LOCATION -> Optional.of(JsonValues.any(node));
            case TAXONOMY -> text(node.path("value")).map(Value::of);
            case LINKS -> link(field, node);
            case COMPONENTS -> component(field, node);
            case LOCALES, FILES -> Optional.empty();
        };
    }

    private static Value plain(Field field, JsonNode node) {
        return field.type() == FieldType.INSTANT
                ? Value.of(InstantText.canonical(node.asString("")))
                : JsonValues.any(node);
    }

    private static Optional<Value> link(FieldBinding field, JsonNode node) {
        return type(field, node)
                .flatMap(type -> text(node.path("id")).map(id -> new Value.Reference(new EntryKey(type, id))));
    }

    private Optional<Value> component(FieldBinding field, JsonNode node) {
        return type(field, node).map(type -> {
            EntityBinding component = mapping.component(type);
            return new Value.Component(type, node.path("id").asString(""), members(component, node));
        });
    }

    private static Optional<String> type(FieldBinding field, JsonNode node) {
        List<String> targets = field.field().targets();
        return field.isUnion() ? text(node.path("__typename")).filter(targets::contains) : Optional.of(targets.get(0));
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node.asString("")).filter(text -> !text.isBlank());
    }

    /** The default locale's file is that of the asset; another localization may have one of its own (hygraph.md 5.2). */
    private Map<String, AssetFile> files(JsonNode node) {
        Map<String, AssetFile> byLocale = new LinkedHashMap<>();
        for (JsonNode localization : node.path(EnvironmentTypes.LOCALIZATIONS).values()) {
            file(localization)
                    .ifPresent(file -> byLocale.put(localization.path("locale").asString(""), file));
        }
        Map<String, AssetFile> files = new LinkedHashMap<>();
        for (String locale : mapping.locales()) {
            AssetFile file = byLocale.get(locale);
            AssetFile main = files.get("");
            if (file != null && (main == null || !file.handle().equals(main.handle()))) {
                files.put(main == null ? "" : locale, file);
            }
        }
        if (files.isEmpty()) {
            file(node).ifPresent(file -> files.put("", file));
        }
        return files;
    }

    private static Optional<AssetFile> file(JsonNode node) {
        String url = node.path("url").asString("");
        return url.isEmpty()
                ? Optional.empty()
                : Optional.of(new AssetFile(
                        url,
                        node.path("handle").asString(""),
                        node.path("size").asLong(-1),
                        node.path("mimeType").asString("")));
    }
}
