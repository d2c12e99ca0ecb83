package io.stagesync.sandbox.hygraph.content;

import graphql.language.EnumTypeDefinition;
import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import io.stagesync.sandbox.hygraph.store.ContentReader;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.DocumentJson;
import io.stagesync.sandbox.hygraph.store.Environment;
import io.stagesync.sandbox.hygraph.store.Instance;
import io.stagesync.sandbox.hygraph.store.Link;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what no real server would hold. Goes through everything by itself, without the indexes of the store and the
 * rules of the generator.
 */
final class InvariantCheck {
    private static final int MOST_BYTES = 12_000;

    private final ProjectSchema schema;
    private final ContentReader reader;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> instanceOwners = new HashMap<>();
    private String stage = "";
    private Document document;
    private Map<String, String> uniques = new HashMap<>();
    private Map<String, Link> soleHolders = new HashMap<>();
    private Set<String> instanceIds = new HashSet<>();

    private InvariantCheck(ProjectSchema schema, ContentReader reader, Document first) {
        this.schema = schema;
        this.reader = reader;
        document = first;
    }

    static List<String> problems(Environment environment) {
        Document none =
                new Document("", "", Map.of(), Map.of(), Instant.EPOCH, Instant.EPOCH, Map.of(), Optional.empty());
        return environment.read(reader -> {
            InvariantCheck check = new InvariantCheck(environment.schema(), reader, none);
            environment.schema().stages().forEach(check::stage);
            return check.problems;
        });
    }

    private void stage(String name) {
        stage = name;
        uniques = new HashMap<>();
        soleHolders = new HashMap<>();
        instanceIds = new HashSet<>();
        for (EntityType type : schema.types()) {
            for (Document each : reader.all(stage, type.name())) {
                document = each;
                document(type);
            }
        }
    }

    private void document(EntityType type) {
        expect(type.isDocument(), "is stored although it is no document");
        boolean draft = stage.equals("DRAFT");
        expect(draft == document.publishedAt().isEmpty(), "publishedAt does not fit the stage");
        expect(draft || reader.find("DRAFT", document.link()).isPresent(), "is published but has no draft");
        expect(
                DocumentJson.write(document).length() < MOST_BYTES,
                "is too large: " + DocumentJson.write(document).length());
        expect(DocumentJson.read(DocumentJson.write(document)).equals(document), "changes when it is stored");
        expect(
                document.localizedUpdatedAt()
                        .keySet()
                        .equals(document.localizations().keySet()),
                "times do not fit the localizations");
        if (type.kind() == EntityType.Kind.ASSET) {
            EntityType.FILE_FIELDS.stream()
                    .filter(field -> !field.equals("width") && !field.equals("height"))
                    .forEach(field -> expect(document.base().containsKey(field), "has no " + field));
        }
        boolean localized = !document.localizations().isEmpty();
        expect(schema.takesLocalizations(type.name()) == localized, "localizations do not fit the type");
        part(type, "", document.base(), document.localizations());
    }

    private void part(
            EntityType type, String path, Map<String, Object> base, Map<String, Map<String, Object>> localizations) {
        expect(!type.localized() || !localizations.isEmpty(), path + ": localizations do not fit the type");
        expect(schema.locales().containsAll(localizations.keySet()), path + ": unknown locale");
        Set<String> known = new HashSet<>(type.kind() == EntityType.Kind.ASSET ? EntityType.FILE_FIELDS : Set.of());
        for (EntityField field : type.fields()) {
            known.add(field.name());
            boolean derived = field.kind() == FieldKind.RELATION && !field.owner();
            boolean required = field.required() && !derived;
            if (field.localized()) {
                expect(!base.containsKey(field.name()), path + field.name() + ": localized value in the base");
                localizations.forEach((locale, values) -> field(type, field, path, values.get(field.name()), required));
            } else {
                field(type, field, path, base.get(field.name()), required);
                expect(!derived || !base.containsKey(field.name()), path + field.name() + ": holds links");
            }
        }
        expect(known.containsAll(base.keySet()), path + ": unknown field in " + base.keySet());
        localizations.values().forEach(values -> expect(known.containsAll(values.keySet()), path + ": unknown field"));
    }

