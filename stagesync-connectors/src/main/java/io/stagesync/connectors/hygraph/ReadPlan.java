package io.stagesync.connectors.hygraph;

import io.stagesync.model.Field;
import io.stagesync.model.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What to read of a model's entries, and in how many queries so that each fits. */
final class ReadPlan {
    /** The file of an asset. */
    static final FieldBinding FILES = new FieldBinding(
            Field.of("(files)", FieldType.TEXT), ReadShape.FILES, Optional.empty(), false, false, false, true);

    /** For the names of a hundred ids and everything around them. */
    private static final int ROOM_FOR_VARIABLES = 3_400;

    private final ModelBinding model;
    private final EntryItems items;
    private final ReadDocument document;
    private final int textBytes;
    private final EntryItems.Found all;
    private final List<List<Item>> parts;

    /** @param queryBytes the largest query that the environment takes, with its variables */
    ReadPlan(ModelBinding model, EntryItems items, Aliases aliases, int queryBytes) {
        this.model = model;
        this.items = items;
        this.document = new ReadDocument(model, aliases);
        this.textBytes = Math.max(queryBytes - ROOM_FOR_VARIABLES, queryBytes / 4);
        this.all = withFiles(items.of(model.entity()));
        this.parts = parts(all.items(), Map.of());
    }

    private EntryItems.Found withFiles(EntryItems.Found found) {
        if (!model.model().isAsset()) {
            return found;
        }
        List<Item> more = new ArrayList<>(found.items());
        more.add(new Item(Spot.ENTRY, model.name(), FILES));
        return new EntryItems.Found(more, found.open());
    }

    ModelBinding model() {
        return model;
    }

    ReadDocument document() {
        return document;
    }

    /** Everything that is read of each entry. */
    EntryItems.Found all() {
        return all;
    }

    /** The same, cut into pieces that fit; at least one. */
    List<List<Item>> parts() {
        return parts;
    }

    /** What is to be read where something was found at an open spot. */
    EntryItems.Found below(Spot spot) {
        return items.below(spot);
    }

    /** Cuts items into pieces whose queries fit. One item that does not fit alone is a piece of its own. */
    List<List<Item>> parts(List<Item> wanted, Map<String, Integer> skips) {
        List<List<Item>> pieces = new ArrayList<>();
        List<Item> rest = wanted;
        while (!rest.isEmpty()) {
            int fitting = fitting(rest, skips);
            pieces.add(List.copyOf(rest.subList(0, fitting)));
            rest = rest.subList(fitting, rest.size());
        }
        return pieces.isEmpty() ? List.of(List.of()) : pieces;
    }

    /** How many of the first items fit; halving finds it since more items make longer text. */
    private int fitting(List<Item> items, Map<String, Integer> skips) {
        int fits = 1;
        int most = items.size();
        if (document.named(items, skips).length() <= textBytes) {
            return most;
        }
        while (most - fits > 1) {
            int middle = (fits + most) / 2;
            if (document.named(items.subList(0, middle), skips).length() <= textBytes) {
                fits = middle;
            } else {
                most = middle;
            }
        }
        return fits;
    }
}
