package io.stagesync.app.config;

import java.math.BigDecimal;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Settings as JSON, for the schema. Settings without a value are left out. */
final class SettingsJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Set<SettingPath> asText;

    /**
     * Makes the form of one check.
     *
     * @param asText plain values such as 42 that stand where a text is wanted
     */
    SettingsJson(Set<SettingPath> asText) {
        this.asText = asText;
    }

    JsonNode json(Node node) {
        if (node instanceof Node.Group group) {
            ObjectNode object = JSON.objectNode();
            group.members().keySet().forEach(name -> group.member(name).ifPresent(m -> object.set(name, json(m))));
            return object;
        }
        if (node instanceof Node.Series series) {
            ArrayNode array = JSON.arrayNode();
            series.items().forEach(item -> array.add(json(item)));
            return array;
        }
        return json((Node.Scalar) node);
    }

    private JsonNode json(Node.Scalar scalar) {
        if (asText.contains(scalar.path())) {
            return JSON.stringNode(scalar.text());
        }
        return switch (scalar.kind()) {
            case TEXT -> JSON.stringNode(scalar.text());
            case FLAG -> JSON.booleanNode(Boolean.parseBoolean(scalar.text()));
            case EMPTY -> JSON.nullNode();
            case NUMBER -> JSON.numberNode(bounded(Numbers.parse(scalar.text()).orElseThrow()));
        };
    }

    /** The validator takes whole numbers for longs; what is larger breaks the same rules as the largest one. */
    private static BigDecimal bounded(BigDecimal number) {
        return number.min(LARGEST).max(LARGEST.negate());
    }
}