    private void field(EntityType type, EntityField field, String path, @Nullable Object value, boolean required) {
        String place = path + field.name();
        if (value == null) {
            expect(!required, place + ": required value is missing");
            return;
        }
        expect(field.kind() != FieldKind.REMOTE && field.readable(), place + ": cannot hold values");
        expect(field.list() == (value instanceof List<?>) || field.kind() == FieldKind.JSON, place + ": list or not");
        if (field.unique()) {
            String before = uniques.put(type.name() + "." + field.name() + "=" + value, document.id());
            expect(before == null, place + ": value is not unique: " + value);
        }
        List<?> elements = field.list() && value instanceof List<?> list ? list : List.of(value);
        expect(!elements.isEmpty(), place + ": an empty list is stored");
        expect(
                field.kind() != FieldKind.RELATION || new HashSet<>(elements).size() == elements.size(),
                place + ": links twice");
        elements.forEach(element -> element(type, field, place, element));
    }

    private void element(EntityType type, EntityField field, String place, Object value) {
        boolean fits = switch (field.kind()) {
            case STRING, TAXONOMY -> value instanceof String;
            case INT -> value instanceof Long number && number == number.intValue();
            case FLOAT -> value instanceof BigDecimal;
            case BOOLEAN -> value instanceof Boolean;
            case DATE -> value instanceof String text && LocalDate.parse(text) != null;
            case DATE_TIME -> value instanceof String text && OffsetDateTime.parse(text) != null;
            case JSON -> true;
            case ENUM -> isOfEnum(field.valueType(), value);
            case COLOR -> value instanceof Map<?, ?> map && map.keySet().equals(Set.of("r", "g", "b", "a"));
            case LOCATION -> value instanceof Map<?, ?> map && map.keySet().equals(Set.of("latitude", "longitude"));
            case RICH_TEXT -> value instanceof Map<?, ?> map && richText(field, map);
            case RELATION -> value instanceof Link link && link(type, field, place, link);
            case COMPONENT, VARIANTS -> value instanceof Instance instance && instance(field, place, instance);
            case REMOTE -> false;
        };
        expect(fits, place + ": unfit value " + value);
    }

    private boolean isOfEnum(String name, Object value) {
        return schema.definitions().getTypeOrNull(name) instanceof EnumTypeDefinition type
                && type.getEnumValueDefinitions().stream()
                        .anyMatch(each -> each.getName().equals(value));
    }

    private boolean link(EntityType type, EntityField field, String place, Link link) {
        boolean exists = reader.find("DRAFT", link).isPresent();
        expect(exists || !stage.equals("DRAFT"), place + ": link to nothing " + link);
        expect(!field.required() || reader.find(stage, link).isPresent(), place + ": required target is missing");
        boolean alone = schema.type(link.type()).orElseThrow().fields().stream()
                .anyMatch(other -> !other.list()
                        && other.kind() == FieldKind.RELATION
                        && other.reverse()
                                .filter((type.name() + "." + field.name())::equals)
                                .isPresent());
        if (alone) {
            Link other = soleHolders.put(type.name() + "." + field.name() + link, document.link());
            expect(other == null, place + ": " + link + " is also linked from " + other);
        }
        return field.members().contains(link.type());
    }

    private boolean instance(EntityField field, String place, Instance instance) {
        expect(instanceIds.add(instance.id()), place + ": instance id is not unique");
        String owner = instanceOwners.computeIfAbsent(instance.id(), unused -> document.id());
        expect(owner.equals(document.id()), place + ": instance is also in " + owner);
        Set<String> locales = new HashSet<>(instance.localizations().keySet());
        locales.removeAll(document.localizations().keySet());
        if (stage.equals("DRAFT")) {
            locales.remove(schema.defaultLocale());
        }
        expect(
                locales.isEmpty() || !schema.takesLocalizations(document.type()),
                place + ": has localizations that its document lacks");
        part(schema.type(instance.type()).orElseThrow(), place + "/", instance.base(), instance.localizations());
        return field.members().contains(instance.type());
    }

    private boolean richText(EntityField field, Map<?, ?> node) {
        if (node.get("nodeId") instanceof String id) {
            Link link = new Link(String.valueOf(node.get("nodeType")), id);
            expect(field.members().contains(link.type()), "embeds what may not be embedded: " + link);
            expect(reader.find("DRAFT", link).isPresent(), "a text mentions what is not there: " + link);
        }
        return !(node.get("children") instanceof List<?> children)
                || children.stream().allMatch(child -> child instanceof Map<?, ?> map && richText(field, map));
    }

    private void expect(boolean holds, String problem) {
        if (!holds) {
            problems.add(stage + " " + document.type() + "/" + document.id() + " " + problem);
        }
    }
}
