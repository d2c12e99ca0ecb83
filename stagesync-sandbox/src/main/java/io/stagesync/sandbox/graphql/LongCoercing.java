package io.stagesync.sandbox.graphql;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import java.util.Locale;

/** {@code BatchPayload.count}; never an input (2.5). */
final class LongCoercing implements Coercing<Long, Long> {
    @Override
    public Long serialize(Object value, GraphQLContext context, Locale locale) {
        return ((Number) value).longValue();
    }
}
