package io.stagesync.sandbox.content;

import io.stagesync.sandbox.datamodel.ScalarField;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random values for scalar fields. */
final class ValueMaker {
    private static final int[] INTS = {Integer.MIN_VALUE, Integer.MAX_VALUE, 0, -1, 1};
    private static final long FIRST_MILLIS =
            Instant.parse("1900-01-01T00:00:00Z").toEpochMilli();
    private static final long LAST_MILLIS =
            Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();

    private final Random random;
    private final TextMaker texts;
    private final JsonMaker jsons;

    ValueMaker(Random random) {
        this.random = random;
        texts = new TextMaker(random);
        jsons = new JsonMaker(random);
    }

    Object value(ScalarField field) {
        return switch (field.type()) {
            case ID -> texts.id();
            case STRING -> field.unique() ? texts.uniqueText() : texts.text();
            case INT ->
                random.nextInt(4) == 0 && !field.unique() ? INTS[random.nextInt(INTS.length)] : random.nextInt();
            case FLOAT -> decimal();
            case BOOLEAN -> random.nextBoolean();
            case DATE_TIME ->
                Instant.ofEpochMilli(FIRST_MILLIS + (long) (random.nextDouble() * (LAST_MILLIS - FIRST_MILLIS)));
            case ENUM ->
                field.enumValues().get(random.nextInt(field.enumValues().size()));
            case JSON -> jsons.json();
            case RICH_TEXT -> jsons.richText();
        };
    }

    /** Values in some order, a few of them twice; often none. */
    List<Object> list(ScalarField field) {
        List<Object> values = new ArrayList<>();
        for (int i = random.nextInt(6) - 1; i > 0; i--) {
            Object value = value(field);
            values.add(value);
            if (random.nextInt(4) == 0) {
                values.add(0, value);
            }
        }
        return values;
    }

    /** At most 15 digits, which every stage keeps. */
    private BigDecimal decimal() {
        return switch (random.nextInt(8)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> new BigDecimal("0.0000000001");
            case 2 -> new BigDecimal("-999999999999999");
            default -> BigDecimal.valueOf(random.nextInt(), random.nextInt(7)).stripTrailingZeros();
        };
    }
}
