package io.stagesync.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Points in time as text. Stages answer nearly all of them as {@code 2019-10-02T09:30:00.000Z}; that form is read without
 * the general parser, which would otherwise take a good part of the time of reading a stage.
 */
public final class InstantText {
    private static final String SHAPE = "dddd-dd-ddTdd:dd:dd.dddZ";
    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private InstantText() {}

    /** Reads ISO 8601 with a zone; empty where the text is something else. */
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(
                    hasShape(text)
                            ? parseShape(text)
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * One form for every stage: to the millisecond, or as exact as the instant is, since Hygraph's own times have
     * microseconds. Text that is no instant is left as it is.
     */
    public static String canonical(String text) {
        return hasShape(text) ? text : parse(text).map(InstantText::write).orElse(text);
    }

    public static String write(Instant instant) {
        boolean whole = instant.truncatedTo(ChronoUnit.MILLIS).equals(instant);
        return (whole ? MILLISECONDS : DateTimeFormatter.ISO_INSTANT).format(instant);
    }

    private static boolean hasShape(String text) {
        if (text.length() != SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char expected = SHAPE.charAt(i);
            char found = text.charAt(i);
            if (expected == 'd' ? found < '0' || found > '9' : found != expected) {
                return false;
            }
        }
        return true;
    }

    private static Instant parseShape(String text) {
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        number(text, 20, 23) * 1_000_000)
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
