package io.stagesync.sandbox.hygraph.content;

import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Random single values of every kind that is not a link and not a component. */
final class ScalarValues {
    private static final int TRIES = 50;
    private static final long[] INTS = {Integer.MIN_VALUE, Integer.MAX_VALUE, 0, -1, 1};
    /** A schema does not list the values of a taxonomy (hygraph.md 3.5), so these are everywhere. */
    private static final List<String> TAXONOMY =
            List.of("bikes", "bikes/mountain", "bikes/road/gravel", "cafés & bars");

    private static final long FIRST_MILLIS =
            Instant.parse("1900-01-01T00:00:00Z").toEpochMilli();
    private static final long LAST_MILLIS =
            Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final ProjectSchema schema;
    private final Random random;
    private final Texts texts;
    private final JsonValues jsons;
    private final RichTexts richTexts;
    private final UniqueValues uniques;

    ScalarValues(
            ProjectSchema schema,
            Random random,
            Texts texts,
            JsonValues jsons,
            RichTexts richTexts,
            UniqueValues uniques) {
        this.schema = schema;
        this.random = random;
        this.texts = texts;
        this.jsons = jsons;
        this.richTexts = richTexts;
        this.uniques = uniques;
    }

    /** Empty where the field has to be unique and no value is left, or where it holds no such values. */
    Optional<Object> value(String type, EntityField field) {
        if (!field.unique()) {
            return any(field);
        }
        Stream<Object> proposals = field.kind() == FieldKind.ENUM || field.kind() == FieldKind.BOOLEAN
                ? few(field).stream()
                : Stream.generate(() -> any(field)).limit(TRIES).flatMap(Optional::stream);
        return proposals.filter(value -> uniques.take(type, field, value)).findFirst();
    }

    private List<Object> few(EntityField field) {
        return field.kind() == FieldKind.BOOLEAN
                ? List.of(true, false)
                : List.copyOf(schema.enumValues(field.valueType()));
    }

    private Optional<Object> any(EntityField field) {
        return switch (field.kind()) {
            case STRING -> Optional.of(field.unique() ? texts.uniqueText() : texts.text());
            case INT -> Optional.of(integer(field));
            case FLOAT -> Optional.of(decimal());
            case BOOLEAN -> Optional.of(random.nextBoolean());
            case DATE ->
                Optional.of(
                        LocalDate.ofEpochDay(random.nextInt(73_000) - 25_000L).toString());
            case DATE_TIME -> Optional.of(dateTime());
            case JSON -> Optional.of(jsons.json());
            case ENUM -> one(schema.enumValues(field.valueType()));
            case COLOR -> Optional.of(color());
            case LOCATION -> Optional.of(location());
            case RICH_TEXT -> Optional.of(richTexts.richText(field.members()));
            case TAXONOMY -> one(TAXONOMY);
            case RELATION, COMPONENT, VARIANTS, REMOTE -> Optional.empty();
        };
    }

    private Optional<Object> one(List<String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(random.nextInt(values.size())));
    }

    private long integer(EntityField field) {
        return !field.unique() && random.nextInt(4) == 0 ? INTS[random.nextInt(INTS.length)] : random.nextInt();
    }

    /** At most 15 digits, which a double keeps. */
    private BigDecimal decimal() {
        return switch (random.nextInt(8)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> new BigDecimal("0.0000000001");
            case 2 -> new BigDecimal("-999999999999999");
            default -> BigDecimal.valueOf(random.nextInt(), random.nextInt(7)).stripTrailingZeros();
        };
    }

    /** To the millisecond, or to the second, as the API answers them. */
    private String dateTime() {
        Instant instant =
                Instant.ofEpochMilli(FIRST_MILLIS + (long) (random.nextDouble() * (LAST_MILLIS - FIRST_MILLIS)));
        int millis = random.nextBoolean() ? instant.get(ChronoField.MILLI_OF_SECOND) : 0;
        String fraction = millis == 0 ? "" : String.format(".%03d", millis);
        return DATE_TIME.format(instant.atOffset(ZoneOffset.UTC)) + fraction + "+00:00";
    }

    private Map<String, Object> color() {
        Map<String, Object> color = new LinkedHashMap<>();
        List.of("r", "g", "b").forEach(part -> color.put(part, (long) random.nextInt(256)));
        color.put("a", BigDecimal.valueOf(random.nextInt(101), 2));
        return color;
    }

    private Map<String, Object> location() {
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("latitude", degrees(90));
        location.put("longitude", degrees(180));
        return location;
    }

    private BigDecimal degrees(int most) {
        return BigDecimal.valueOf((random.nextDouble() * 2 - 1) * most).setScale(6, RoundingMode.HALF_EVEN);
    }
}
