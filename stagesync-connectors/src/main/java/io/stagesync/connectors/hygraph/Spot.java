package io.stagesync.connectors.hygraph;

import java.util.ArrayList;
import java.util.List;

/** A place in entries where a model, component or variant sits: the steps that lead there, none for the entry itself. */
record Spot(List<Step> steps) {
    static final Spot ENTRY = new Spot(List.of());

    Spot {
        steps = List.copyOf(steps);
    }

    /** What a field at this spot holds of one type. */
    Spot into(String owner, FieldBinding field, String type) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(new Step(owner, field, type));
        return new Spot(longer);
    }

    /** The names on the way; a spot is below another where its name starts with the other's. */
    String name() {
        StringBuilder name = new StringBuilder("/");
        steps.forEach(step ->
                name.append(step.field().name()).append(':').append(step.type()).append('/'));
        return name.toString();
    }

    /** The name of a field at this spot. */
    String nameOf(FieldBinding field) {
        return name() + field.name();
    }
}
