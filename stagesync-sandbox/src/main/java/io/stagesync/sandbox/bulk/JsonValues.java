package io.stagesync.sandbox.bulk;

import io.stagesync.sandbox.datamodel.ScalarField;
import io.stagesync.sandbox.datamodel.ScalarType;
import io.stagesync.sandbox.store.Quirk;
import io.stagesync.sandbox.store.Quirks;
import io.stagesync.sandbox.store.RichTextStorage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Single values between the JSON of imports and exports and the store. */
final class JsonValues {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Quirks quirks;

    JsonValues(Quirks quirks) {
        this.quirks = quirks;
    }

    /** A date that cannot be read: other than a value of the wrong type it is an exception inside Prisma. */
    static final class BadDate extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String complaint;

        BadDate(String text) {
            super(text);
            complaint = BulkDates.complaint(text);
        }

        String complaint() {
            return complaint;
        }
    }

    /** The value for the store, or empty where it does not fit the field. */
    Optional<Object> read(ScalarField field, JsonNode json) {
        if (isJson(field.type())) {
            return Optional.of(json);
        }
        return switch (field.type()) {
            case ID, STRING -> text(json).map(text -> text);
            case ENUM -> text(json).filter(field.enumValues()::contains).map(text -> text);
            case INT -> json.isNumber() ? integer(json.decimalValue()) : Optional.empty();
            case FLOAT -> json.isNumber() ? Optional.of(json.decimalValue()) : Optional.empty();
            case BOOLEAN -> json.isBoolean() ? Optional.of(json.booleanValue()) : Optional.empty();
            case DATE_TIME ->
                text(json).map(text -> BulkDates.read(text, quirks).orElseThrow(() -> new BadDate(text)));
            case JSON, RICH_TEXT -> text(json).map(JsonValues::parsed);
        };
    }

    JsonNode write(ScalarField field, Object value) {
        if (isJson(field.type())) {
            return (JsonNode) value;
        }
        return switch (field.type()) {
            case ID, STRING, ENUM -> NODES.stringNode((String) value);
            case INT -> NODES.numberNode((Integer) value);
            case FLOAT -> NODES.numberNode((BigDecimal) value);
            case BOOLEAN -> NODES.booleanNode((Boolean) value);
            case DATE_TIME -> NODES.stringNode(BulkDates.write((Instant) value));
            case JSON, RICH_TEXT -> NODES.stringNode(JSON.writeValueAsString(value));
        };
    }

    /** Whether null is a value of the field rather than none. */
    boolean isJson(ScalarType type) {
        return type == ScalarType.JSON || (type == ScalarType.RICH_TEXT && quirks.richText() == RichTextStorage.JSON);
    }

    private Optional<Object> integer(BigDecimal number) {
        if (quirks.show(Quirk.INTS_WRAP)) {
            return Optional.of(number.toBigInteger().intValue());
        }
        try {
            return Optional.of(number.intValueExact());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode json) {
        return json.isString() ? Optional.of(json.stringValue()) : Optional.empty();
    }

    /** Text that is not JSON is kept as a JSON string. */
    private static JsonNode parsed(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return json.isMissingNode() ? NODES.stringNode(text) : json;
        } catch (JacksonException e) {
            return NODES.stringNode(text);
        }
    }
}
