package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.graphql.Introspection.Input;
import io.stagesync.connectors.graphql.Introspection.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the sides of the relations between models, also those that only inputs show (hygraph.md 3.6 rule 3). */
final class RelationSides {
    private static final String WHERE = "WhereUniqueInput";

    private final EnvironmentTypes types;

    RelationSides(EnvironmentTypes types) {
        this.types = types;
    }

    List<RelationSide> all() {
        List<RelationSide> sides = new ArrayList<>();
        for (String model : types.models()) {
            inputs(model).forEach((field, input) -> side(model, input).ifPresent(sides::add));
        }
        return sides;
    }

    private Map<String, Input> inputs(String model) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        types.updateInput(model).ifPresent(type -> type.inputs().forEach(input -> inputs.put(input.name(), input)));
        types.createInput(model).ifPresent(type -> type.inputs().forEach(input -> inputs.put(input.name(), input)));
        return inputs;
    }

    private Optional<RelationSide> side(String model, Input input) {
        Optional<Input> connect =
                types.api().type(input.type().name()).flatMap(inline -> inline.input(Verb.CONNECT.word()));
        if (connect.isEmpty()) {
            return Optional.empty();
        }
        Named output = types.api().existing(model);
        Optional<String> shown =
                output.field(input.name()).map(field -> field.type().name());
        String type = shown.or(() -> connected(connect.get())).orElse("");
        List<String> targets =
                types.members(type).stream().filter(types::isModel).toList();
        return targets.isEmpty()
                ? Optional.empty()
                : Optional.of(new RelationSide(
                        model,
                        input.name(),
                        type,
                        targets,
                        connect.get().type().list(),
                        input.type().required(),
                        shown.isPresent() && targets.equals(types.members(type))));
    }

    /** Of {@code HotelWhereUniqueInput} the Hotel. */
    private static Optional<String> connected(Input connect) {
        String type = connect.type().name();
        return type.endsWith(WHERE) ? Optional.of(type.substring(0, type.length() - WHERE.length())) : Optional.empty();
    }
}
