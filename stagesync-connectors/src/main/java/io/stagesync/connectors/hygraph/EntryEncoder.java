package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.hygraph.LocalizedFields.DefaultLocale;
import io.stagesync.model.Entry;
import io.stagesync.model.Field;
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
     * @param way how the default locale is added, where it is new
     * @param extra what the input takes beside the fields of the model
     */
    Packing.Packed update(
            ModelBinding model,
            Entry before,
            Entry after,
            Set<String> names,
            DefaultLocale way,
            List<Piece> extra,
            int mostBytes)
            throws Inexpressible {
        List<Piece> pieces = new ArrayList<>();
        extra.stream().filter(piece -> !piece.isLater()).forEach(pieces::add);
        pieces.addAll(data.updated(model.entity(), before.fields(), after.fields(), names, way, mostBytes));
        extra.stream().filter(Piece::isLater).forEach(pieces::add);
        Packing.Packed packed = Packing.pack(pieces, mostBytes);
        boolean tried = way == DefaultLocale.AT_THE_TOP
                && names.contains(Field.LOCALES)
                && hasDefaultLocale(model, after)
                && !hasDefaultLocale(model, before);
        return tried ? new Packing.Packed(packed.data(), true) : packed;
    }

    private boolean hasDefaultLocale(ModelBinding model, Entry entry) {
        return data.localized().locales(model.entity(), entry.fields()).contains(data.defaultLocale());
    }

    /** A creation may make a localization that the entry shall not have (hygraph.md 11.5); comparing again shows it. */
    private boolean borrowsDefaultLocale(ModelBinding model, Entry entry) {
        return model.entity().localized() && !hasDefaultLocale(model, entry);
    }

    /** The fields of a model in which two entries differ. */
    Set<String> differences(ModelBinding model, Entry one, Entry other) {
        return data.differences(model.entity(), one.fields(), other.fields());
    }
}
