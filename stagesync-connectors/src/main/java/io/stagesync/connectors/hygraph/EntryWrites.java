package io.stagesync.connectors.hygraph;

import io.stagesync.connector.NewIds;
import io.stagesync.connectors.hygraph.CreationLookup.Candidates;
import io.stagesync.connectors.hygraph.LocalizedFields.DefaultLocale;
import io.stagesync.model.Action;
import io.stagesync.model.AssetFile;
import io.stagesync.model.Change;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Creates and updates entries. An entry is created once; everything after that is an update of what the stage holds, so
 * whatever was lost, or did not fit, is found by comparing again.
 */
final class EntryWrites implements WriteKind<EntryWrite> {
    private static final int MOST_LOOKS = 20;

    private final EntryEncoder encoder;
    private final MutationSender sender;
    private final ReadBack readBack;
    private final CreationLookup lookup;
    private final Refusals refusals;
    private final String selection;
    private final NewIds newIds;
    private final Answers answers;

    /** Is told the answers that say more than the id. */
    interface Answers {
        void answered(EntryKey entry, JsonNode node);
    }

    /** @param selection what to ask of an entry that was written, without brackets */
    EntryWrites(
            EntryEncoder encoder,
            MutationSender sender,
            ReadBack readBack,
            CreationLookup lookup,
            String selection,
            NewIds newIds,
            Answers answers) {
        this.encoder = encoder;
        this.sender = sender;
        this.readBack = readBack;
        this.lookup = lookup;
        this.refusals = new Refusals(lookup);
        this.selection = selection;
        this.newIds = newIds;
        this.answers = answers;
    }

    /** @param extra what to send beside the fields of the model */
    Progress<EntryWrite> creation(Change change, ModelBinding model, List<Piece> extra) {
        try {
            Packing.Packed packed = encoder.create(model, change.target(), extra, sender.mostDataBytes());
            return new Progress.Next<>(
                    new EntryWrite(change, model, Optional.empty(), packed.data(), extra, packed.begun(), 0, 0));
        } catch (Inexpressible e) {
            return new Progress.Over<>(new Outcome.Rejected(e.reason()));
        }
    }

    Progress<EntryWrite> update(Change change, ModelBinding model, List<Piece> extra) {
        EntryWrite write = new EntryWrite(change, model, Optional.of(change.key()), List.of(), extra, false, 0, 0);
        return compared(write, change.before().orElseThrow());
    }

    /** What is left of a creation whose entry was made by other means. */
    Progress<EntryWrite> adopted(Change change, ModelBinding model, EntryKey entry, List<Piece> extra) {
        lookup.made(entry, change.key());
        EntryWrite write = new EntryWrite(change, model, Optional.of(entry), List.of(), extra, false, 1, 0);
        return readBack.find(entry).map(current -> compared(write, current)).orElseGet(() -> gone(write));
    }

    /** What is left to do, seen from what the stage holds. */
    private Progress<EntryWrite> compared(EntryWrite write, Entry current) {
        Set<String> open =
                encoder.differences(write.model(), current, write.change().target());
        open.retainAll(written(write.change()));
        if (open.isEmpty() && write.extra().isEmpty()) {
            return new Progress.Over<>(new Outcome.Written());
        }
        if (write.looks() >= MOST_LOOKS) {
            return notHeld(open);
        }
        try {
            Packing.Packed packed = encoder.update(
                    write.model(),
                    current,
                    write.change().target(),
                    open,
                    write.sent() == 0 ? DefaultLocale.AT_THE_TOP : DefaultLocale.AS_LOCALIZATION,
                    write.extra(),
                    sender.mostDataBytes());
            return packed.data().isEmpty() ? notHeld(open) : new Progress.Next<>(write.with(packed));
        } catch (Inexpressible e) {
            return new Progress.Over<>(unfinished(write, new Outcome.Rejected(e.reason())));
        }
    }

    private static Progress<EntryWrite> notHeld(Set<String> open) {
        return new Progress.Over<>(
                new Outcome.Partial("the stage took it, but does not hold what was sent: " + String.join(", ", open)));
    }

