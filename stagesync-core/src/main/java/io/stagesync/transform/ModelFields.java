package io.stagesync.transform;

import io.stagesync.model.ContentModel;
import io.stagesync.model.Field;
import io.stagesync.model.FieldType;
import io.stagesync.model.UsageException;
import io.stagesync.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the built-in transformations ask of a model's fields. */
final class ModelFields {
    private ModelFields() {}

    /**
     * Checks that a field is there, so that a misspelt name does not silently do nothing.
     *
     * @throws UsageException when it is not
     */
    static void require(ContentModel model, String field, String verb) {
        if (model.field(field).isEmpty()) {
            String names = model.fields().stream().map(Field::name).collect(Collectors.joining(", "));
            throw new UsageException("Cannot " + verb + " '" + model.name() + "." + field
                    + "': the model has no such field at that point. It has: " + names
                    + ". Check models." + model.name() + ".transform.");
        }
    }

    /** The model with a field that can hold the value: its own one, or a new one at the end. */
    static ContentModel withFieldFor(ContentModel model, String name, Value value) {
        if (model.field(name).isPresent()) {
            return model;
        }
        List<Field> fields = new ArrayList<>(model.fields());
        fields.add(fieldFor(name, value));
        return model.withFields(fields);
    }

    private static Field fieldFor(String name, Value value) {
        if (value instanceof Value.Items items) {
            Value first =
                    items.values().isEmpty() ? Value.of("") : items.values().get(0);
            return Field.listOf(name, typeOf(first));
        }
        if (value instanceof Value.Reference reference) {
            return Field.toOne(name, reference.target().model());
        }
        return Field.of(name, typeOf(value));
    }

    private static FieldType typeOf(Value value) {
        if (value instanceof Value.Numeric number) {
            return number.amount().scale() <= 0 ? FieldType.INTEGER : FieldType.DECIMAL;
        }
        if (value instanceof Value.Flag) {
            return FieldType.BOOLEAN;
        }
        return value instanceof Value.Text ? FieldType.TEXT : FieldType.JSON;
    }
}
