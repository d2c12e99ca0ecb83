package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.graphql.Introspection.Named;
import io.stagesync.connectors.graphql.Introspection.Output;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the queries and mutations of models by their types: plurals are free text (hygraph.md 3.1). */
final class RootFields {
    private final EnvironmentTypes types;

    RootFields(EnvironmentTypes types) {
        this.types = types;
    }

    Optional<String> list(String model) {
        return query(field -> field.type().list()
                && field.type().name().equals(model)
                && field.argument("first").isPresent());
    }

    Optional<String> connection(String model) {
        return query(field -> !field.type().list() && types.api().isConnectionOf(field.type(), model));
    }

    Optional<String> single(String model) {
        return query(field -> !field.type().list() && field.type().name().equals(model));
    }

    /** Fields of remote sources have no stage. */
    private Optional<String> query(Predicate<Output> wanted) {
        return types.api().query().fields().stream()
                .filter(field -> field.argument("where").isPresent()
                        && field.argument("stage").isPresent())
                .filter(wanted)
                .map(Output::name)
                .findFirst();
    }

    Map<ModelMutation.Kind, ModelMutation> mutations(String model) {
        Map<ModelMutation.Kind, ModelMutation> found = new EnumMap<>(ModelMutation.Kind.class);
        for (ModelMutation.Kind kind : ModelMutation.Kind.values()) {
            String verb = verb(kind);
            Optional<Output> mutation = isForMany(kind)
                    ? forMany(verb + "Many", model)
                    : types.mutation(verb + model)
                            .filter(field -> field.type().name().equals(model));
            mutation.map(RootFields::mutation).ifPresent(m -> found.put(kind, m));
        }
        return found;
    }

    private Optional<Output> forMany(String start, String model) {
        return types.api().mutation().map(Named::fields).stream()
                .flatMap(Collection::stream)
                .filter(field -> field.name().startsWith(start) && types.api().isConnectionOf(field.type(), model))
                .findFirst();
    }

    private static ModelMutation mutation(Output field) {
        Set<String> arguments =
                field.arguments().stream().map(argument -> argument.name()).collect(Collectors.toSet());
        return new ModelMutation(field.name(), arguments);
    }

    private static boolean isForMany(ModelMutation.Kind kind) {
        return kind.name().endsWith("_MANY");
    }

    private static String verb(ModelMutation.Kind kind) {
        return kind.name().replace("_MANY", "").toLowerCase(Locale.ROOT);
    }
}
