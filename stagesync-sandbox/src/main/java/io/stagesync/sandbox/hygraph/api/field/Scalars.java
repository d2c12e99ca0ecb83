package io.stagesync.sandbox.hygraph.api.field;

import graphql.language.ScalarTypeDefinition;
import graphql.schema.GraphQLScalarType;
import io.stagesync.sandbox.hygraph.api.read.Times;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** The scalars of the generated schemas (hygraph.md 3.5); others, of remote sources, take any JSON. */
final class Scalars {
    private Scalars() {}

    static GraphQLScalarType of(ScalarTypeDefinition definition) {
        GraphQLScalarType.Builder scalar = GraphQLScalarType.newScalar()
                .name(definition.getName())
                .definition(definition)
                .coercing(coercing(definition.getName()));
        if (definition.getDescription() != null) {
            scalar.description(definition.getDescription().getContent());
        }
        return scalar.build();
    }

    private static ScalarCoercing coercing(String name) {
        return switch (name) {
            case "DateTime" -> new ScalarCoercing(Scalars::dateTime);
            case "Date" -> new ScalarCoercing(Scalars::date);
            case "Long" -> new ScalarCoercing(value -> whole(value, "Long"));
            case "Hex" -> new ScalarCoercing(value -> text(value, "Hex"));
            case "RGBAHue" -> new ScalarCoercing(Scalars::hue);
            case "RGBATransparency" -> new ScalarCoercing(Scalars::transparency);
            case "RichTextAST" -> new ScalarCoercing(Scalars::richText);
            default -> new ScalarCoercing(value -> value);
        };
    }

    private static String text(Object value, String type) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("cannot use value as " + type);
    }

    private static Object dateTime(Object value) {
        if (value instanceof Instant) {
            return value;
        }
        try {
            return Times.write(Times.read(text(value, "DateTime")));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("cannot parse \"" + value + "\" as DateTime", e);
        }
    }

    private static Object date(Object value) {
        try {
            return LocalDate.parse(text(value, "Date")).toString();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("cannot parse \"" + value + "\" as Date", e);
        }
    }

    private static Object whole(Object value, String type) {
        if (value instanceof Number number) {
            try {
                return new BigDecimal(number.toString()).longValueExact();
            } catch (ArithmeticException e) {
                throw new IllegalArgumentException("cannot use " + value + " as " + type, e);
            }
        }
        throw new IllegalArgumentException("cannot use value as " + type);
    }

    private static Object hue(Object value) {
        long hue = (Long) whole(value, "RGBAHue");
        if (hue < 0 || hue > 255) {
            throw new IllegalArgumentException("RGBAHue must be between 0 and 255");
        }
        return hue;
    }

    private static Object transparency(Object value) {
        if (value instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= 1) {
            return new BigDecimal(number.toString());
        }
        throw new IllegalArgumentException("RGBATransparency must be between 0 and 1");
    }

    private static Object richText(Object value) {
        if (value instanceof java.util.Map<?, ?> ast && ast.get("children") instanceof java.util.List) {
            return value;
        }
        throw new IllegalArgumentException("RichTextAST must be an object with children");
    }
}