    private static Set<String> written(Change change) {
        Set<String> names = new LinkedHashSet<>(change.fields());
        names.removeIf(name -> name.startsWith(AssetFile.BYTES));
        return names;
    }

    @Override
    public Operation operation(EntryWrite write) {
        Map<String, Operation.Variable> variables = new LinkedHashMap<>();
        boolean creates = write.key().isEmpty();
        EntityBinding entity = write.model().entity();
        String type = (creates ? entity.createInput() : entity.updateInput()).orElseThrow();
        write.key()
                .ifPresent(key -> variables.put(
                        "i", new Operation.Variable("ID!", JsonNodeFactory.instance.stringNode(key.id()))));
        variables.put("d", new Operation.Variable(type + "!", write.data()));
        ModelMutation.Kind kind = creates ? ModelMutation.Kind.CREATE : ModelMutation.Kind.UPDATE;
        return new Operation(
                write.model().mutation(kind).orElseThrow().name(),
                creates ? "data:$@d" : "where:{id:$@i},data:$@d",
                "{" + selection + "}",
                variables);
    }

    @Override
    public void arrived(List<EntryWrite> writes, List<JsonNode> nodes) {
        Map<EntryKey, String> ids = new LinkedHashMap<>();
        for (int i = 0; i < writes.size(); i++) {
            String id = nodes.get(i).path("id").asString("");
            if (writes.get(i).key().isEmpty() && !id.isEmpty()) {
                ids.put(writes.get(i).change().key(), id);
            }
        }
        note(ids);
    }

    @Override
    public Progress<EntryWrite> answered(EntryWrite write, JsonNode node) {
        if (!node.isObject()) {
            return write.key().isPresent() ? gone(write) : withoutAnswer(write);
        }
        EntryWrite stepped = write.stepped();
        if (write.key().isEmpty()) {
            String id = node.path("id").asString("");
            if (id.isEmpty()) {
                return new Progress.Over<>(new Outcome.Unknown("the stage answered a creation without an id"));
            }
            stepped = stepped.created(id);
        }
        answers.answered(stepped.destinationKey(), node);
        return next(stepped, write.data());
    }

    /** @param created the ids of new entries, by the keys of their creations */
    private void note(Map<EntryKey, String> created) {
        if (!created.isEmpty()) {
            newIds.createdAll(created);
            created.forEach((creation, id) -> lookup.made(new EntryKey(creation.model(), id), creation));
        }
    }

    private Progress<EntryWrite> withoutAnswer(EntryWrite creation) {
        Progress<EntryWrite> seen = lookFor(creation, lookup.ask(List.of(creation.creation())));
        return seen instanceof Progress.Next<EntryWrite> next
                        && next.write().key().isEmpty()
                ? new Progress.Over<>(new Outcome.Rejected("the stage answered without an entry and without a reason"))
                : seen;
    }

    /** @param sent what was just taken: if the same were to be sent again, the stage does not keep it */
    private Progress<EntryWrite> next(EntryWrite write, ObjectNode sent) {
        if (!write.steps().isEmpty()) {
            return new Progress.Next<>(write);
        }
        if (!write.begun()) {
            return new Progress.Over<>(new Outcome.Written());
        }
        Progress<EntryWrite> open = readBack.find(write.destinationKey())
                .map(current -> compared(write.looked(), current))
                .orElseGet(() -> gone(write));
        boolean stuck = open instanceof Progress.Next<EntryWrite> next
                && next.write().data().equals(sent);
        return stuck
                ? new Progress.Over<>(new Outcome.Partial("the stage took it, but does not hold all that was sent"))
                : open;
    }

    private static Progress<EntryWrite> gone(EntryWrite write) {
        return new Progress.Over<>(
                write.change().action() == Action.CREATE
                        ? new Outcome.Unknown("it was created, and is not there")
                        : new Outcome.Stale("it no longer exists at the destination. Plan again."));
    }

