package io.stagesync.sandbox.datamodel;

import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.FragmentDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.OperationDefinition;
import graphql.language.OperationTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A parsed schema text, its definitions by name in the order written. Directives need not be declared. */
final class Sdl {
    private final String origin;
    private final Map<String, ObjectTypeDefinition> objects;
    private final Map<String, InputObjectTypeDefinition> inputs;
    private final Map<String, EnumTypeDefinition> enums;
    private final Set<String> scalars;
    private final Map<String, String> operations = new LinkedHashMap<>();

    private Sdl(String origin, Document document) {
        this.origin = origin;
        refuseOperations(document);
        objects = byName(document, ObjectTypeDefinition.class);
        inputs = byName(document, InputObjectTypeDefinition.class);
        enums = byName(document, EnumTypeDefinition.class);
        scalars = byName(document, ScalarTypeDefinition.class).keySet();
        operations.put("query", "Query");
        operations.put("mutation", "Mutation");
        operations.put("subscription", "Subscription");
        for (SchemaDefinition schema : document.getDefinitionsOfType(SchemaDefinition.class)) {
            for (OperationTypeDefinition operation : schema.getOperationTypeDefinitions()) {
                operations.put(operation.getName(), operation.getTypeName().getName());
            }
        }
    }

    static Sdl parse(String text, String origin) {
        try {
            return new Sdl(
                    origin,
                    Parser.parse(ParserEnvironment.newParserEnvironment()
                            .document(text)
                            .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                            .build()));
        } catch (InvalidSyntaxException e) {
            throw new InvalidSchema(at(origin, e.getLocation()) + ": it is not valid SDL (" + e.getMessage()
                    + "). Correct the text there.");
        }
    }

    /** A colon missing in a type's body makes the body a query, which the parser accepts beside types. */
    private void refuseOperations(Document document) {
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof OperationDefinition || definition instanceof FragmentDefinition) {
                throw error(
                        definition,
                        "it is not valid SDL: a type's fields must look like  name: String  and here they do not,"
                                + " or a query stands between the types. Correct the text there.");
            }
        }
    }

    SchemaForm form() {
        return query().isPresent() || !inputs.isEmpty() ? SchemaForm.FULL : SchemaForm.BARE;
    }

    Optional<ObjectTypeDefinition> query() {
        return Optional.ofNullable(objects.get(operations.get("query")));
    }

    /** The object types that are not operations. */
    Stream<ObjectTypeDefinition> objects() {
        return objects.values().stream().filter(o -> !operations.containsValue(o.getName()));
    }

    Optional<ObjectTypeDefinition> object(String name) {
        return Optional.ofNullable(objects.get(name));
    }

    Optional<InputObjectTypeDefinition> input(String name) {
        return Optional.ofNullable(inputs.get(name));
    }

    Stream<InputObjectTypeDefinition> inputs() {
        return inputs.values().stream();
    }

    boolean hasScalar(String name) {
        return scalars.contains(name);
    }

    /** The values of an enum, absent where it is not declared. */
    Optional<List<String>> enumValues(String name) {
        return Optional.ofNullable(enums.get(name))
                .map(e -> e.getEnumValueDefinitions().stream()
                        .map(EnumValueDefinition::getName)
                        .toList());
    }

    InvalidSchema error(Node<?> place, String complaint) {
        return new InvalidSchema(at(origin, place.getSourceLocation()) + ": " + complaint);
    }

    void checkFieldsOnce(ObjectTypeDefinition type) {
        Set<String> seen = new HashSet<>();
        for (FieldDefinition field : type.getFieldDefinitions()) {
            if (!seen.add(field.getName())) {
                throw error(
                        field,
                        "field '" + type.getName() + "." + field.getName()
                                + "' is declared twice. Remove or rename one of them.");
            }
        }
    }

    private <D extends Definition<?> & NamedNode<?>> Map<String, D> byName(Document document, Class<D> kind) {
        Map<String, D> found = new LinkedHashMap<>();
        for (Definition<?> definition : document.getDefinitions()) {
            if (kind.isInstance(definition)) {
                D named = kind.cast(definition);
                if (found.put(named.getName(), named) != null) {
                    throw error(
                            named, "type '" + named.getName() + "' is declared twice. Remove or rename one of them.");
                }
            }
        }
        return found;
    }

    private static String at(String origin, @Nullable SourceLocation place) {
        return "Cannot read " + origin + (place == null ? "" : ", line " + place.getLine());
    }
}
