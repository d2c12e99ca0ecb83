package io.stagesync.connectors.hygraph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Items put together as the tree that they are selected by. */
final class SelectionLevel {
    private final String type;
    private final Spot spot;
    private final List<FieldBinding> values = new ArrayList<>();
    private final List<FieldBinding> localized = new ArrayList<>();
    private final Map<String, Holder> holders = new LinkedHashMap<>();

    /** A field that holds components, with what is selected of each of their types. */
    record Holder(FieldBinding field, Map<String, SelectionLevel> levels) {}

    private SelectionLevel(String type, Spot spot) {
        this.type = type;
        this.spot = spot;
    }

    static SelectionLevel of(String model, List<Item> items) {
        SelectionLevel root = new SelectionLevel(model, Spot.ENTRY);
        items.forEach(root::add);
        return root;
    }

    private void add(Item item) {
        SelectionLevel level = this;
        for (Step step : item.spot().steps()) {
            level = level.holder(step.field()).levels().computeIfAbsent(step.type(), level.below(step));
        }
        level.addField(item.field());
    }

    private Function<String, SelectionLevel> below(Step step) {
        return name -> new SelectionLevel(name, spot.into(step.owner(), step.field(), step.type()));
    }

    private Holder holder(FieldBinding field) {
        return holders.computeIfAbsent(field.name(), name -> new Holder(field, new LinkedHashMap<>()));
    }

    private void addField(FieldBinding field) {
        if (field.isComponents()) {
            holder(field);
        } else if (field.field().localized() || field.isOfLocalizations()) {
            localized.add(field);
        } else {
            values.add(field);
        }
    }

    String type() {
        return type;
    }

    Spot spot() {
        return spot;
    }

    List<FieldBinding> values() {
        return values;
    }

    /** What is selected of each localization. */
    List<FieldBinding> localized() {
        return localized;
    }

    Iterable<Holder> holders() {
        return holders.values();
    }
}
