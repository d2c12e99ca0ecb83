package io.stagesync.sandbox.hygraph.schema;

import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Classifies the fields of a type by comparing what is read with what is written (hygraph.md 3.5, 3.6). */
final class FieldReader {
    private static final Set<String> SYSTEM = Set.of(
            "id",
            "stage",
            "createdAt",
            "updatedAt",
            "publishedAt",
            "createdBy",
            "updatedBy",
            "publishedBy",
            "documentInStages",
            "history",
            "scheduledIn",
            "locale",
            "localizations");
    private static final Set<String> UPLOAD = Set.of("upload", "uploadUrl", "reUpload");
    private static final String ONE = "CreateOneInlineInput";
    private static final String MANY = "CreateManyInlineInput";

    private final Definitions definitions;
    private final Set<String> nodes;

    FieldReader(Definitions definitions) {
        this.definitions = definitions;
        nodes = Set.copyOf(definitions.implementing("Node"));
    }

    List<EntityField> fields(String type, EntityType.Kind kind) {
        Map<String, FieldDefinition> output = definitions.output(type);
        Map<String, InputValueDefinition> input = definitions.input(type + "CreateInput");
        List<EntityField> fields = new ArrayList<>();
        output.forEach((name, field) -> {
            if (isContent(type, kind, name)) {
                fields.add(readable(type, field, input.get(name)));
            }
        });
        input.forEach((name, field) -> {
            if (!output.containsKey(name) && isInline(field.getType())) {
                fields.add(hidden(field));
            }
        });
        return fields;
    }

    /** System names are taken by the system wherever creation and update do not both accept a value. */
    private boolean isContent(String type, EntityType.Kind kind, String name) {
        if (kind == EntityType.Kind.ASSET && (EntityType.FILE_FIELDS.contains(name) || UPLOAD.contains(name))) {
            return false;
        }
        return !SYSTEM.contains(name)
                || (!name.equals("localizations")
                        && definitions.input(type + "CreateInput").containsKey(name)
                        && definitions.input(type + "UpdateInput").containsKey(name));
    }

    private EntityField readable(String type, FieldDefinition field, @Nullable InputValueDefinition input) {
        String name = field.getName();
        String valueType = Definitions.named(field.getType());
        FieldKind kind = input == null ? FieldKind.REMOTE : kind(input.getType(), valueType);
        return new EntityField(
                name,
                kind,
                Definitions.isList(field.getType()),
                input != null && Definitions.isNonNull(input.getType()),
                definitions.input(type + "WhereUniqueInput").containsKey(name),
                definitions.input(type + "CreateLocalizationDataInput").containsKey(name),
                true,
                valueType,
                members(kind, valueType),
                Optional.empty(),
                kind == FieldKind.RELATION);
    }

    /** The reverse side of a relation that is only followed from the other type. */
    private EntityField hidden(InputValueDefinition field) {
        String input = Definitions.named(field.getType());
        boolean list = input.endsWith(MANY);
        String target = input.substring(0, input.length() - (list ? MANY : ONE).length());
        List<String> objects = definitions.objects(target);
        return new EntityField(
                field.getName(),
                FieldKind.RELATION,
                list,
                false,
                false,
                false,
                false,
                target,
                objects.isEmpty()
                        ? List.copyOf(definitions.input(target + "CreateInput").keySet())
                        : objects,
                Optional.empty(),
                false);
    }

    private FieldKind kind(Type<?> input, String valueType) {
        String name = Definitions.named(input);
        if (isInline(input)) {
            if (definitions.input(name).containsKey("connect")) {
                return FieldKind.RELATION;
            }
            return nodes.contains(valueType) ? FieldKind.VARIANTS : FieldKind.COMPONENT;
        }
        if (definitions.isEnum(name)) {
            return FieldKind.ENUM;
        }
        return switch (name) {
            case "Int", "Long" -> FieldKind.INT;
            case "Float" -> FieldKind.FLOAT;
            case "Boolean" -> FieldKind.BOOLEAN;
            case "Date" -> FieldKind.DATE;
            case "DateTime" -> FieldKind.DATE_TIME;
            case "Json" -> FieldKind.JSON;
            case "RichTextAST" -> FieldKind.RICH_TEXT;
            case "ColorInput" -> FieldKind.COLOR;
            case "LocationInput" -> FieldKind.LOCATION;
            case "TaxonomyNodeInput" -> FieldKind.TAXONOMY;
            default -> FieldKind.STRING;
        };
    }

    private List<String> members(FieldKind kind, String valueType) {
        return switch (kind) {
            case RELATION, COMPONENT, VARIANTS -> definitions.objects(valueType);
            case RICH_TEXT ->
                Optional.ofNullable(definitions.output(valueType).get("references"))
                        .map(references -> definitions.objects(Definitions.named(references.getType())))
                        .orElse(List.of());
            default -> List.of();
        };
    }

    private boolean isInline(Type<?> type) {
        String name = Definitions.named(type);
        return (name.endsWith(ONE) || name.endsWith(MANY)) && definitions.isInput(name);
    }
}
