package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Json;
import io.stagesync.model.Field;
import io.stagesync.model.FieldType;
import io.stagesync.model.InstantText;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes up the least that an entry needs. All that one probe creates carries the same improbable time of creation, by
 * which it is found again when an answer was lost.
 */
final class ProbeValues {
    private static final int DEEPEST = 3;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Function<String, EntityBinding> components;
    private final String mark;
    private final Instant createdAt;
    private final Optional<String> asset;
    private int made;

    /**
     * @param mark begins every text
     * @param createdAt the time of creation
     * @param asset an asset that may be linked where one is required
     */
    ProbeValues(Function<String, EntityBinding> components, String mark, Instant createdAt, Optional<String> asset) {
        this.components = components;
        this.mark = mark;
        this.createdAt = createdAt;
        this.asset = asset;
    }

    String createdAt() {
        return InstantText.write(createdAt);
    }

    /** Whether an entry or component can be created, without a link to anything but an asset. */
    boolean canMake(EntityBinding entity) {
        return canMake(entity, 0);
    }

    private boolean canMake(EntityBinding entity, int depth) {
        return entity.createInput().isPresent()
                && entity.fields().stream().filter(field -> isNeeded(field)).allMatch(field -> canMake(field, depth));
    }

    private boolean canMake(FieldBinding field, int depth) {
        FieldType type = field.field().type();
        if (field.isComponents()) {
            return depth < DEEPEST
                    && (field.field().list()
                            || canMake(components.apply(field.field().targets().get(0)), depth + 1));
        }
        if (field.isLinks()) {
            return !field.field().list() && asset.isPresent() && linksAssets(field);
        }
        return type != FieldType.TAXONOMY
                && !(field.field().unique() && type != FieldType.TEXT && type != FieldType.INTEGER);
    }

    private static boolean linksAssets(FieldBinding field) {
        return field.field().targets().contains(EnvironmentTypes.ASSET);
    }

    static boolean isNeeded(FieldBinding field) {
        return field.field().required() && field.creatable() && !field.name().equals(Field.LOCALES);
    }

    /** The data of a creation: what is required, each time with other values. */
    ObjectNode entry(EntityBinding entity) {
        made++;
        ObjectNode data = members(entity);
        if (entity.takesTimestamps()) {
            data.put("createdAt", createdAt());
        }
        addLocale(entity, data);
        return data;
    }

    /** Gives one more value of the default locale: what has no locale at all is never shown again. */
    void addLocale(EntityBinding entity, ObjectNode data) {
        if (entity.localized()) {
            text(entity, field -> field.field().localized() && !data.has(field.name()))
                    .ifPresent(field -> data.put(field.name(), newText()));
        }
    }

    /** The data of a component. */
    ObjectNode members(EntityBinding entity) {
        ObjectNode data = Json.object();
        entity.fields().stream().filter(ProbeValues::isNeeded).forEach(field -> data.set(field.name(), value(field)));
        return data;
    }

    /** A field that a value can be made up for, that holds one text. */
    static Optional<FieldBinding> text(EntityBinding entity, Predicate<FieldBinding> which) {
        return entity.fields().stream()
                .filter(field ->
                        field.field().type() == FieldType.TEXT && !field.field().list())
                .filter(field -> field.creatable() && field.updatable())
                .filter(which)
                .findFirst();
    }

    String newText() {
        made++;
        return mark + "-" + made;
    }

    private JsonNode value(FieldBinding field) {
        if (field.isComponents()) {
            return component(field);
        } else if (field.isLinks()) {
            ObjectNode link = Json.object();
            ObjectNode target = Json.object().put("id", asset.orElseThrow());
            link.set("connect", wrapped(field, EnvironmentTypes.ASSET, target));
            return link;
        }
        JsonNode one = one(field.field());
        return field.field().list() ? Json.array().add(one) : one;
    }

    private JsonNode component(FieldBinding field) {
        ObjectNode input = Json.object();
        if (!field.field().list()) {
            input.set(
                    "create",
                    wrapped(
                            field,
                            members(components.apply(field.field().targets().get(0)))));
        }
        return input;
    }

    /** Inputs of unions name the type of each element. */
    static JsonNode wrapped(FieldBinding field, ObjectNode content) {
        return wrapped(field, field.field().targets().get(0), content);
    }

    static JsonNode wrapped(FieldBinding field, String type, ObjectNode content) {
        if (!field.isUnion()) {
            return content;
        }
        ObjectNode wrapper = Json.object();
        wrapper.set(type, content);
        return wrapper;
    }

    private JsonNode one(Field field) {
        return switch (field.type()) {
            case TEXT -> NODES.stringNode(mark + "-" + made + "-" + field.name());
            case INTEGER -> NODES.numberNode(1_000_000 + made);
            case DECIMAL -> NODES.numberNode(1.5);
            case BOOLEAN -> NODES.booleanNode(true);
            case ENUM -> NODES.stringNode(field.enumValues().get(0));
            case DATE -> NODES.stringNode("2001-02-03");
            case INSTANT -> NODES.stringNode("2001-02-03T04:05:06.000Z");
            case COLOR -> tree("{\"rgba\":{\"r\":1,\"g\":2,\"b\":3,\"a\":1}}");
            case LOCATION -> tree("{\"latitude\":1,\"longitude\":2}");
            case RICH_TEXT -> text("probe");
            case JSON -> Json.object();
            case REFERENCE, COMPONENT, TAXONOMY ->
                throw new IllegalStateException("No value can be made up for " + field.name());
        };
    }

    /** A rich text of one paragraph. */
    static JsonNode text(String words) {
        ObjectNode leaf = Json.object().put("text", words);
        ObjectNode paragraph = Json.object().put("type", "paragraph");
        paragraph.set("children", Json.array().add(leaf));
        ObjectNode text = Json.object();
        text.set("children", Json.array().add(paragraph));
        return text;
    }

    private static JsonNode tree(String json) {
        return Json.parse(json).orElseThrow();
    }

    /** The first of the components of a list field that can be made up. */
    Optional<String> makeable(FieldBinding field) {
        return field.field().targets().stream()
                .filter(type -> canMake(components.apply(type)))
                .findFirst();
    }
}
