package io.stagesync.sandbox.bulk;

import io.stagesync.sandbox.store.Quirk;
import io.stagesync.sandbox.store.Quirks;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as exports write and imports read them (2.5, 4.2, observed C). */
final class BulkDates {
    private static final Pattern ACCEPTED = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)(?:T(\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,3})?)(Z|[+-]\\d\\d:?\\d\\d)| (\\d\\d:\\d\\d:\\d\\d))");
    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.MILLI_OF_SECOND, 3, 3, true)
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Instant GREGORIAN = Instant.parse("1582-10-15T00:00:00Z");
    private static final Duration SHIFT = Duration.ofDays(2);

    private BulkDates() {}

    static String write(Instant instant) {
        return WRITTEN.format(instant);
    }

    /** The instant, or empty where an import does not take the text for a date. */
    static Optional<Instant> read(String text, Quirks quirks) {
        Matcher matcher = ACCEPTED.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            boolean zoned = matcher.group(2) != null;
            String time = zoned ? matcher.group(2) : matcher.group(4);
            String zone = zoned ? matcher.group(3) : "Z";
            Instant instant = OffsetDateTime.parse(matcher.group(1) + "T" + time + colon(zone))
                    .toInstant();
            boolean shifts = quirks.show(Quirk.OLD_DATES_SHIFT) && instant.isBefore(GREGORIAN);
            return Optional.of(shifts ? instant.minus(SHIFT) : instant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String complaint(String text) {
        return "Invalid format: \"" + text + "\"";
    }

    private static String colon(String zone) {
        return zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
    }
}
