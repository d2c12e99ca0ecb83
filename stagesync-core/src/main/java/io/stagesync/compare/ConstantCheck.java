package io.stagesync.compare;

import io.stagesync.model.ContentModel;
import io.stagesync.model.Field;
import io.stagesync.model.InstantText;
import io.stagesync.model.UsageException;
import io.stagesync.model.Value;

/** Checks values that the configuration gives against the destination's fields, before anything is read. */
public final class ConstantCheck {
    private ConstantCheck() {}

    /**
     * @param model the destination's model
     * @throws UsageException when the model has no such field, or the field cannot hold the value
     */
    public static void check(ContentModel model, String name, Value value) {
        Field field = model.field(name)
                .orElseThrow(() -> new UsageException("Cannot set " + model.name() + "." + name
                        + ": the destination has no such field. Correct the name in the transformation."));
        boolean fits = field.list()
                ? value instanceof Value.Items items && items.values().stream().allMatch(item -> fits(field, item))
                : fits(field, value);
        if (!fits) {
            throw new UsageException("Cannot set " + model.name() + "." + name + " to " + show(value)
                    + ": the destination's field holds " + describe(field)
                    + ". Correct the value in the transformation.");
        }
    }

    private static boolean fits(Field field, Value value) {
        return switch (field.type()) {
            case TEXT, TAXONOMY -> value instanceof Value.Text;
            case INTEGER, DECIMAL -> value instanceof Value.Numeric;
            case BOOLEAN -> value instanceof Value.Flag;
            case INSTANT ->
                value instanceof Value.Text text
                        && InstantText.parse(text.text()).isPresent();
            case ENUM -> value instanceof Value.Text text && field.enumValues().contains(text.text());
            case RICH_TEXT, COLOR, LOCATION -> value instanceof Value.Structure;
            case DATE -> value instanceof Value.Text text && text.text().matches("\\d{4}-\\d{2}-\\d{2}");
            case COMPONENT -> value instanceof Value.Component;
            case JSON -> true;
            case REFERENCE ->
                value instanceof Value.Reference reference
                        && field.targets().contains(reference.target().model());
        };
    }

    private static String show(Value value) {
        if (value instanceof Value.Text text) {
            return "\"" + text.text() + "\"";
        } else if (value instanceof Value.Numeric number) {
            return number.amount().toPlainString();
        } else if (value instanceof Value.Flag flag) {
            return String.valueOf(flag.on());
        } else if (value instanceof Value.Reference reference) {
            return reference.target().toString();
        }
        return "the value given";
    }

    private static String describe(Field field) {
        String one = switch (field.type()) {
            case TEXT -> "a text";
            case INTEGER -> "a whole number";
            case DECIMAL -> "a number";
            case BOOLEAN -> "true or false";
            case INSTANT -> "a point in time such as 2019-10-02T09:30:00.000Z";
            case ENUM -> "one of " + String.join(", ", field.enumValues());
            case JSON -> "any JSON";
            case RICH_TEXT -> "a rich text tree";
            case REFERENCE -> "a reference to " + String.join(" or ", field.targets());
            case DATE -> "a day such as 2019-10-02";
            case COLOR -> "a color, r, g, b and a";
            case LOCATION -> "a location, latitude and longitude";
            case TAXONOMY -> "a node of a taxonomy";
            case COMPONENT -> "a component, " + String.join(" or ", field.targets());
        };
        return field.list() ? "a list, each " + one : one;
    }
}
