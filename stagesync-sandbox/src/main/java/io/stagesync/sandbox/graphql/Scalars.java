package io.stagesync.sandbox.graphql;

import graphql.schema.GraphQLScalarType;
import java.util.List;

/** The scalars of the content API, beside {@code ID String Int Boolean} (2.5). */
final class Scalars {
    static final List<GraphQLScalarType> ALL = List.of(
            scalar("DateTime", new DateTimeCoercing()),
            scalar("Json", new JsonCoercing()),
            scalar("RichTextAST", new RichTextAstCoercing()),
            scalar("Long", new LongCoercing()),
            scalar("Float", new FloatCoercing()));

    private Scalars() {}

    private static GraphQLScalarType scalar(String name, graphql.schema.Coercing<?, ?> coercing) {
        return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
    }
}
