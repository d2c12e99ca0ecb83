package io.stagesync.connectors.graphcms1;

import io.stagesync.connectors.graphql.Introspection;
import io.stagesync.connectors.graphql.Introspection.Input;
import io.stagesync.connectors.graphql.Introspection.Named;
import io.stagesync.connectors.graphql.Introspection.Output;
import java.util.List;
import java.util.Optional;

/**
 * What the mutations of a model take.
 *
 * @param update the mutation that changes one
 * @param delete the name of the mutation that deletes one
 * @param created what a creation takes
 * @param updated what an update takes
 * @param unique what can name one entry
 */
record ModelInputs(
        Optional<ModelBinding.Update> update,
        Optional<String> delete,
        List<Input> created,
        List<Input> updated,
        List<Input> unique) {
    static ModelInputs of(Introspection api, Named model) {
        Optional<Output> create = mutation(api, "create", model);
        Optional<Output> update = mutation(api, "update", model);
        Optional<Output> delete = mutation(api, "delete", model);
        return new ModelInputs(
                update.flatMap(f -> f.argument("data"))
                        .map(data -> new ModelBinding.Update(
                                "update" + model.name(), data.type().name())),
                delete.map(Output::name),
                inputs(api, create, "data"),
                inputs(api, update, "data"),
                inputs(api, delete.or(() -> update), "where"));
    }

    Optional<Input> created(String field) {
        return named(created, field);
    }

    Optional<Input> updated(String field) {
        return named(updated, field);
    }

    /** The input that shows that a field is stored under this name. */
    Optional<Input> stored(String field) {
        return updated(field).or(() -> created(field));
    }

    boolean isUnique(String field) {
        return named(unique, field).isPresent();
    }

    private static Optional<Input> named(List<Input> inputs, String name) {
        return inputs.stream().filter(i -> i.name().equals(name)).findFirst();
    }

    private static Optional<Output> mutation(Introspection api, String verb, Named model) {
        return api.mutation()
                .flatMap(m -> m.field(verb + model.name()))
                .filter(f -> f.type().name().equals(model.name()) && !f.type().list());
    }

    private static List<Input> inputs(Introspection api, Optional<Output> mutation, String argument) {
        return mutation.flatMap(f -> f.argument(argument))
                .flatMap(a -> api.type(a.type().name()))
                .map(Named::inputs)
                .orElse(List.of());
    }
}
