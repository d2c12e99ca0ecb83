package io.stagesync.sandbox.hygraph.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random JSON of all shapes. */
final class JsonValues {
    private static final int DEPTH = 3;

    private final Random random;
    private final Texts texts;
    private final Budget budget;

    JsonValues(Random random, Texts texts, Budget budget) {
        this.random = random;
        this.texts = texts;
        this.budget = budget;
    }

    /** Mostly an object or an array; sometimes a text, a number or a truth value; not null, which is no value. */
    Object json() {
        Object value = random.nextInt(10) == 0 ? null : random.nextBoolean() ? object(DEPTH) : array(DEPTH);
        while (value == null) {
            value = any(0);
        }
        return value;
    }

    private @Nullable Object any(int depth) {
        budget.spend(8);
        return switch (random.nextInt(depth > 0 && !budget.isScarce() ? 9 : 6)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> (long) random.nextInt();
            case 3 -> BigDecimal.valueOf(random.nextInt(1_000_000), 4);
            case 4, 5 -> texts.words(1 + random.nextInt(3));
            case 6, 7 -> object(depth - 1);
            default -> array(depth - 1);
        };
    }

    private Map<String, @Nullable Object> object(int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            // among the keys are some that software likes to give a meaning of its own
            String key = random.nextInt(10) == 0
                    ? List.of("$", "id", "__typename", "type").get(random.nextInt(4))
                    : "k" + random.nextInt(100);
            object.put(key, any(depth));
        }
        return object;
    }

    private List<@Nullable Object> array(int depth) {
        List<@Nullable Object> array = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            array.add(any(depth));
        }
        return array;
    }
}
