package io.stagesync.connectors.graphcms1;

import io.stagesync.connectors.graphcms1.ImportClient.Kind;
import io.stagesync.connectors.graphcms1.UpdateEncoder.Inexpressible;
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
 * Fills the lists of new entries. An import appends, so no list is imported twice: after any doubt the entries are read
 * back, and lists that are not as they should be are set by an update.
 */
final class ListImporter {
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

    /** An outcome for each draft whose lists could not be stored; the others are done. */
    Map<EntryKey, Outcome> importAll(List<Draft> drafts) {
        List<Element> elements = new ArrayList<>();
        for (Draft draft : drafts) {
            for (FieldBinding field : NodeEncoder.lists(draft)) {
                ObjectNode node = NodeEncoder.element(draft);
                draft.entry().value(field.name()).ifPresent(v -> node.set(field.name(), ValueEncoder.encode(v)));
                elements.add(new Element(draft, node));
            }
        }
        Map<EntryKey, Draft> doubtful = new LinkedHashMap<>();
        boolean lost = false;
        for (List<Element> chunk : Chunks.of(
                elements,
                ImportClient.MOST_ELEMENTS,
                ImportClient.MOST_BYTES,
                element -> ImportClient.sizeInBytes(element.node()))) {
            ImportAnswer answer =
                    client.send(Kind.LISTS, chunk.stream().map(Element::node).toList());
            lost = lost || answer instanceof ImportAnswer.Lost;
            if (!(answer instanceof ImportAnswer.Stored)) {
                chunk.forEach(element -> doubtful.put(element.draft().key(), element.draft()));
            }
        }
        return doubtful.isEmpty() ? Map.of() : repair(List.copyOf(doubtful.values()), lost);
    }

    private Map<EntryKey, Outcome> repair(List<Draft> drafts, boolean lost) {
        Map<EntryKey, Entry> found;
        Set<EntryKey> keys = new LinkedHashSet<>(drafts.stream().map(Draft::key).toList());
        try {
            found = lost ? standStill.await(() -> readBack.find(keys)) : readBack.find(keys);
        } catch (StageException e) {
            Outcome unknown = new Outcome.Unknown("the entry was created, but its lists could not be read back");
            Map<EntryKey, Outcome> outcomes = new HashMap<>();
            keys.forEach(key -> outcomes.put(key, unknown));
            return outcomes;
        }
        Map<EntryKey, Outcome> outcomes = new HashMap<>();
        List<UpdateTask> tasks = new ArrayList<>();
        for (Draft draft : drafts) {
            List<String> wrong = wrongLists(draft, Optional.ofNullable(found.get(draft.key())));
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

    private static List<String> wrongLists(Draft draft, Optional<Entry> found) {
        return NodeEncoder.lists(draft).stream()
                .filter(field -> found.filter(entry -> ValueMatch.sameIn(List.of(field), draft.entry(), entry))
                        .isEmpty())
                .map(FieldBinding::name)
                .toList();
    }
}
