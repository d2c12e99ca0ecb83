package io.stagesync.sandbox.hygraph.api.filter;

import io.stagesync.sandbox.hygraph.api.read.Times;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings stored values and those of filters into forms that can be compared. */
final class Comparison {
    private Comparison() {}

    /** The comparable form of a value; null stays null. */
    static @Nullable Object normal(FieldKind kind, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (kind) {
            case INT, FLOAT -> new BigDecimal(value.toString());
            case DATE_TIME -> value instanceof Instant ? value : instant(value.toString());
            case TAXONOMY -> value instanceof Map<?, ?> map ? normal(kind, map.get("value")) : value.toString();
            default -> value;
        };
    }

    private static Object instant(String text) {
        try {
            return Times.read(text);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return one == null ? other == null : one.equals(other);
    }

    /** Orders two normal values of one kind. */
    static int order(Object one, Object other) {
        if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
            return a.compareTo(b);
        }
        if (one instanceof Instant a && other instanceof Instant b) {
            return a.compareTo(b);
        }
        if (one instanceof Boolean a && other instanceof Boolean b) {
            return a.compareTo(b);
        }
        return one.toString().compareTo(other.toString());
    }
}
