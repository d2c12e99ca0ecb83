package io.stagesync.connectors.hygraph;

import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.FieldType;
import io.stagesync.model.InstantText;
import io.stagesync.model.Value;
import io.stagesync.sandbox.hygraph.HygraphEnvironment;
import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.store.ContentReader;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Instance;
import io.stagesync.sandbox.hygraph.store.Link;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an environment's own store holds, as the entries that a source should read. */
final class StoredContent {
    private final HygraphEnvironment environment;
    private final HygraphMapping mapping;
    private final ContentReader reader;
    private final Map<String, Document> handles = new LinkedHashMap<>();

    private StoredContent(HygraphEnvironment environment, HygraphMapping mapping, ContentReader reader) {
        this.environment = environment;
        this.mapping = mapping;
        this.reader = reader;
        for (String stage : List.of("DRAFT", "PUBLISHED")) {
            for (Document asset : reader.all(stage, "Asset")) {
                remember(asset, asset.base());
                asset.localizations().values().forEach(values -> remember(asset, values));
            }
        }
    }

    private void remember(Document asset, Map<String, Object> values) {
        if (values.get("handle") instanceof String handle) {
            handles.putIfAbsent(handle, asset);
        }
    }

    /** The entries of a model by id, without files. */
    static Map<String, Entry> of(HygraphEnvironment environment, HygraphMapping mapping, String model) {
        return environment.content().read(reader -> {
            StoredContent content = new StoredContent(environment, mapping, reader);
            Map<String, Entry> entries = new TreeMap<>();
            for (Document document : reader.all("DRAFT", model)) {
                Optional<Entry> published =
                        reader.find("PUBLISHED", document.link()).map(d -> content.entry(d, "PUBLISHED"));
                entries.put(document.id(), content.entry(document, "DRAFT").withPublished(published));
            }
            return entries;
        });
    }

    private Entry entry(Document document, String stage) {
        EntityBinding binding = mapping.model(document.type()).orElseThrow().entity();
        return new Entry(
                new EntryKey(document.type(), document.id()),
                members(binding, document.base(), document.localizations(), Optional.of(document.link()), stage),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private Map<String, Value> members(
            EntityBinding binding,
            Map<String, Object> base,
            Map<String, Map<String, Object>> localizations,
            Optional<Link> document,
            String stage) {
        EntityType type = environment.content().schema().type(binding.name()).orElseThrow();
        Map<String, Value> members = new LinkedHashMap<>();
        for (FieldBinding field : binding.fields()) {
            if (field.read() == ReadShape.LOCALES) {
                List<Value> locales = new ArrayList<>();
                mapping.locales().stream().filter(localizations::containsKey).forEach(l -> locales.add(Value.of(l)));
                if (!locales.isEmpty()) {
                    members.put(field.name(), Value.of(locales));
                }
            } else if (field.field().localized()) {
                Map<String, Value> values = new LinkedHashMap<>();
                // a localization of an asset without a file of its own shows that of the asset
                localizations.forEach((locale, fields) -> value(
                                field, fields.getOrDefault(field.name(), base.get(field.name())), stage)
                        .ifPresent(value -> values.put(locale, value)));
                if (!values.isEmpty()) {
                    members.put(field.name(), new Value.Localized(values));
                }
            } else {
                EntityField stored = type.field(field.name()).orElseThrow();
                boolean derived = stored.kind() == FieldKind.RELATION && !stored.owner();
                Object raw = derived ? referrers(stored, document.orElseThrow(), stage) : base.get(field.name());
                value(field, raw, stage).ifPresent(value -> members.put(field.name(), value));
            }
        }
        return members;
    }

    private @Nullable Object referrers(EntityField field, Link document, String stage) {
        String owner = field.reverse().orElseThrow();
        int dot = owner.indexOf('.');
        List<Link> links = reader.referrers(stage, document, owner.substring(0, dot), owner.substring(dot + 1));
        return field.list() ? links : links.stream().findFirst().orElse(null);
    }

    private Optional<Value> value(FieldBinding field, @Nullable Object raw, String stage) {
        if (raw instanceof List<?> list && field.field().list()) {
            List<Value> values = new ArrayList<>();
            list.forEach(element -> single(field, element, stage).ifPresent(values::add));
            return values.isEmpty() ? Optional.empty() : Optional.of(Value.of(values));
        }
        return raw == null ? Optional.empty() : single(field, raw, stage);
    }

    private Optional<Value> single(FieldBinding field, Object raw, String stage) {
        if (raw instanceof Link link) {
            return reader.find(stage, link).map(target -> Value.reference(link.type(), link.id()));
        }
        if (raw instanceof Instance instance) {
            EntityBinding component = mapping.component(instance.type());
            return Optional.of(new Value.Component(
                    instance.type(),
                    instance.id(),
                    members(component, instance.base(), instance.localizations(), Optional.empty(), stage)));
        }
        return Optional.of(
                switch (field.read()) {
                    case RICH_RAW, RICH_JSON -> richText(raw);
                    case PLAIN ->
                        field.field().type() == FieldType.INSTANT
                                ? Value.of(InstantText.canonical(raw.toString()))
                                : any(raw);
                    case COLOR, LOCATION, TAXONOMY -> any(raw);
                    case LOCALES, FILES, LINKS, COMPONENTS -> throw new IllegalStateException(field.name());
                });
    }

    private Value richText(Object node) {
        if (node instanceof List<?> list) {
            return Value.of(list.stream().map(this::richText).toList());
        }
        if (!(node instanceof Map<?, ?> map)) {
            return any(node);
        }
        Map<String, Value> members = new LinkedHashMap<>();
        map.forEach((key, value) -> members.put(key.toString(), richText(value)));
        if (map.get("nodeId") instanceof String id && map.get("nodeType") instanceof String type) {
            members.put("nodeId", Value.reference(type, id));
        }
        Document asset = map.get("handle") instanceof String handle ? handles.get(handle) : null;
        if (asset != null) {
            members.remove("handle");
            members.put("src", Value.reference("Asset", asset.id()));
        }
        return new Value.Structure(members);
    }

    private static Value any(@Nullable Object raw) {
        if (raw == null) {
            return Value.Nothing.NOTHING;
        }
        if (raw instanceof List<?> list) {
            return Value.of(list.stream().map(StoredContent::any).toList());
        }
        if (raw instanceof Map<?, ?> map) {
            Map<String, Value> members = new LinkedHashMap<>();
            map.forEach((key, value) -> members.put(key.toString(), any(value)));
            return new Value.Structure(members);
        }
        if (raw instanceof Boolean on) {
            return Value.of(on.booleanValue());
        }
        return raw instanceof Number number ? Value.of(new BigDecimal(number.toString())) : Value.of(raw.toString());
    }
}
