package io.stagesync.connectors.hygraph;

import io.stagesync.model.Change;
import io.stagesync.model.EntryKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A creation or update on its way: what is still to be sent for it.
 *
 * @param change the intention
 * @param model of the entry
 * @param key the destination's own; absent before the entry is created
 * @param steps the data of each mutation that is left, the next first; there is one at least
 * @param extra what the data has beside fields of the model, such as the address of a file
 * @param begun whether comparing again will find more when the steps are done
 * @param sent how many mutations were taken
 * @param looks how often it was compared again
 */
record EntryWrite(
        Change change,
        ModelBinding model,
        Optional<EntryKey> key,
        List<ObjectNode> steps,
        List<Piece> extra,
        boolean begun,
        int sent,
        int looks) {
    EntryWrite {
        steps = List.copyOf(steps);
        extra = List.copyOf(extra);
    }

    ObjectNode data() {
        return steps.get(0);
    }

    CreationLookup.Creation creation() {
        return new CreationLookup.Creation(model, change.target());
    }

    EntryKey destinationKey() {
        return key.orElseGet(change::key);
    }

    /** The same after its next step was taken. */
    EntryWrite stepped() {
        return new EntryWrite(change, model, key, steps.subList(1, steps.size()), List.of(), begun, sent + 1, looks);
    }

    /** The same when the entry is there: what stood beside its fields was sent with it. */
    EntryWrite created(String id) {
        return new EntryWrite(
                change, model, Optional.of(new EntryKey(model.name(), id)), steps, List.of(), begun, sent, looks);
    }

    /** The same with other steps. */
    EntryWrite with(Packing.Packed packed) {
        return new EntryWrite(change, model, key, packed.data(), extra, packed.begun(), sent, looks);
    }

    /** The same, about to be compared again. */
    EntryWrite looked() {
        return new EntryWrite(change, model, key, steps, extra, begun, sent, looks + 1);
    }

    /** The same with other data in its next step. */
    EntryWrite withData(ObjectNode data) {
        List<ObjectNode> changed = new ArrayList<>(steps);
        changed.set(0, data);
        return new EntryWrite(change, model, key, changed, extra, begun, sent, looks);
    }
}
