package io.stagesync.sandbox.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Writes UTC with three digits; reads ISO 8601 with a {@code T}, also a bare date or a long fraction, which is cut to
 * three digits (2.5, graphcms-v1-observed A13).
 */
final class DateTimeCoercing implements Coercing<Instant, String> {
    private static final DateTimeFormatter OUTPUT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter INPUT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .appendValue(ChronoField.HOUR_OF_DAY, 2)
            .appendLiteral(':')
            .appendValue(ChronoField.MINUTE_OF_HOUR, 2)
            .optionalStart()
            .appendLiteral(':')
            .appendValue(ChronoField.SECOND_OF_MINUTE, 2)
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

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
        TemporalAccessor parsed = INPUT.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        Instant instant;
        if (parsed instanceof OffsetDateTime moment) {
            instant = moment.toInstant();
        } else if (parsed instanceof LocalDateTime local) {
            instant = local.toInstant(ZoneOffset.UTC);
        } else {
            instant = LocalDate.from(parsed).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
