package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.graphql.Introspection;
import io.stagesync.connectors.graphql.Introspection.Input;
import io.stagesync.connectors.graphql.Introspection.Named;
import io.stagesync.connectors.graphql.Introspection.Output;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The types of an environment's API, sorted by what they stand for (hygraph.md 3.6). */
final class EnvironmentTypes {
    static final String ASSET = "Asset";
    static final String LOCALIZATIONS = "localizations";

    private final Introspection api;
    private final Set<String> nodes;
    private final Set<String> models;

    EnvironmentTypes(Introspection api) {
        this.api = api;
        this.nodes = api.type("Node")
                .map(node -> (Set<String>) new LinkedHashSet<>(node.possibleTypes()))
                .orElse(Set.of());
        this.models = new LinkedHashSet<>(
                api.types().keySet().stream().filter(this::hasMutations).toList());
    }

    /** System types lack one or both: users, scheduled operations and releases, and variants. */
    private boolean hasMutations(String type) {
        return nodes.contains(type)
                && mutation("create" + type).isPresent()
                && (mutation("publish" + type).isPresent()
                        || mutation("upsert" + type).isPresent());
    }

    Introspection api() {
        return api;
    }

    /** The names of models, in schema order. */
    Set<String> models() {
        return models;
    }

    boolean isModel(String type) {
        return models.contains(type);
    }

    Optional<Output> mutation(String name) {
        return api.mutation().flatMap(mutation -> mutation.field(name));
    }

    Optional<Named> createInput(String entity) {
        return api.type(entity + "CreateInput");
    }

    Optional<Named> updateInput(String entity) {
        return api.type(entity + "UpdateInput");
    }

    /** What names one besides its id. */
    List<String> unique(String entity) {
        return api.type(entity + "WhereUniqueInput")
                .map(where -> where.inputs().stream().map(Input::name))
                .map(names -> names.filter(name -> !name.equals("id")).toList())
                .orElse(List.of());
    }

    /** The type of an input's field, where it has that field. */
    Optional<Named> typeOf(Optional<Named> input, String field) {
        return input.flatMap(i -> i.input(field)).flatMap(f -> api.type(f.type().name()));
    }

    /** Whether a field of inputs takes links, components or variants, and not a value. */
    boolean isInline(Optional<Named> type) {
        return type.filter(t -> t.input(Verb.CREATE.word()).isPresent()
                        || t.input(Verb.CONNECT.word()).isPresent())
                .isPresent();
    }

    Set<Verb> verbs(Optional<Named> input) {
        Set<Verb> verbs = EnumSet.noneOf(Verb.class);
        for (Verb verb : Verb.values()) {
            if (input.flatMap(i -> i.input(verb.word())).isPresent()) {
                verbs.add(verb);
            }
        }
        return verbs;
    }

    /** The verbs whose elements have a position of their own; those of a union have it below the name of the member. */
    Set<Verb> positioned(Optional<Named> input, boolean union) {
        Set<Verb> positioned = EnumSet.noneOf(Verb.class);
        for (Verb verb : verbs(input)) {
            Optional<Named> element = typeOf(input, verb.word());
            Optional<Named> content = union
                    ? element.filter(e -> !e.inputs().isEmpty())
                            .flatMap(e -> api.type(e.inputs().get(0).type().name()))
                    : element;
            if (content.flatMap(c -> c.input("position")).isPresent()) {
                positioned.add(verb);
            }
        }
        return positioned;
    }

    /** The members of a union, or the type itself. */
    List<String> members(String type) {
        return api.type(type)
                .filter(t -> t.is("UNION"))
                .map(Named::possibleTypes)
                .orElse(List.of(type));
    }
}
