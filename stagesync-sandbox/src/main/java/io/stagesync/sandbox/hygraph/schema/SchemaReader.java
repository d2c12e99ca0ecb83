package io.stagesync.sandbox.hygraph.schema;

import graphql.language.FieldDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the types that hold content (hygraph.md 3.6, schema-facts 2). */
final class SchemaReader {
    private static final String ASSET = "Asset";
    private static final String DRAFT = "DRAFT";

    private final String sdl;
    private final TypeDefinitionRegistry registry;
    private final Definitions definitions;
    private final FieldReader fields;

    private SchemaReader(String sdl) {
        this.sdl = sdl;
        registry = new SchemaParser().parse(sdl);
        definitions = new Definitions(registry);
        fields = new FieldReader(definitions);
    }

    static ProjectSchema read(String sdl) {
        return new SchemaReader(sdl).read();
    }

    private ProjectSchema read() {
        List<String> nodes = definitions.implementing("Node");
        Map<String, FieldDefinition> mutations = definitions.output("Mutation");
        List<EntityType> types = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>(nodes);
        names.addAll(definitions.implementing("Entity"));
        for (String name : definitions.inOrder(names)) {
            if (!nodes.contains(name)) {
                types.add(type(name, EntityType.Kind.COMPONENT));
            } else if (mutations.containsKey("create" + name) && mutations.containsKey("publish" + name)) {
                // scheduled releases can be created, but not published: they are no content
                types.add(type(name, name.equals(ASSET) ? EntityType.Kind.ASSET : EntityType.Kind.MODEL));
            } else if (definitions.isInput(name + "CreateInput") && !mutations.containsKey("create" + name)) {
                types.add(type(name, EntityType.Kind.VARIANT));
            }
        }
        return new ProjectSchema(
                sdl,
                registry,
                RelationPairs.join(types),
                new LocaleOrder(definitions).locales(),
                stages(),
                definitions.input("AssetCreateInput").containsKey("uploadUrl"));
    }

    private EntityType type(String name, EntityType.Kind kind) {
        boolean localized = definitions.output(name).containsKey("localizations");
        return new EntityType(name, kind, localized, fields.fields(name, kind));
    }

    private List<String> stages() {
        List<String> stages = new ArrayList<>(definitions.enumValues("Stage"));
        // the order of the enum differs between generations
        if (stages.remove(DRAFT)) {
            stages.add(0, DRAFT);
        }
        return stages;
    }
}
