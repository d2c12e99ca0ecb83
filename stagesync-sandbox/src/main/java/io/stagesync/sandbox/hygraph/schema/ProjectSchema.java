package io.stagesync.sandbox.hygraph.schema;

import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Optional;

/**
 * The classified schema of an environment (hygraph.md 3.6).
 *
 * @param sdl as it was given
 * @param definitions the parsed SDL
 * @param types models, Asset, components and variants in schema order; without {@code User} and the scheduling types
 * @param locales of the environment, the default one first
 * @param stages {@code DRAFT} and the publishing stages
 * @param uploads whether assets are of the current system, made by {@code uploadUrl}; else of the legacy one, with a
 *     {@code handle}
 */
public record ProjectSchema(
        String sdl,
        TypeDefinitionRegistry definitions,
        List<EntityType> types,
        List<String> locales,
        List<String> stages,
        boolean uploads) {
    public ProjectSchema {
        types = List.copyOf(types);
        locales = List.copyOf(locales);
        stages = List.copyOf(stages);
    }

    /** Reads any schema that Hygraph generated. */
    public static ProjectSchema read(String sdl) {
        return SchemaReader.read(sdl);
    }

    public Optional<EntityType> type(String name) {
        return types.stream().filter(t -> t.name().equals(name)).findFirst();
    }

    /** The values of an enum in schema order; none where there is no such enum. */
    public List<String> enumValues(String name) {
        return new Definitions(definitions).enumValues(name);
    }

    /**
     * Whether documents of a type have localizations, be they hidden: a model that is localized only through its
     * components shows none, but its inputs and publications take them (schema-facts 5).
     */
    public boolean takesLocalizations(String type) {
        return new Definitions(definitions).input(type + "CreateInput").containsKey("localizations");
    }

    public String defaultLocale() {
        return locales.get(0);
    }
}
