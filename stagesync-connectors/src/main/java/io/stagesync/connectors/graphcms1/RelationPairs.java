package io.stagesync.connectors.graphcms1;

import io.stagesync.connectors.graphql.Introspection;
import io.stagesync.connectors.graphql.Introspection.Named;
import io.stagesync.connectors.graphql.Introspection.Output;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The relations of a service. Both sides of one show in the schema, and which belong together only shows in the names of
 * the input types, as in {@code HotelCreateManyWithoutDestinationInput}. One side owns the relation: it alone is a field.
 */
final class RelationPairs {
    private static final Comparator<Side> OWNER_FIRST = Comparator.comparing(Side::asset)
            .thenComparing(Side::list)
            .thenComparing(side -> !side.required())
            .thenComparing(Side::model)
            .thenComparing(Side::field);

    private final Set<String> models;
    private final Map<Place, Side> sides = new LinkedHashMap<>();
    private final Map<Place, Side> inverses = new HashMap<>();

    private record Place(String model, String field) {}

    /** One side of a relation: the field of a model that refers to the other. */
    record Side(String model, boolean asset, String field, String target, boolean list, boolean required) {
        private Place place() {
            return new Place(model, field);
        }
    }

    RelationPairs(Introspection api, Set<String> models) {
        this.models = Set.copyOf(models);
        for (String model : models) {
            findSides(api, api.existing(model));
        }
        for (String model : models) {
            pair(api, api.existing(model));
        }
    }

    boolean isModel(String type) {
        return models.contains(type);
    }

    /** The field at the other side, where it shows. */
    Optional<Side> inverse(String model, String field) {
        return Optional.ofNullable(inverses.get(new Place(model, field)));
    }

    boolean owns(String model, String field) {
        Side side = sides.get(new Place(model, field));
        Side inverse = inverses.get(new Place(model, field));
        return side != null && (inverse == null || OWNER_FIRST.compare(side, inverse) <= 0);
    }

    private void findSides(Introspection api, Named model) {
        ModelInputs inputs = ModelInputs.of(api, model);
        for (Output field : model.fields()) {
            if (isModel(field.type().name()) && inputs.stored(field.name()).isPresent()) {
                boolean list = field.type().list();
                boolean required = field.type().required() && !list;
                Side side = new Side(
                        model.name(),
                        Graphcms1Mapping.isAsset(api, model),
                        field.name(),
                        field.type().name(),
                        list,
                        required);
                sides.put(side.place(), side);
            }
        }
    }

    private void pair(Introspection api, Named model) {
        ModelInputs inputs = ModelInputs.of(api, model);
        for (Output field : model.fields()) {
            Side side = sides.get(new Place(model.name(), field.name()));
            if (side != null) {
                inputs.created(field.name())
                        .or(() -> inputs.updated(field.name()))
                        .flatMap(input -> without(input.type().name(), side.target()))
                        .flatMap(name -> otherSide(side, name))
                        .ifPresent(other -> inverses.put(side.place(), other));
            }
        }
    }

    /** {@code Destination} of {@code HotelCreateManyWithoutDestinationInput}, for the target Hotel. */
    private static Optional<String> without(String inputType, String target) {
        for (String verb : new String[] {"CreateMany", "CreateOne", "UpdateMany", "UpdateOneRequired", "UpdateOne"}) {
            String start = target + verb + "Without";
            if (inputType.startsWith(start) && inputType.endsWith("Input")) {
                return Optional.of(inputType.substring(start.length(), inputType.length() - "Input".length()));
            }
        }
        return Optional.empty();
    }

    private Optional<Side> otherSide(Side side, String capitalised) {
        return sides.values().stream()
                .filter(other ->
                        other.model().equals(side.target()) && other.target().equals(side.model()))
                .filter(other -> capitalise(other.field()).equals(capitalised))
                .findFirst();
    }

    private static String capitalise(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
