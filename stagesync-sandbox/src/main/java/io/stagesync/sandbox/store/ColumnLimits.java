package io.stagesync.sandbox.store;

import io.stagesync.sandbox.datamodel.ScalarField;
import io.stagesync.sandbox.datamodel.ScalarType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** What Prisma's columns do not take: it is refused by the database, whatever the schema says. */
final class ColumnLimits {
    static final int ID_LENGTH = 25;
    static final int RELAY_ID_LENGTH = 36;

    private static final int TEXT_BYTES = 16_777_215;
    private static final int ENUM_LENGTH = 191;
    private static final double DECIMAL_BOUND = 1e35;

    private final ModelTable table;
    private final Causes causes;

    ColumnLimits(ModelTable table, Causes causes) {
        this.table = table;
        this.causes = causes;
    }

    Optional<String> refusal(String id, Map<String, Object> values) {
        if (id.length() > ID_LENGTH) {
            return Optional.of(causes.tooLong("id", ID_LENGTH));
        }
        for (ScalarField field : table.stored()) {
            Object value = field.name().equals("id") ? id : values.get(field.name());
            if (value == null) {
                if (field.required() && !ModelTable.TIMESTAMPS.contains(field.name())) {
                    return Optional.of(causes.missing(field.name()));
                }
            } else {
                Optional<String> refusal = refusal(field, value);
                if (refusal.isPresent()) {
                    return refusal;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a value fits into a field's column, or the column of its list. */
    Optional<String> refusal(ScalarField field, Object value) {
        boolean tooLong = value instanceof String text && text.length() > longest(field, text);
        if (tooLong) {
            return Optional.of(causes.tooLong(field.name(), ENUM_LENGTH));
        }
        boolean tooLarge = value instanceof Number number && Math.abs(number.doubleValue()) >= DECIMAL_BOUND;
        return tooLarge ? Optional.of(causes.outOfRange(field.name())) : Optional.empty();
    }

    private static int longest(ScalarField field, String text) {
        if (field.type() == ScalarType.ENUM) {
            return ENUM_LENGTH;
        }
        boolean mayBeTooLong = text.length() > TEXT_BYTES / 4;
        boolean fits = !mayBeTooLong || text.getBytes(StandardCharsets.UTF_8).length <= TEXT_BYTES;
        return fits ? Integer.MAX_VALUE : 0;
    }
}
