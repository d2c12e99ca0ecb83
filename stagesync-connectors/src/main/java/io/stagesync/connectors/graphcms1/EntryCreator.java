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

    /** One outcome for each draft. What cannot be stored of an entry that was created makes it a partial one. */
    Map<EntryKey, Outcome> create(List<Draft> drafts) {
        NodeImporter.Result imported = nodes.importAll(drafts);
        Map<EntryKey, Outcome> outcomes = new HashMap<>(imported.outcomes());
        List<Draft> created = drafts.stream()
                .filter(draft -> outcomes.get(draft.key()) instanceof Outcome.Written)
                .toList();
        add(outcomes, "its lists", lists.fill(created, imported.fresh()));
        add(outcomes, "its relations", relations.write(links(created)));
        add(outcomes, "its early dates", moved(created));
        return outcomes;
    }

    private static void add(Map<EntryKey, Outcome> outcomes, String step, Map<EntryKey, Outcome> results) {
        results.forEach((key, result) -> {
            if (!result.isWritten()) {
                outcomes.merge(key, partial(step, result), EntryCreator::worse);
            }
        });
    }

    private static Outcome partial(String step, Outcome result) {
        return result instanceof Outcome.Unknown
                ? result
                : new Outcome.Partial("created without " + step + ": " + result.explanation());
    }

    private static Outcome worse(Outcome before, Outcome now) {
        if (before.isWritten() || now instanceof Outcome.Unknown) {
            return now;
        }
        return before instanceof Outcome.Unknown
                ? before
                : new Outcome.Partial(before.explanation() + "; " + now.explanation());
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
                outcomes.put(draft.key(), new Outcome.Rejected(e.reason()));
            }
        }
        outcomes.putAll(writer.write(new Updates(readBack), tasks));
        return outcomes;
    }
}
