package io.stagesync.sandbox.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition on nodes, as a content API {@code where} argument expresses it (graphcms-v1 2.3). */
public sealed interface Filter {
    Filter EVERYTHING = new All(List.of());

    record All(List<Filter> parts) implements Filter {}

    record Any(List<Filter> parts) implements Filter {}

    record Not(Filter part) implements Filter {}

    /** Compares a scalar field; {@code value} is a list for {@code IN}, null asks for absence. */
    record Compare(
            String field, Operator operator, @Nullable Object value) implements Filter {}

    /** A relation field whose linked nodes match; {@code inner} null with SOME on a to-one field asks for no link. */
    record Linked(
            String field, Quantifier quantifier, @Nullable Filter inner) implements Filter {}

    /** The {@code _search} extra of GraphCMS: any text field contains the text. */
    record Search(String text) implements Filter {}

    enum Operator {
        EQUALS,
        IN,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        CONTAINS,
        STARTS_WITH,
        ENDS_WITH
    }

    enum Quantifier {
        SOME,
        EVERY,
        NONE
    }
}
