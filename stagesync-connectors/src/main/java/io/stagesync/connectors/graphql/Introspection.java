package io.stagesync.connectors.graphql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a GraphQL service says about itself.
 *
 * @param types every type by name, in the order of the answer
 * @param query the type of queries
 * @param mutation the type of mutations; absent where there are none, or where the token hides them
 */
public record Introspection(Map<String, Named> types, Named query, Optional<Named> mutation) {
    /** Asks for everything that {@link #of} reads, and for what a schema is built from. */
    public static final String QUERY = """
            query StageSyncIntrospection { __schema {
              queryType { name } mutationType { name } subscriptionType { name }
              types {
                kind name
                fields(includeDeprecated: true) { name isDeprecated args { ...Input } type { ...Ref } }
                inputFields { ...Input }
                interfaces { ...Ref }
                enumValues(includeDeprecated: true) { name isDeprecated }
                possibleTypes { ...Ref }
              }
              directives { name locations args { ...Input } }
            } }
            fragment Input on __InputValue { name defaultValue type { ...Ref } }
            fragment Ref on __Type { kind name ofType { kind name ofType { kind name ofType { kind name
              ofType { kind name ofType { kind name } } } } } }
            """;

    /**
     * A named type.
     *
     * @param possibleTypes the members of a union, or what implements an interface
     */
    public record Named(
            String name,
            String kind,
            List<Output> fields,
            List<Input> inputs,
            List<String> enumValues,
            List<String> possibleTypes) {
        public Optional<Output> field(String fieldName) {
            return fields.stream().filter(f -> f.name().equals(fieldName)).findFirst();
        }

        public Optional<Input> input(String inputName) {
            return inputs.stream().filter(i -> i.name().equals(inputName)).findFirst();
        }

        public boolean is(String wanted) {
            return kind.equals(wanted);
        }
    }

    /** A field of an object type. */
    public record Output(String name, Ref type, List<Input> arguments) {
        public Optional<Input> argument(String argumentName) {
            return arguments.stream().filter(a -> a.name().equals(argumentName)).findFirst();
        }

        public boolean needsArguments() {
            return arguments.stream()
                    .anyMatch(a -> a.type().required() && a.defaultValue().isEmpty());
        }
    }

    /** An argument, or a field of an input type; the default as GraphQL writes it. */
    public record Input(String name, Ref type, Optional<String> defaultValue) {}

    /** A use of a named type: {@code [Hotel!]!} is a required list of Hotel. */
    public record Ref(String name, boolean list, boolean required) {}

    /** Whether a type is a connection of entries of a model: its name, as all names of the API, may be any. */
    public boolean isConnectionOf(Ref type, String model) {
        return type(type.name())
                .flatMap(connection -> connection.field("edges"))
                .flatMap(edges -> type(edges.type().name()))
                .flatMap(edge -> edge.field("node"))
                .filter(node -> node.type().name().equals(model))
                .isPresent();
    }

    public Optional<Named> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** A type that was named by the service itself. */
    public Named existing(String name) {
        return type(name).orElseThrow(() -> new IllegalStateException("No type: " + name));
    }

    /** Reads the {@code data} of an answer; empty where it is not an introspection. */
    public static Optional<Introspection> of(JsonNode data) {
        JsonNode schema = data.path("__schema");
        Map<String, Named> types = new LinkedHashMap<>();
        for (JsonNode type : schema.path("types").values()) {
            Named parsed = type(type);
            types.put(parsed.name(), parsed);
        }
        Named query = types.get(schema.path("queryType").path("name").asString(""));
        Named mutation = types.get(schema.path("mutationType").path("name").asString(""));
        return query == null
                ? Optional.empty()
                : Optional.of(new Introspection(types, query, Optional.ofNullable(mutation)));
    }

    private static Named type(JsonNode type) {
        List<Output> fields = new ArrayList<>();
        for (JsonNode field : type.path("fields").values()) {
            fields.add(new Output(name(field), ref(field.path("type")), inputs(field.path("args"))));
        }
        List<String> enumValues = new ArrayList<>();
        for (JsonNode value : type.path("enumValues").values()) {
            enumValues.add(name(value));
        }
        List<String> possibleTypes = new ArrayList<>();
        for (JsonNode possible : type.path("possibleTypes").values()) {
            possibleTypes.add(name(possible));
        }
        return new Named(
                name(type),
                type.path("kind").asString(""),
                fields,
                inputs(type.path("inputFields")),
                enumValues,
                possibleTypes);
    }

    private static List<Input> inputs(JsonNode inputs) {
        List<Input> parsed = new ArrayList<>();
        for (JsonNode input : inputs.values()) {
            parsed.add(new Input(name(input), ref(input.path("type")), defaultValue(input)));
        }
        return parsed;
    }

    private static Optional<String> defaultValue(JsonNode input) {
        JsonNode value = input.path("defaultValue");
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    private static Ref ref(JsonNode type) {
        boolean required = type.path("kind").asString("").equals("NON_NULL");
        boolean list = false;
        JsonNode inner = type;
        while (inner.path("name").isNull() || inner.path("name").isMissingNode()) {
            if (!inner.path("ofType").isObject()) {
                return new Ref("", list, required);
            }
            list = list || inner.path("kind").asString("").equals("LIST");
            inner = inner.path("ofType");
        }
        return new Ref(name(inner), list, required);
    }

    private static String name(JsonNode node) {
        return node.path("name").asString("");
    }
}
