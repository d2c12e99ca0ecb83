package io.stagesync.sandbox.hygraph.api.field;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A fetcher that costs nothing where a field needs only its source. */
final class Light<S> implements LightDataFetcher<@Nullable Object> {
    private final BiFunction<S, Supplier<DataFetchingEnvironment>, @Nullable Object> fetch;

    private Light(BiFunction<S, Supplier<DataFetchingEnvironment>, @Nullable Object> fetch) {
        this.fetch = fetch;
    }

    /** Answers from the source alone. */
    static <S> Light<S> of(Function<S, @Nullable Object> fetch) {
        return new Light<>((source, environment) -> fetch.apply(source));
    }

    /** Answers from the source and the arguments. */
    static <S> Light<S> with(BiFunction<S, DataFetchingEnvironment, @Nullable Object> fetch) {
        return new Light<>((source, environment) -> fetch.apply(source, environment.get()));
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable Object get(
            GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> environment) {
        return fetch.apply((S) Objects.requireNonNull(source), environment);
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        return get(
                environment.getFieldDefinition(),
                Objects.requireNonNull(environment.<Object>getSource()),
                () -> environment);
    }
}
