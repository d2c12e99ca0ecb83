package io.stagesync.connectors.hygraph;

import io.stagesync.connector.NewIds;
import io.stagesync.connectors.http.StandStill;
import io.stagesync.model.Action;
import io.stagesync.model.Change;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Pass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the writers of a stage share. */
final class Wiring {
    private final MutationSender sender;
    private final StandStill standStill;
    private final EntryEncoder encoder;
    private final ReadBack readBack;
    private final CreationLookup lookup;
    private final EarlierCreations earlier;
    private final VariantPublisher variants;

    Wiring(
            MutationSender sender,
            StandStill standStill,
            EntryEncoder encoder,
            ReadBack readBack,
            CreationLookup lookup,
            VariantPublisher variants) {
        this.sender = sender;
        this.standStill = standStill;
        this.encoder = encoder;
        this.readBack = readBack;
        this.lookup = lookup;
        this.earlier = new EarlierCreations(lookup, standStill);
        this.variants = variants;
    }

    <T> Rounds<T> rounds(WriteKind<T> kind) {
        return new Rounds<>(sender, standStill, kind);
    }

    /** @param selection what to ask of each entry that was written */
    EntryWrites entryWrites(String selection, NewIds newIds, EntryWrites.Answers answers) {
        return new EntryWrites(encoder, sender, readBack, lookup, selection, newIds, answers);
    }

    Deletions deletions() {
        return new Deletions(readBack);
    }

    Publications publications() {
        return new Publications(readBack, encoder);
    }

    BulkPublisher bulkPublisher() {
        return new BulkPublisher(sender, standStill, publications());
    }

    EarlierCreations earlier() {
        return earlier;
    }

    VariantPublisher variants() {
        return variants;
    }

    /** Deletes what was just created and is of no use. */
    void takeBack(ModelBinding model, EntryKey key) {
        Change deletion = new Change(
                0, Pass.ASSETS, Action.DELETE, key, Optional.of(Entry.of(key, Map.of())), Optional.empty(), Set.of());
        rounds(deletions()).run(List.of(new Progress.Next<>(new Deletions.Deletion(deletion, model))));
    }
}
