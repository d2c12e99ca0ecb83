package io.stagesync.app.config;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Says what a difference from the schema means to the person who wrote the settings. */
final class SchemaMessages {
    private final JsonNode schema;

    SchemaMessages(JsonNode schema) {
        this.schema = schema;
    }

    boolean allowsText(Error error) {
        return texts(error.getSchemaNode()).contains("string");
    }

    String message(Node node, Error error) {
        String name = node.path().text().isEmpty() ? "the file" : "'" + node.path() + "'";
        return switch (error.getKeyword()) {
            case "additionalProperties" -> unknown(node, error);
            case "propertyNames" ->
                "The name " + "'" + error.getProperty() + "' in " + name
                        + " may only have letters, digits, '.', '-' and '_'.";
            case "required" -> "Setting '" + node.path().member(error.getProperty()) + "' is missing." + purpose(error);
            case "enum" -> oneOf(node, texts(error.getSchemaNode()));
            case "type" ->
                "Setting " + name + " must be " + types(error.getSchemaNode()) + ", but is " + kind(node) + ".";
            case "pattern" ->
                "Setting " + name + " is " + shown(node) + ", but must look like " + examples(error) + ".";
            case "minimum", "maximum" ->
                "Setting " + name + " is " + shown(node) + ", but must be at "
                        + (error.getKeyword().equals("minimum") ? "least " : "most ") + error.getSchemaNode() + ".";
            case "exclusiveMinimum" ->
                "Setting " + name + " is " + shown(node) + ", but must be more than " + error.getSchemaNode() + ".";
            case "minProperties", "minItems", "minLength" -> "Setting " + name + " is empty.";
            case "maxProperties" -> "Setting " + name + " may have one of its settings only. Make a list item of each.";
            default -> "Setting " + name + ": " + error.getMessage() + ".";
        };
    }

    private String unknown(Node node, Error error) {
        String property = error.getProperty();
        Collection<String> known = names(parent(error).path("properties"));
        String suggestion = Suggestion.sentence(property, known);
        String all = suggestion.isEmpty() ? " Known here: " + String.join(", ", known) + "." : suggestion;
        return "Unknown setting '" + node.path().member(property) + "'." + all;
    }

    private String purpose(Error error) {
        String description = parent(error)
                .path("properties")
                .path(error.getProperty())
                .path("description")
                .asString("");
        return description.isEmpty() ? "" : " " + description;
    }

    private static String oneOf(Node node, List<String> allowed) {
        String word =
                node instanceof Node.Scalar scalar && scalar.origin() == Node.Scalar.Origin.FILE ? scalar.text() : "";
        return "Setting '" + node.path() + "' is " + shown(node) + ", but must be "
                + (allowed.size() == 1 ? "" : "one of: ") + String.join(", ", allowed) + "."
                + Suggestion.sentence(word, allowed);
    }

    private String examples(Error error) {
        List<String> examples = texts(parent(error).path("examples"));
        return examples.isEmpty() ? error.getSchemaNode().asString() : String.join(" or ", examples);
    }

    private static String shown(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.shown() : kind(node);
    }

    private static String kind(Node node) {
        if (node instanceof Node.Group) {
            return "a group of settings";
        } else if (node instanceof Node.Series) {
            return "a list";
        }
        return shown(node);
    }

    static String types(JsonNode types) {
        return texts(types).stream()
                .map(type -> switch (type) {
                    case "string" -> "a text";
                    case "integer" -> "a whole number";
                    case "number" -> "a number";
                    case "boolean" -> "true or false";
                    case "array" -> "a list";
                    case "object" -> "a group of settings";
                    default -> type;
                })
                .collect(Collectors.joining(" or "));
    }

    /** The part of the schema that holds the keyword that was broken. */
    private JsonNode parent(Error error) {
        NodePath location = error.getSchemaLocation().getFragment();
        JsonNode part = schema;
        for (int i = 0; i < location.getNameCount() - 1; i++) {
            part = part.path(location.getElement(i).toString());
        }
        return part;
    }

    private static Collection<String> names(JsonNode object) {
        return new ArrayList<>(object.propertyNames());
    }

    private static List<String> texts(JsonNode textOrArray) {
        if (textOrArray.isArray()) {
            return StreamSupport.stream(textOrArray.spliterator(), false)
                    .map(JsonNode::asString)
                    .toList();
        }
        return textOrArray.isString() ? List.of(textOrArray.asString()) : List.of();
    }
}
