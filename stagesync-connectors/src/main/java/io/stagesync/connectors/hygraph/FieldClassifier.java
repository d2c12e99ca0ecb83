package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.graphql.Introspection.Input;
import io.stagesync.connectors.graphql.Introspection.Named;
import io.stagesync.connectors.graphql.Introspection.Output;
import io.stagesync.model.Field;
import io.stagesync.model.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides for each output field of a model, component or variant whether it is content, and as what it is read and written
 * (hygraph.md 3.5, 3.6): it is content where an input has it too. System fields, remote fields and what is computed have
 * no counterpart in any input; far sides of one-way relations have none in the output.
 */
final class FieldClassifier {
    private static final Set<String> SYSTEM = Set.of("id", "createdAt", "updatedAt", EnvironmentTypes.LOCALIZATIONS);

    private final EnvironmentTypes types;
    private final Optional<Named> create;
    private final Optional<Named> update;
    private final LocalizationShape localizations;
    private final List<String> unique;

    /** @param localizations of the entity, none where its output has none */
    FieldClassifier(EnvironmentTypes types, String entity, LocalizationShape localizations) {
        this.types = types;
        this.create = types.createInput(entity);
        this.update = types.updateInput(entity);
        this.localizations = localizations;
        this.unique = types.unique(entity);
    }

    Optional<FieldBinding> classify(Output field) {
        Optional<Input> created = create.flatMap(input -> input.input(field.name()));
        Optional<Input> updated = update.flatMap(input -> input.input(field.name()));
        Optional<Input> stored = created.or(() -> updated);
        if (stored.isEmpty() || SYSTEM.contains(field.name()) || field.needsArguments()) {
            return Optional.empty();
        }
        Optional<Named> output = types.api().type(field.type().name());
        Optional<Named> input = types.api().type(stored.get().type().name());
        if (output.isEmpty() || input.isEmpty()) {
            return Optional.empty();
        }
        return types.isInline(input) ? inline(field, output.get()) : value(field, output.get(), input.get());
    }

    private Optional<FieldBinding> inline(Output field, Named output) {
        boolean union = output.is("UNION");
        if (!union && !output.is("OBJECT")) {
            return Optional.empty();
        }
        Optional<Named> created = types.typeOf(create, field.name());
        Optional<Named> updated = types.typeOf(update, field.name());
        InlineShape shape =
                new InlineShape(union, types.verbs(created), types.verbs(updated), types.positioned(updated, union));
        List<String> members = union ? output.possibleTypes() : List.of(output.name());
        if (members.isEmpty() || members.stream().anyMatch(member -> types.isModel(member) != shape.isRelation())) {
            return Optional.empty();
        }
        FieldType type = shape.isRelation() ? FieldType.REFERENCE : FieldType.COMPONENT;
        ReadShape read = shape.isRelation() ? ReadShape.LINKS : ReadShape.COMPONENTS;
        return Optional.of(binding(field, type, List.of(), members, read, Optional.of(shape)));
    }

    private Optional<FieldBinding> value(Output field, Named output, Named input) {
        if (output.is("ENUM")) {
            return Optional.of(value(field, FieldType.ENUM, output.enumValues(), List.of(), ReadShape.PLAIN));
        }
        if (output.is("SCALAR")) {
            return Optional.of(value(field, scalarType(output.name()), List.of(), List.of(), ReadShape.PLAIN));
        }
        if (!output.is("OBJECT")) {
            return Optional.empty();
        }
        if (input.is("SCALAR")) {
            return richText(field, output);
        }
        if (has(output, "rgba") && has(input, "rgba")) {
            return Optional.of(value(field, FieldType.COLOR, List.of(), List.of(), ReadShape.COLOR));
        }
        if (has(output, "latitude") && has(input, "latitude")) {
            return Optional.of(value(field, FieldType.LOCATION, List.of(), List.of(), ReadShape.LOCATION));
        }
        return has(output, "value") && has(input, "value")
                ? Optional.of(value(field, FieldType.TAXONOMY, List.of(), List.of(), ReadShape.TAXONOMY))
                : Optional.empty();
    }

    private Optional<FieldBinding> richText(Output field, Named output) {
        List<String> embeddable = output.field("references")
                .map(references -> types.members(references.type().name()))
                .orElse(List.of());
        if (has(output, "json")) {
            return Optional.of(value(field, FieldType.RICH_TEXT, List.of(), embeddable, ReadShape.RICH_JSON));
        }
        return has(output, "raw")
                ? Optional.of(value(field, FieldType.RICH_TEXT, List.of(), embeddable, ReadShape.RICH_RAW))
                : Optional.empty();
    }

    private static boolean has(Named type, String field) {
        return type.field(field).isPresent() || type.input(field).isPresent();
    }

    private FieldBinding value(
            Output field, FieldType type, List<String> enumValues, List<String> targets, ReadShape read) {
        return binding(field, type, enumValues, targets, read, Optional.empty());
    }

    private FieldBinding binding(
            Output field,
            FieldType type,
            List<String> enumValues,
            List<String> targets,
            ReadShape read,
            Optional<InlineShape> inline) {
        boolean list = field.type().list();
        Optional<Input> created = create.flatMap(input -> input.input(field.name()));
        return new FieldBinding(
                new Field(
                        field.name(),
                        type,
                        list,
                        list,
                        created.filter(input -> input.type().required()).isPresent(),
                        unique.contains(field.name()),
                        localizations.has(field.name()),
                        enumValues,
                        targets,
                        false,
                        false),
                read,
                inline,
                created.isPresent(),
                update.flatMap(input -> input.input(field.name())).isPresent(),
                list
                        && field.argument("first").isPresent()
                        && field.argument("skip").isPresent(),
                !field.type().required());
    }

    private static FieldType scalarType(String name) {
        return switch (name) {
            case "Int", "Long" -> FieldType.INTEGER;
            case "Float" -> FieldType.DECIMAL;
            case "Boolean" -> FieldType.BOOLEAN;
            case "Date" -> FieldType.DATE;
            case "DateTime" -> FieldType.INSTANT;
            case "String", "ID" -> FieldType.TEXT;
            default -> FieldType.JSON;
        };
    }
}
