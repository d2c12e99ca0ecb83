package io.stagesync.sandbox.hygraph.api;

import graphql.language.InputObjectTypeDefinition;
import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
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
    private final Set<String> localizable = new HashSet<>();

    public Project(ProjectSchema schema) {
        this.schema = schema;
        for (EntityType type : schema.types()) {
            types.put(type.name(), type);
            Map<String, EntityField> byName = new HashMap<>();
            type.fields().forEach(field -> byName.put(field.name(), field));
            fields.put(type.name(), byName);
            if (type.localized() || takesLocalizations(type.name() + "CreateInput")) {
                localizable.add(type.name());
            }
        }
    }

    private boolean takesLocalizations(String input) {
        return schema.definitions().getTypeOrNull(input) instanceof InputObjectTypeDefinition definition
                && definition.getInputValueDefinitions().stream()
                        .anyMatch(field -> field.getName().equals("localizations"));
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
     * Whether a type's inputs take localizations; so do models that are localized only through their components and
     * whose output says nothing of it (hygraph.md 3.6 rule 6).
     */
    public boolean takesLocalizations(EntityType type) {
        return localizable.contains(type.name());
    }

    /** Whether the values of a relation or component field are wrapped by the names of their types. */
    public static boolean isUnion(EntityField field) {
        return !field.members().contains(field.valueType());
    }

    /** The field on the other side of a relation, if the schema has one. */
    public Optional<EntityField> reverse(EntityField field) {
        return field.reverse().flatMap(side -> field(reverseType(side), reverseField(side)));
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