    @Override
    public Progress<EntryWrite> refused(EntryWrite write, HygraphAnswer answer) {
        Outcome outcome = refusals.outcome(write.model(), write.change().target(), answer);
        if (write.key().isEmpty()) {
            return new Progress.Over<>(outcome);
        }
        Optional<Entry> current = readBack.find(write.destinationKey());
        if (current.isEmpty()) {
            return gone(write);
        }
        if (!write.model().entity().localized() && write.data().has(Piece.Localized.LOCALIZATIONS)) {
            // Which localizations an entry has that shows none is a guess; they may be there.
            ObjectNode data = write.data().deepCopy();
            data.remove(Piece.Localized.LOCALIZATIONS);
            return new Progress.Next<>(write.withData(data));
        }
        Progress<EntryWrite> open = compared(write.looked(), current.get());
        // Instances of components may have changed since the entry was read; anything else would be refused again.
        boolean other = open instanceof Progress.Next<EntryWrite> next
                && write.looks() < 2
                && !next.write().data().equals(write.data());
        return other || open instanceof Progress.Over ? open : new Progress.Over<>(unfinished(write, outcome));
    }

    private static Outcome unfinished(EntryWrite write, Outcome outcome) {
        return write.sent() == 0
                ? outcome
                : new Outcome.Partial("it was written in parts, of which one was refused: " + outcome.explanation());
    }

    @Override
    public Progress<EntryWrite> tooLarge(EntryWrite write, int bytes) {
        Progress<EntryWrite> smaller = write.key().isEmpty()
                ? creation(write.change(), write.model(), write.extra())
                : readBack.find(write.destinationKey())
                        .map(current -> compared(write.looked(), current))
                        .orElseGet(() -> gone(write));
        boolean isSmaller = smaller instanceof Progress.Next<EntryWrite> next
                && !next.write().data().equals(write.data());
        return isSmaller || smaller instanceof Progress.Over
                ? smaller
                : new Progress.Over<>(unfinished(
                        write,
                        new Outcome.Rejected("the stage does not take a mutation of " + bytes
                                + " bytes (HTTP 413), and the entry cannot be cut any smaller")));
    }

    @Override
    public List<Progress<EntryWrite>> look(List<EntryWrite> writes) {
        Map<EntryKey, Entry> found = readBack.find(writes.stream()
                .flatMap(write -> write.key().stream())
                .distinct()
                .toList());
        Candidates candidates = lookup.ask(writes.stream()
                .filter(write -> write.key().isEmpty())
                .map(EntryWrite::creation)
                .toList());
        List<Progress<EntryWrite>> seen = new ArrayList<>();
        for (EntryWrite write : writes) {
            if (write.key().isEmpty()) {
                seen.add(lookFor(write, candidates));
            } else {
                Optional<Entry> current = Optional.ofNullable(found.get(write.destinationKey()));
                seen.add(current.map(entry -> compared(write.looked(), entry)).orElseGet(() -> gone(write)));
            }
        }
        return seen;
    }

    private Progress<EntryWrite> lookFor(EntryWrite write, Candidates candidates) {
        CreationLookup.Found found = lookup.find(write.creation(), candidates);
        if (found instanceof CreationLookup.Found.One one) {
            EntryWrite created = write.created(one.entry().key().id());
            note(Map.of(write.change().key(), created.destinationKey().id()));
            return compared(created, one.entry());
        } else if (found instanceof CreationLookup.Found.None) {
            return new Progress.Next<>(write);
        } else if (found instanceof CreationLookup.Found.Taken taken) {
            return new Progress.Over<>(
                    new Outcome.Obstructed("field '" + taken.field() + "' must be unique, also used by " + taken.by()));
        } else if (found instanceof CreationLookup.Found.Unclear unclear) {
            return new Progress.Over<>(new Outcome.Unknown(
                    "the answer to its creation was lost, and it cannot be found again: " + unclear.reason()));
        }
        throw new IllegalStateException("No such finding: " + found);
    }
}
