package io.stagesync.connectors.graphcms1;

import io.stagesync.connectors.graphcms1.UpdateEncoder.Inexpressible;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates entries step by step: the nodes, then the lists, links and values that an import of nodes does not take. */
final class EntryCreator {
    private final NodeImporter nodes;
    private final ListImporter lists;
    private final RelationWriter relations;
    private final AliasedWriter writer;
    private final ReadBack readBack;

    EntryCreator(
            NodeImporter nodes, ListImporter lists, RelationWriter relations, AliasedWriter writer, ReadBack readBack) {
        this.nodes = nodes;
        this.lists = lists;
        this.relations = relations;
        this.writer = writer;
        this.readBack = readBack;
    }

    /** One outcome for each draft. A draft that fails at a step is left out of the following ones. */
    Map<EntryKey, Outcome> create(List<Draft> drafts) {
        Map<EntryKey, Outcome> outcomes = new HashMap<>(nodes.importAll(drafts));
        outcomes.putAll(lists.importAll(written(drafts, outcomes)));
        outcomes.putAll(relations.write(links(written(drafts, outcomes))));
        outcomes.putAll(moved(written(drafts, outcomes)));
        return outcomes;
    }

    private static List<Draft> written(List<Draft> drafts, Map<EntryKey, Outcome> outcomes) {
        return drafts.stream()
                .filter(draft -> {
                    Outcome outcome = outcomes.get(draft.key());
                    return outcome != null && outcome.isWritten();
                })
                .toList();
    }

    private static List<LinkTask> links(List<Draft> drafts) {
        List<LinkTask> tasks = new ArrayList<>();
        for (Draft draft : drafts) {
            List<FieldBinding> fields = draft.model().fields().stream()
                    .filter(field ->
                            !ValueMatch.targets(draft.entry(), field.name()).isEmpty())
                    .filter(field -> field.field().isReference())
                    .toList();
            if (!fields.isEmpty()) {
                tasks.add(new LinkTask(draft.model(), fields, Entry.of(draft.key(), Map.of()), draft.entry()));
            }
        }
        return tasks;
    }

    private Map<EntryKey, Outcome> moved(List<Draft> drafts) {
        Map<EntryKey, Outcome> outcomes = new HashMap<>();
        List<UpdateTask> tasks = new ArrayList<>();
        for (Draft draft : drafts) {
            List<String> names = NodeEncoder.movedByImport(draft).stream()
                    .map(FieldBinding::name)
                    .toList();
            try {
                if (!names.isEmpty()) {
                    tasks.add(UpdateEncoder.task(
                            draft.model(), names, Optional.empty(), draft.entry(), Optional.empty()));
                }
            } catch (Inexpressible e) {
                outcomes.put(draft.key(), new Outcome.Rejected("created, but not completed: " + e.reason()));
            }
        }
        outcomes.putAll(writer.write(new Updates(readBack), tasks));
        return outcomes;
    }
}
