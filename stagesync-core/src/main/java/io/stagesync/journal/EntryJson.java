package io.stagesync.journal;

import io.stagesync.model.AssetFile;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.InstantText;
import io.stagesync.model.Value;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * Entries as JSON text, without loss. A reference is an object with the one key {@code $ref}; keys of structures that
 * begin with a dollar get a second one, so the two cannot be mistaken for each other. In the same way {@code $locales}
 * holds the values of locales and {@code $component} is the type of a component.
 */
public final class EntryJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String REFERENCE = "$ref";
    private static final String LOCALES = "$locales";
    private static final String COMPONENT = "$component";
    private static final String INSTANCE = "$instance";
    private static final String MEMBERS = "$members";

    private EntryJson() {}

    public static String write(Entry entry) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(tools.jackson.core.ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            entry.createdAt().ifPresent(at -> json.writeStringProperty("createdAt", InstantText.write(at)));
            entry.updatedAt().ifPresent(at -> json.writeStringProperty("updatedAt", InstantText.write(at)));
            writeVersion(json, entry);
            entry.published().ifPresent(version -> {
                json.writeObjectPropertyStart("published");
                writeVersion(json, version);
                json.writeEndObject();
            });
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void writeVersion(JsonGenerator json, Entry entry) {
        if (!entry.files().isEmpty()) {
            json.writeObjectPropertyStart("files");
            entry.files().forEach((locale, file) -> {
                json.writeObjectPropertyStart(locale);
                json.writeStringProperty("url", file.url());
                json.writeStringProperty("handle", file.handle());
                if (file.sizeBytes() >= 0) {
                    json.writeNumberProperty("size", file.sizeBytes());
                }
                if (!file.mediaType().isEmpty()) {
                    json.writeStringProperty("type", file.mediaType());
                }
                json.writeEndObject();
            });
            json.writeEndObject();
        }
        json.writeObjectPropertyStart("fields");
        entry.fields().forEach((name, value) -> {
            json.writeName(name);
            write(json, value);
        });
        json.writeEndObject();
    }

    /** One value as JSON text. */
    public static String write(Value value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(tools.jackson.core.ObjectWriteContext.empty(), text)) {
            write(json, value);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Value value) {
        if (value instanceof Value.Text text) {
            json.writeString(text.text());
        } else if (value instanceof Value.Numeric number) {
            json.writeNumber(number.amount());
        } else if (value instanceof Value.Flag flag) {
            json.writeBoolean(flag.on());
        } else if (value instanceof Value.Items items) {
            json.writeStartArray();
            items.values().forEach(item -> write(json, item));
            json.writeEndArray();
        } else if (value instanceof Value.Structure structure) {
            json.writeStartObject();
            structure.members().forEach((name, member) -> {
                json.writeName(name.startsWith("$") ? "$" + name : name);
                write(json, member);
            });
            json.writeEndObject();
        } else if (value instanceof Value.Reference reference) {
            json.writeStartObject();
            json.writeStringProperty(REFERENCE, reference.target().toString());
            json.writeEndObject();
        } else if (value instanceof Value.Localized localized) {
            json.writeStartObject();
            json.writeName(LOCALES);
            write(json, new Value.Structure(localized.values()));
            json.writeEndObject();
        } else if (value instanceof Value.Component component) {
            json.writeStartObject();
            json.writeStringProperty(COMPONENT, component.type());
            json.writeStringProperty(INSTANCE, component.instance());
            json.writeName(MEMBERS);
            write(json, new Value.Structure(component.members()));
            json.writeEndObject();
        } else {
            json.writeNull();
        }
    }

    /**
     * Reads what {@link #write(Entry)} wrote.
     *
     * @throws IllegalArgumentException when the text is something else
     */
    public static Entry read(EntryKey key, String text) {
        try (JsonParser json = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
            json.nextToken();
            return readEntry(json, key);
        }
    }

    private static Entry readEntry(JsonParser json, EntryKey key) {
        Optional<Instant> createdAt = Optional.empty();
        Optional<Instant> updatedAt = Optional.empty();
        Optional<Entry> published = Optional.empty();
        Map<String, AssetFile> files = new LinkedHashMap<>();
        Map<String, Value> fields = Map.of();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "createdAt" -> createdAt = InstantText.parse(json.getString());
                case "updatedAt" -> updatedAt = InstantText.parse(json.getString());
                case "published" -> published = Optional.of(readEntry(json, key));
                case "files" -> readFiles(json, files);
                case "fields" -> fields = readMembers(json);
                default -> throw new IllegalArgumentException("Unknown key '" + name + "' in the image of " + key);
            }
        }
        return new Entry(key, fields, published, createdAt, updatedAt, files);
    }

    private static void readFiles(JsonParser json, Map<String, AssetFile> files) {
        readMembers(json).forEach((locale, value) -> {
            Map<String, Value> file = ((Value.Structure) value).members();
            files.put(
                    locale,
                    new AssetFile(
                            text(file, "url"),
                            text(file, "handle"),
                            ((Value.Numeric) file.getOrDefault("size", Value.of(-1)))
                                    .amount()
                                    .longValueExact(),
                            text(file, "type")));
        });
    }

    private static String text(Map<String, Value> members, String name) {
        return members.get(name) instanceof Value.Text text ? text.text() : "";
    }

    /** Reads one JSON value that stands for itself, where {@code $ref} has no meaning yet is escaped the same way. */
    public static Value readValue(String text) {
        try (JsonParser json = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
            json.nextToken();
            return readValue(json);
        }
    }

    private static Map<String, Value> readMembers(JsonParser json) {
        Map<String, Value> members = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            members.put(name, readValue(json));
        }
        return members;
    }

    private static Value readValue(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_STRING -> new Value.Text(json.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Numeric(new BigDecimal(json.getString()));
            case VALUE_TRUE -> new Value.Flag(true);
            case VALUE_FALSE -> new Value.Flag(false);
            case START_ARRAY -> readItems(json);
            case START_OBJECT -> readObject(json);
            default -> Value.Nothing.NOTHING;
        };
    }

    private static Value readItems(JsonParser json) {
        List<Value> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(readValue(json));
        }
        return new Value.Items(items);
    }

    private static Value readObject(JsonParser json) {
        Map<String, Value> members = readMembers(json);
        if (members.get(REFERENCE) instanceof Value.Text target) {
            return new Value.Reference(EntryKey.parse(target.text()));
        }
        if (members.get(LOCALES) instanceof Value.Structure locales) {
            return new Value.Localized(locales.members());
        }
        if (members.get(COMPONENT) instanceof Value.Text type
                && members.get(MEMBERS) instanceof Value.Structure component) {
            return new Value.Component(type.text(), text(members, INSTANCE), component.members());
        }
        Map<String, Value> unescaped = new LinkedHashMap<>();
        members.forEach((name, member) -> unescaped.put(name.startsWith("$$") ? name.substring(1) : name, member));
        return new Value.Structure(unescaped);
    }
}
