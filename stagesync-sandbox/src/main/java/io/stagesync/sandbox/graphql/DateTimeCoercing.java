package io.stagesync.sandbox.graphql;

import static java.util.Objects.requireNonNullElse;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes UTC with three digits; reads what Joda's parser takes: ISO 8601 with a {@code T}, from a year alone to a long
 * fraction, which is cut to three digits, and with one-digit fields too (2.5, graphcms-v1-observed A13).
 */
final class DateTimeCoercing implements Coercing<Instant, String> {
    private static final DateTimeFormatter OUTPUT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int NANOS_OF_MILLI = 1_000_000;
    private static final Pattern INPUT = Pattern.compile("(\\d{1,9})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?"
            + "(?:T(?:(\\d{1,2})(?::(\\d{1,2})(?::(\\d{1,2})(?:[.,](\\d+))?)?)?)?"
            + "(Z|[+-]\\d\\d(?::?\\d\\d(?::?\\d\\d)?)?)?)?");

    static String write(Instant instant) {
        return OUTPUT.format(instant);
    }

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        return write((Instant) value);
    }

    @Override
    public Instant parseValue(Object input, GraphQLContext context, Locale locale) {
        if (input instanceof String text) {
            try {
                return read(text);
            } catch (DateTimeException e) {
                throw new CoercingParseValueException("Date value expected", e);
            }
        }
        throw new CoercingParseValueException("Date value expected");
    }

    @Override
    public Instant parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
        if (input instanceof StringValue text) {
            try {
                return read(String.valueOf(text.getValue()));
            } catch (DateTimeException e) {
                throw new CoercingParseLiteralException("Date value expected", e);
            }
        }
        throw new CoercingParseLiteralException("Date value expected");
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
        return StringValue.of(input instanceof Instant instant ? write(instant) : String.valueOf(input));
    }

    /** Reads a date; fails with a {@link DateTimeException}. */
    static Instant read(String text) {
        Matcher parts = INPUT.matcher(text);
        if (!parts.matches()) {
            throw new DateTimeException("Invalid format: \"" + text + "\"");
        }
        String fraction = (requireNonNullElse(parts.group(7), "") + "000").substring(0, 3);
        return LocalDateTime.of(
                        number(parts, 1, 0),
                        number(parts, 2, 1),
                        number(parts, 3, 1),
                        number(parts, 4, 0),
                        number(parts, 5, 0),
                        number(parts, 6, 0),
                        Integer.parseInt(fraction) * NANOS_OF_MILLI)
                .toInstant(ZoneOffset.of(requireNonNullElse(parts.group(8), "Z")));
    }

    private static int number(Matcher parts, int group, int absent) {
        String digits = parts.group(group);
        return digits == null ? absent : Integer.parseInt(digits);
    }
}
