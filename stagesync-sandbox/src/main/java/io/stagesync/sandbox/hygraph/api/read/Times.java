package io.stagesync.sandbox.hygraph.api.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Instants as the API writes them: with an offset instead of a {@code Z}, and with six digits unless the second is whole,
 * as in {@code 2022-05-17T19:16:10.170046+00:00}.
 */
public final class Times {
    private static final DateTimeFormatter WHOLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+00:00'", Locale.ROOT);
    private static final DateTimeFormatter FRACTION =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'+00:00'", Locale.ROOT);

    private Times() {}

    public static String write(Instant instant) {
        Instant micros = instant.truncatedTo(ChronoUnit.MICROS);
        LocalDateTime utc = LocalDateTime.ofInstant(micros, ZoneOffset.UTC);
        boolean whole = micros.equals(instant.truncatedTo(ChronoUnit.SECONDS));
        return (whole ? WHOLE : FRACTION).format(utc);
    }

    /** Reads ISO 8601 with an offset; fails with a {@link DateTimeException}. */
    public static Instant read(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
