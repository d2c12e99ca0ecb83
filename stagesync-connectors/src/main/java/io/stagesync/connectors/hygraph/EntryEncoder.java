package io.stagesync.connectors.hygraph;

import io.stagesync.model.Entry;
import io.stagesync.model.InstantText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;

/** Shapes whole entries into the data of mutations (hygraph.md 4.2 to 4.6). */
final class EntryEncoder {
    private final DataEncoder data;

    EntryEncoder(DataEncoder data) {
        this.data = data;
    }

    /**
     * A creation: one mutation, with as much of the entry as fits.
     *
     * @param extra what the input takes beside the fields of the model
     * @throws Inexpressible when what is required has no value or does not fit
     */
    Packing.Packed create(ModelBinding model, Entry entry, List<Piece> extra, int mostBytes) throws Inexpressible {
        List<Piece> pieces = new ArrayList<>(extra);
        if (model.entity().takesTimestamps()) {
            entry.createdAt().ifPresent(time -> pieces.add(timestamp("createdAt", InstantText.write(time))));
            entry.updatedAt().ifPresent(time -> pieces.add(timestamp("updatedAt", InstantText.write(time))));
        }
        pieces.addAll(data.begun(model.entity(), entry.fields(), mostBytes - Packing.bytes(pieces)));
        boolean begun = pieces.stream().anyMatch(Piece::isBegun) || borrowsDefaultLocale(model, entry);
        return new Packing.Packed(List.of(Packing.together(pieces)), begun);
    }

    private static Piece timestamp(String name, String time) {
        return new Piece.Member(name, JsonNodeFactory.instance.stringNode(time));
    }

    /**
     * An update: as many mutations as it takes, none where nothing differs.
     *
     * @param names the fields to write
     * @param extra what the input takes beside the fields of the model
     */
    Packing.Packed update(
            ModelBinding model, Entry before, Entry after, Set<String> names, List<Piece> extra, int mostBytes)
            throws Inexpressible {
        List<Piece> pieces = new ArrayList<>(extra);
        pieces.addAll(data.updated(model.entity(), before.fields(), after.fields(), names, mostBytes));
        return Packing.pack(pieces, mostBytes);
    }

    /** A creation may make a localization that the entry shall not have (hygraph.md 11.5); comparing again shows it. */
    private boolean borrowsDefaultLocale(ModelBinding model, Entry entry) {
        return model.entity().localized()
                && !data.localized().locales(model.entity(), entry.fields()).contains(data.defaultLocale());
    }

    /** The fields of a model in which two entries differ. */
    Set<String> differences(ModelBinding model, Entry one, Entry other) {
        return data.differences(model.entity(), one.fields(), other.fields());
    }
}
