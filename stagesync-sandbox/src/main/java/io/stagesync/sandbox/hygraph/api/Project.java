package io.stagesync.sandbox.hygraph.api;

import graphql.language.ObjectTypeDefinition;
import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The classified schema, prepared for fast look-ups. Immutable. */
public final class Project {
    /** The stage in which everything is written. */
    public static final String DRAFT = "DRAFT";

    private final ProjectSchema schema;
    private final Map<String, EntityType> types = new HashMap<>();
    private final Map<String, Map<String, EntityField>> fields = new HashMap<>();
    private final Set<String> choosing = new HashSet<>();
    private final Set<String> exclusive = new HashSet<>();

    public Project(ProjectSchema schema) {
        this.schema = schema;
        for (EntityType type : schema.types()) {
            types.put(type.name(), type);
            Map<String, EntityField> byName = new HashMap<>();
            for (EntityField field : type.fields()) {
                byName.put(field.name(), field);
                if (field.kind() == FieldKind.RELATION && !field.owner() && !field.list()) {
                    field.reverse().ifPresent(owner -> exclusive.add(owner + " " + type.name()));
                }
            }
            fields.put(type.name(), byName);
            if (publishesLocales("publish" + type.name())) {
                choosing.add(type.name());
            }
        }
    }

    private boolean publishesLocales(String mutation) {
        return schema.definitions().getTypeOrNull("Mutation") instanceof ObjectTypeDefinition mutations
                && mutations.getFieldDefinitions().stream()
                        .filter(field -> field.getName().equals(mutation))
                        .flatMap(field -> field.getInputValueDefinitions().stream())
                        .anyMatch(argument -> argument.getName().equals("locales"));
    }

    public ProjectSchema schema() {
        return schema;
    }

    public @Nullable EntityType find(String name) {
        return types.get(name);
    }

    /**
     * A type that must be there.
     *
     * @throws IllegalArgumentException if it is not
     */
    public EntityType type(String name) {
        EntityType type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException("No entity type '" + name + "'");
        }
        return type;
    }

    public Optional<EntityField> field(String type, String field) {
        return Optional.ofNullable(fields.getOrDefault(type, Map.of()).get(field));
    }

    /**
     * Whether a publication of the type chooses locales; so does that of models that are localized only through their
     * components (hygraph.md 3.6 rule 6, schema-facts 2).
     */
    public boolean choosesLocales(EntityType type) {
        return choosing.contains(type.name());
    }

    /** Whether the values of a relation or component field are wrapped by the names of their types. */
    public static boolean isUnion(EntityField field) {
        return !field.members().contains(field.valueType());
    }

    /** Whether a target of an owning field can be linked from one document only, as its own side holds one. */
    public boolean isExclusive(String type, String field, String target) {
        return exclusive.contains(type + "." + field + " " + target);
    }

    /** The type in {@code Type.field}. */
    public static String reverseType(String side) {
        return side.substring(0, side.indexOf('.'));
    }

    /** The field in {@code Type.field}. */
    public static String reverseField(String side) {
        return side.substring(side.indexOf('.') + 1);
    }

    public List<String> locales() {
        return schema.locales();
    }

    public String defaultLocale() {
        return schema.defaultLocale();
    }
}
