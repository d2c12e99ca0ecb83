package io.stagesync.connectors.graphcms1;

import io.stagesync.connectors.graphcms1.ImportClient.Kind;
import io.stagesync.connectors.graphcms1.UpdateEncoder.Inexpressible;
import io.stagesync.connectors.http.Chunks;
import io.stagesync.connectors.http.StandStill;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Outcome;
import io.stagesync.model.StageException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills the lists of new entries. An import appends, so it is used for entries that came to be without any doubt, and
 * never twice; whatever else is not as it should be is set by an update.
 */
final class ListImporter {
    private static final int MOST_REPAIRS = 2;

    private final ImportClient client;
    private final ReadBack readBack;
    private final StandStill standStill;
    private final AliasedWriter writer;

    ListImporter(ImportClient client, ReadBack readBack, StandStill standStill, AliasedWriter writer) {
        this.client = client;
        this.readBack = readBack;
        this.standStill = standStill;
        this.writer = writer;
    }

    private record Element(Draft draft, ObjectNode node) {}

    /**
     * An outcome for each draft whose lists could not be stored; the others are done.
     *
     * @param fresh the drafts whose lists are known to be empty
     */
    Map<EntryKey, Outcome> fill(List<Draft> drafts, Set<EntryKey> fresh) {
        Map<EntryKey, Draft> unclear = new LinkedHashMap<>();
        Map<EntryKey, Draft> lost = new LinkedHashMap<>();
        List<Element> elements = new ArrayList<>();
        for (Draft draft : drafts) {
            if (fresh.contains(draft.key())) {
                elements.addAll(elements(draft));
            } else if (draft.model().fields().stream().anyMatch(FieldBinding::isValueList)) {
                unclear.put(draft.key(), draft);
            }
        }
        for (List<Element> chunk : Chunks.of(
                elements,
                ImportClient.MOST_ELEMENTS,
                ImportClient.MOST_BYTES,
                element -> ImportClient.sizeInBytes(element.node()))) {
            ImportAnswer answer =
                    client.send(Kind.LISTS, chunk.stream().map(Element::node).toList());
            if (answer instanceof ImportAnswer.Lost) {
                chunk.forEach(element -> lost.put(element.draft().key(), element.draft()));
            } else if (!(answer instanceof ImportAnswer.Stored)) {
                chunk.forEach(element -> unclear.put(element.draft().key(), element.draft()));
            }
        }
        lost.keySet().forEach(unclear::remove);
        Map<EntryKey, Outcome> outcomes = new HashMap<>(repair(List.copyOf(unclear.values())));
        outcomes.putAll(repairAfterLoss(List.copyOf(lost.values())));
        return outcomes;
    }

    private static List<Element> elements(Draft draft) {
        List<Element> elements = new ArrayList<>();
        for (FieldBinding field : NodeEncoder.lists(draft)) {
            ObjectNode node = NodeEncoder.element(draft);
            draft.entry().value(field.name()).ifPresent(v -> node.set(field.name(), ValueEncoder.encode(v)));
            elements.add(new Element(draft, node));
        }
        return elements;
    }

    private Map<EntryKey, Outcome> repair(List<Draft> drafts) {
        try {
            return set(drafts, readBack.find(keys(drafts)));
        } catch (StageException e) {
            return unknown(drafts, "the entry was created, but its lists could not be read back");
        }
    }

    /** The server may still be at the import after the lists were set, and append to them. */
    private Map<EntryKey, Outcome> repairAfterLoss(List<Draft> drafts) {
        Map<EntryKey, Outcome> outcomes = new HashMap<>();
        List<Draft> open = drafts;
        try {
            for (int repairs = 0; !open.isEmpty(); repairs++) {
                Set<EntryKey> keys = keys(open);
                Map<EntryKey, Entry> found = standStill.await(() -> readBack.find(keys));
                List<Draft> wrong = open.stream()
                        .filter(draft -> !wrongLists(draft, found).isEmpty())
                        .toList();
                if (repairs == MOST_REPAIRS) {
                    outcomes.putAll(unknown(
                            wrong,
                            "the answer to the import of its lists was lost, and they still"
                                    + " change after they were set"));
                    return outcomes;
                }
                Map<EntryKey, Outcome> results = set(wrong, found);
                results.forEach(outcomes::put);
                open = wrong.stream()
                        .filter(draft -> results.getOrDefault(draft.key(), new Outcome.Written())
                                .isWritten())
                        .toList();
            }
        } catch (StageException e) {
            outcomes.putAll(unknown(open, "the entry was created, but its lists could not be read back"));
        }
        return outcomes;
    }

    private Map<EntryKey, Outcome> set(List<Draft> drafts, Map<EntryKey, Entry> found) {
        Map<EntryKey, Outcome> outcomes = new HashMap<>();
        List<UpdateTask> tasks = new ArrayList<>();
        for (Draft draft : drafts) {
            List<String> wrong = wrongLists(draft, found);
            try {
                if (!wrong.isEmpty()) {
                    tasks.add(UpdateEncoder.task(
                            draft.model(), wrong, Optional.empty(), draft.entry(), Optional.empty()));
                }
            } catch (Inexpressible e) {
                outcomes.put(draft.key(), new Outcome.Rejected(e.reason()));
            }
        }
        outcomes.putAll(writer.write(new Updates(readBack), tasks));
        return outcomes;
    }

    private static Map<EntryKey, Outcome> unknown(List<Draft> drafts, String reason) {
        Map<EntryKey, Outcome> outcomes = new HashMap<>();
        drafts.forEach(draft -> outcomes.put(draft.key(), new Outcome.Unknown(reason)));
        return outcomes;
    }

    private static Set<EntryKey> keys(List<Draft> drafts) {
        return new LinkedHashSet<>(drafts.stream().map(Draft::key).toList());
    }

    private static List<String> wrongLists(Draft draft, Map<EntryKey, Entry> found) {
        Optional<Entry> entry = Optional.ofNullable(found.get(draft.key()));
        return draft.model().fields().stream()
                .filter(FieldBinding::isValueList)
                .filter(field -> entry.filter(e -> ValueMatch.sameIn(List.of(field), draft.entry(), e))
                        .isEmpty())
                .map(FieldBinding::name)
                .toList();
    }
}
