package io.stagesync.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Points in time as text. Stages answer nearly all of them in Greenwich, as {@code 2019-10-02T09:30:00.000Z} or {@code
 * 2019-10-02T09:30:00+00:00}; these forms are read without the general parser, which would otherwise take a good part of
 * the time of reading a stage.
 */
public final class InstantText {
    private static final String SECONDS = "dddd-dd-ddTdd:dd:dd";
    private static final String MILLIS_SHAPE = SECONDS + ".dddZ";
    private static final List<String> GREENWICH = List.of("Z", "+00:00");
    private static final int MOST_DIGITS = 9;

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private InstantText() {}

    /** Reads ISO 8601 with a zone; empty where the text is something else. */
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(
                    isGreenwich(text)
                            ? parseGreenwich(text)
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
        return text.length() == MILLIS_SHAPE.length() && begins(text, MILLIS_SHAPE)
                ? text
                : parse(text).map(InstantText::write).orElse(text);
    }

    public static String write(Instant instant) {
        boolean whole = instant.truncatedTo(ChronoUnit.MILLIS).equals(instant);
        return (whole ? MILLISECONDS : DateTimeFormatter.ISO_INSTANT).format(instant);
    }

    private static boolean isGreenwich(String text) {
        if (!begins(text, SECONDS)) {
            return false;
        }
        int end = endOfFraction(text);
        int digits = end - SECONDS.length() - 1;
        return digits != 0 && digits <= MOST_DIGITS && GREENWICH.contains(text.substring(end));
    }

    private static boolean begins(String text, String shape) {
        if (text.length() < shape.length()) {
            return false;
        }
        for (int i = 0; i < shape.length(); i++) {
            char expected = shape.charAt(i);
            char found = text.charAt(i);
            if (expected == 'd' ? !isDigit(found) : found != expected) {
                return false;
            }
        }
        return true;
    }

    /** Where the zone begins. */
    private static int endOfFraction(String text) {
        int end = SECONDS.length();
        if (end < text.length() && text.charAt(end) == '.') {
            end++;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static Instant parseGreenwich(String text) {
        int nanos = 0;
        int end = endOfFraction(text);
        for (int i = SECONDS.length() + 1; i <= SECONDS.length() + MOST_DIGITS; i++) {
            nanos = 10 * nanos + (i < end ? text.charAt(i) - '0' : 0);
        }
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        nanos)
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
