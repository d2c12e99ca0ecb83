package io.stagesync.sandbox.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.stagesync.sandbox.datamodel.DataModel;
import io.stagesync.sandbox.datamodel.ModelType;
import io.stagesync.sandbox.datamodel.RelationField;
import io.stagesync.sandbox.datamodel.ScalarField;
import io.stagesync.sandbox.datamodel.ScalarField.Localization;
import io.stagesync.sandbox.store.Window;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Resolvers of the fields of nodes. */
final class NodeFields {
    private final WhereFilters filters;
    private final Optional<String> defaultLocale;
    private final String deliveryEndpoint;

    NodeFields(DataModel schema, WhereFilters filters, String deliveryEndpoint) {
        this.filters = filters;
        this.defaultLocale = schema.locales().stream().findFirst();
        this.deliveryEndpoint = deliveryEndpoint;
    }

    Optional<DataFetcher<?>> fetcher(ModelType model, String field) {
        if (model.name().equals("Asset")
                && field.equals("url")
                && model.scalar("url").isEmpty()) {
            return Optional.of(url());
        }
        Optional<RelationField> relation = model.relation(field);
        if (relation.isPresent()) {
            return Optional.of(relation.get().list() ? toMany(relation.get()) : toOne(relation.get()));
        }
        Map<String, String> byLocale = storedByLocale(model, field);
        if (!byLocale.isEmpty()) {
            return Optional.of(localized(byLocale));
        }
        return model.scalar(field).map(NodeFields::scalar);
    }

    private static DataFetcher<?> scalar(ScalarField field) {
        String name = field.name();
        return field.list()
                ? plain(entry -> entry.node().lists().getOrDefault(name, List.of()))
                : plain(entry -> entry.node().value(name));
    }

    private static DataFetcher<?> plain(Function<Entry, @Nullable Object> value) {
        return new LightDataFetcher<@Nullable Object>() {
            @Override
            public @Nullable Object get(
                    GraphQLFieldDefinition definition, Object source, Supplier<DataFetchingEnvironment> environment) {
                return value.apply((Entry) source);
            }

            @Override
            public @Nullable Object get(DataFetchingEnvironment environment) {
                return value.apply(entry(environment));
            }
        };
    }

    private DataFetcher<?> url() {
        return environment -> AssetUrls.url(
                deliveryEndpoint,
                String.valueOf(entry(environment).node().value("handle")),
                environment.getArgument("transformation"));
    }

    private DataFetcher<?> toMany(RelationField field) {
        return environment -> {
            Entry entry = entry(environment);
            Map<String, Object> arguments = environment.getArguments();
            return entry.level()
                    .related(
                            call(environment),
                            entry,
                            field,
                            filters.filter(field.target(), arguments.get("where")),
                            Windows.of(arguments));
        };
    }

    /** Of a doubled link, the lowest id shows (4.4). */
    private DataFetcher<?> toOne(RelationField field) {
        return environment -> {
            Entry entry = entry(environment);
            return entry
                    .level()
                    .related(
                            call(environment),
                            entry,
                            field,
                            filters.filter(
                                    field.target(), environment.getArguments().get("where")),
                            Window.WHOLE)
                    .stream()
                    .findFirst();
        };
    }

    private DataFetcher<?> localized(Map<String, String> storedByLocale) {
        return environment -> {
            Entry entry = entry(environment);
            Optional<String> argument = Optional.ofNullable(environment.getArgument("locale"));
            return call(environment).locales().order(argument, defaultLocale).stream()
                    .flatMap(locale -> Optional.ofNullable(storedByLocale.get(locale)).stream())
                    .flatMap(stored -> Optional.ofNullable(entry.node().value(stored)).stream())
                    .findFirst();
        };
    }

    private static Map<String, String> storedByLocale(ModelType model, String field) {
        Map<String, String> stored = new LinkedHashMap<>();
        for (ScalarField scalar : model.scalars()) {
            Optional<Localization> localization =
                    scalar.localization().filter(l -> l.field().equals(field));
            localization.ifPresent(l -> stored.put(l.locale(), scalar.name()));
        }
        return stored;
    }

    private static Entry entry(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<Entry>getSource());
    }

    static Call call(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getGraphQlContext().<Call>get(Call.class));
    }
}
