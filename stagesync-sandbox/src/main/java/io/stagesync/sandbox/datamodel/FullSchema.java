package io.stagesync.sandbox.datamodel;

import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the data model behind a generated content API schema. What a model stores is what its previous values and its
 * create input name; the inverse of a relation is named by the input types ({@code ...WithoutHotelsInput}).
 */
final class FullSchema {
    private final Sdl sdl;
    private final Set<String> models = new LinkedHashSet<>();

    FullSchema(Sdl sdl) {
        this.sdl = sdl;
    }

    DataModel read() {
        findModels();
        List<ModelDraft> drafts = models.stream()
                .map(name -> draft(sdl.object(name).orElseThrow()))
                .toList();
        List<Relation> relations = RelationNames.allot(new InverseFields(sdl, drafts).pair());
        boolean localized = sdl.objects()
                .flatMap(type -> type.getFieldDefinitions().stream())
                .anyMatch(FullSchema::isLocalized);
        return new DataModel(
                drafts.stream().map(draft -> draft.withRelations(relations)).toList(),
                relations,
                localized ? sdl.enumValues("Locale").orElse(List.of()) : List.of());
    }

    private void findModels() {
        Set<String> listed = new LinkedHashSet<>();
        sdl.query().stream()
                .flatMap(query -> query.getFieldDefinitions().stream())
                .map(field -> FieldType.of(field.getType()))
                .filter(FieldType::list)
                .forEach(type -> listed.add(type.name()));
        sdl.objects()
                .filter(type -> hasField(type, "id"))
                .filter(type -> implementsNode(type) || listed.contains(type.getName()))
                .map(ObjectTypeDefinition::getName)
                .forEach(models::add);
        if (models.remove("Asset")) {
            List<String> others = List.copyOf(models);
            models.clear();
            models.add("Asset");
            models.addAll(others);
        }
        if (models.isEmpty()) {
            throw new InvalidSchema("Cannot read the schema: it has a Query or input types but no type that implements"
                    + " Node. Give a GraphCMS v1 content API schema, or a datamodel of types and enums only.");
        }
    }

    private ModelDraft draft(ObjectTypeDefinition type) {
        sdl.checkFieldsOnce(type);
        ModelDraft draft = new ModelDraft(type.getName());
        for (FieldDefinition field : type.getFieldDefinitions()) {
            FieldType fieldType = FieldType.of(field.getType());
            if (models.contains(fieldType.name())) {
                draft.add(new WrittenEnd(
                        type.getName(),
                        field.getName(),
                        fieldType.name(),
                        fieldType.list(),
                        fieldType.required() && !fieldType.list()));
            } else {
                stored(type, field).forEach(draft::add);
            }
        }
        return draft;
    }

    private List<ScalarField> stored(ObjectTypeDefinition type, FieldDefinition field) {
        if (isLocalized(field)) {
            List<ScalarField> fields = new ArrayList<>();
            for (String locale : sdl.enumValues("Locale").orElse(List.of())) {
                String name = field.getName() + locale;
                storedType(type.getName(), name)
                        .map(stored -> scalar(
                                type,
                                field,
                                name,
                                stored,
                                Optional.of(new ScalarField.Localization(field.getName(), locale))))
                        .ifPresent(fields::add);
            }
            return fields;
        }
        boolean kept = hasStorageTypes(type.getName())
                ? storedType(type.getName(), field.getName()).isPresent() || isSystem(field)
                : field.getInputValueDefinitions().isEmpty();
        return kept
                ? List.of(scalar(type, field, field.getName(), FieldType.of(field.getType()), Optional.empty()))
                : List.of();
    }

    private ScalarField scalar(
            ObjectTypeDefinition owner,
            FieldDefinition field,
            String name,
            FieldType stored,
            Optional<ScalarField.Localization> localization) {
        FieldType output = FieldType.of(field.getType());
        ScalarType type = ScalarTypes.named(output.name(), sdl)
                .orElseThrow(() -> sdl.error(
                        field,
                        "field '" + owner.getName() + "." + field.getName() + "' has type '" + output.name()
                                + "', which is neither a scalar, an enum nor a model. Remove the field or make the type"
                                + " implement Node."));
        List<String> values = sdl.enumValues(output.name()).orElse(List.of());
        boolean required = stored.required() && !output.list();
        return new ScalarField(
                name,
                type,
                type == ScalarType.ENUM ? Optional.of(output.name()) : Optional.empty(),
                values,
                output.list(),
                required,
                isUnique(owner.getName(), name),
                required ? fallback(owner.getName(), name, type, values) : Optional.empty(),
                localization);
    }

    /** A required field that creates may leave out has a default, which the schema does not tell. */
    private Optional<String> fallback(String model, String name, ScalarType type, List<String> enumValues) {
        return inputField(model + "CreateInput", name)
                .filter(input -> !FieldType.of(input.getType()).required())
                .map(input -> switch (type) {
                    case ENUM -> enumValues.get(0);
                    case BOOLEAN -> "false";
                    case INT, FLOAT -> "0";
                    case DATE_TIME -> "1970-01-01T00:00:00.000Z";
                    case JSON, RICH_TEXT -> "{}";
                    case ID, STRING -> "";
                });
    }

    private boolean isUnique(String model, String name) {
        return name.equals("id") || inputField(model + "WhereUniqueInput", name).isPresent();
    }

    private boolean hasStorageTypes(String model) {
        return sdl.object(model + "PreviousValues").isPresent()
                || sdl.input(model + "CreateInput").isPresent();
    }

    private Optional<FieldType> storedType(String model, String name) {
        return sdl.object(model + "PreviousValues").stream()
                .flatMap(values -> values.getFieldDefinitions().stream())
                .filter(field -> field.getName().equals(name))
                .map(field -> FieldType.of(field.getType()))
                .findFirst()
                .or(() -> inputField(model + "CreateInput", name).map(input -> FieldType.of(input.getType())));
    }

    private Optional<InputValueDefinition> inputField(String input, String name) {
        return sdl.input(input).map(InputObjectTypeDefinition::getInputValueDefinitions).stream()
                .flatMap(List::stream)
                .filter(field -> field.getName().equals(name))
                .findFirst();
    }

    private static boolean isSystem(FieldDefinition field) {
        return Set.of("id", "createdAt", "updatedAt", "status").contains(field.getName());
    }

    private static boolean isLocalized(FieldDefinition field) {
        return field.getInputValueDefinitions().stream()
                .anyMatch(argument -> argument.getName().equals("locale")
                        && FieldType.of(argument.getType()).name().equals("Locale"));
    }

    private static boolean hasField(ObjectTypeDefinition type, String name) {
        return type.getFieldDefinitions().stream()
                .anyMatch(field -> field.getName().equals(name));
    }

    private static boolean implementsNode(ObjectTypeDefinition type) {
        return Stream.ofNullable(type.getImplements())
                .flatMap(List::stream)
                .anyMatch(implemented ->
                        implemented instanceof TypeName name && name.getName().equals("Node"));
    }
}
