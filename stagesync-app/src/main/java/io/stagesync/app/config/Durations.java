package io.stagesync.app.config;

import java.time.Duration;

/** Durations as settings have them: {@code 60s}, {@code 500ms}, {@code 2m}. */
final class Durations {
    private Durations() {}

    /**
     * A duration as the schema has it.
     *
     * @throws ArithmeticException when it is too long for one
     * @throws NumberFormatException when its number is too large for one
     */
    static Duration parse(String text) {
        long amount = Long.parseLong(text.replaceAll("[a-z]+$", ""));
        if (text.endsWith("ms")) {
            return Duration.ofMillis(amount);
        }
        return text.endsWith("m") ? Duration.ofMinutes(amount) : Duration.ofSeconds(amount);
    }
}
