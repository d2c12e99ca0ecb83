package io.stagesync.sandbox.hygraph.api.text;

import java.math.BigDecimal;

/** Decimals in the one form in which they are stored: without needless zeros. */
public final class Numbers {
    private Numbers() {}

    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
