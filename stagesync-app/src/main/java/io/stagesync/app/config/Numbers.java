package io.stagesync.app.config;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** The numbers of YAML 1.2: decimal ones, and integers as {@code 0x1f} or {@code 0o17}. */
final class Numbers {
    private Numbers() {}

    static Optional<BigDecimal> parse(String text) {
        try {
            if (text.startsWith("0x")) {
                return Optional.of(new BigDecimal(new BigInteger(text.substring(2), 16)));
            } else if (text.startsWith("0o")) {
                return Optional.of(new BigDecimal(new BigInteger(text.substring(2), 8)));
            }
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
