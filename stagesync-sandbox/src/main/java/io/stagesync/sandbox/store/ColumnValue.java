package io.stagesync.sandbox.store;

import io.stagesync.sandbox.datamodel.ScalarField;
import io.stagesync.sandbox.datamodel.ScalarType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns the values of a {@link Node} into values of a column and back. */
final class ColumnValue {
    private static final JsonMapper JSON = DeepJson.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Prisma's column is decimal(65,30). */
    private static final int FRACTION_DIGITS = 30;

    private static final int PLAIN_DIGITS = 20;

    private ColumnValue() {}

    static Object of(ScalarType type, Object value) {
        return switch (type) {
            case ID, STRING, ENUM -> (String) value;
            case INT -> ((Number) value).intValue();
            case FLOAT -> ((Number) value).doubleValue();
            case BOOLEAN -> (Boolean) value ? 1 : 0;
            case DATE_TIME -> ((Instant) value).toEpochMilli();
            case JSON, RICH_TEXT -> JSON.writeValueAsString(value);
        };
    }

    static @Nullable Object read(ScalarField field, ResultSet row, int index) throws SQLException {
        return switch (field.type()) {
            case ID, STRING, ENUM -> row.getString(index);
            case INT -> {
                int number = row.getInt(index);
                yield row.wasNull() ? null : (Object) number;
            }
            case FLOAT -> {
                double number = row.getDouble(index);
                yield row.wasNull() ? null : decimal(number);
            }
            case BOOLEAN -> {
                int flag = row.getInt(index);
                yield row.wasNull() ? null : (Object) (flag != 0);
            }
            case DATE_TIME -> {
                long millis = row.getLong(index);
                yield row.wasNull() ? null : Instant.ofEpochMilli(millis);
            }
            case JSON, RICH_TEXT -> json(row.getString(index));
        };
    }

    private static BigDecimal decimal(double number) {
        BigDecimal decimal = BigDecimal.valueOf(number);
        if (decimal.scale() > FRACTION_DIGITS) {
            decimal = decimal.setScale(FRACTION_DIGITS, RoundingMode.HALF_UP);
        }
        decimal = decimal.stripTrailingZeros();
        boolean plain = decimal.scale() < 0 && decimal.precision() - decimal.scale() <= PLAIN_DIGITS;
        return plain ? decimal.setScale(0) : decimal;
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new StoreFailure("The stage's database holds text that is not JSON", e);
        }
    }
}
