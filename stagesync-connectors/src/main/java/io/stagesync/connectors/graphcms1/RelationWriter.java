package io.stagesync.connectors.graphcms1;

import io.stagesync.connectors.graphcms1.ImportClient.Kind;
import io.stagesync.connectors.graphcms1.UpdateEncoder.Inexpressible;
import io.stagesync.connectors.http.Chunks;
import io.stagesync.connectors.http.Json;
import io.stagesync.connectors.http.StandStill;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Outcome;
import io.stagesync.model.StageException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes links: new ones in bulk by import where that is safe, the others by updates, which move and replace. What an
 * import leaves in doubt is read back and made good by updates, since those may be repeated.
 */
final class RelationWriter {
    private final Optional<ImportClient> importer;
    private final ReadBack readBack;
    private final StandStill standStill;
    private final AliasedWriter writer;

    RelationWriter(Optional<ImportClient> importer, ReadBack readBack, StandStill standStill, AliasedWriter writer) {
        this.importer = importer;
        this.readBack = readBack;
        this.standStill = standStill;
        this.writer = writer;
    }

    private record Link(LinkTask task, ArrayNode element) {}

    /** One outcome for each task. */
    Map<EntryKey, Outcome> write(List<LinkTask> tasks) {
        Map<EntryKey, Outcome> outcomes = new HashMap<>();
        tasks.forEach(task -> outcomes.put(task.key(), new Outcome.Written()));
        List<LinkTask> byUpdate = new ArrayList<>();
        List<Link> byImport = new ArrayList<>();
        for (LinkTask task : tasks) {
            List<FieldBinding> rest = new ArrayList<>();
            for (FieldBinding field : task.fields()) {
                if (importer.isPresent() && task.isImportable(field)) {
                    byImport.addAll(links(task, field));
                } else {
                    rest.add(field);
                }
            }
            if (!rest.isEmpty()) {
                byUpdate.add(new LinkTask(task.model(), rest, task.before(), task.after()));
            }
        }
        importer.ifPresent(client -> byUpdate.addAll(importAll(client, byImport, outcomes)));
        update(byUpdate, outcomes);
        return outcomes;
    }

    private static List<Link> links(LinkTask task, FieldBinding field) {
        return task.added(field).stream()
                .map(target -> new Link(task, element(task.key(), field, target)))
                .toList();
    }

    private static ArrayNode element(EntryKey owner, FieldBinding field, EntryKey target) {
        ArrayNode pair = Json.array();
        ObjectNode near = pair.addObject();
        near.put("_typeName", owner.model());
        near.put("id", owner.id());
        near.put("fieldName", field.name());
        ObjectNode far = pair.addObject();
        far.put("_typeName", target.model());
        far.put("id", target.id());
        field.link().inverse().ifPresent(inverse -> far.put("fieldName", inverse));
        return pair;
    }

    /** Gives what must still be done by updates. */
    private List<LinkTask> importAll(ImportClient client, List<Link> links, Map<EntryKey, Outcome> outcomes) {
        Map<EntryKey, LinkTask> doubtful = new LinkedHashMap<>();
        boolean lost = false;
        for (List<Link> chunk : Chunks.of(
                links,
                ImportClient.MOST_ELEMENTS,
                ImportClient.MOST_BYTES,
                link -> ImportClient.sizeInBytes(link.element()))) {
            ImportAnswer answer = client.send(
                    Kind.RELATIONS, chunk.stream().map(Link::element).toList());
            lost = lost || answer instanceof ImportAnswer.Lost;
            if (!(answer instanceof ImportAnswer.Stored)) {
                chunk.forEach(link -> doubtful.put(link.task().key(), link.task()));
            }
        }
        return doubtful.isEmpty() ? List.of() : unfinished(List.copyOf(doubtful.values()), lost, outcomes);
    }

    private List<LinkTask> unfinished(List<LinkTask> doubtful, boolean lost, Map<EntryKey, Outcome> outcomes) {
        List<EntryKey> keys = doubtful.stream().map(LinkTask::key).toList();
        Map<EntryKey, Entry> found;
        try {
            found = lost ? standStill.await(() -> readBack.find(keys)) : readBack.find(keys);
        } catch (StageException e) {
            keys.forEach(key ->
                    outcomes.put(key, new Outcome.Unknown("the answer to the import of its relations was lost")));
            return List.of();
        }
        List<LinkTask> unfinished = new ArrayList<>();
        for (LinkTask task : doubtful) {
            Entry now = found.getOrDefault(task.key(), task.before());
            List<FieldBinding> open = task.fields().stream()
                    .filter(task::isImportable)
                    .filter(field -> !ValueMatch.targets(now, field.name())
                            .containsAll(ValueMatch.targets(task.after(), field.name())))
                    .toList();
            if (!open.isEmpty()) {
                unfinished.add(new LinkTask(task.model(), open, now, task.after()));
            }
        }
        return unfinished;
    }

    private void update(List<LinkTask> tasks, Map<EntryKey, Outcome> outcomes) {
        List<UpdateTask> updates = new ArrayList<>();
        for (LinkTask task : merged(tasks)) {
            try {
                updates.add(UpdateEncoder.task(
                        task.model(),
                        task.fields().stream().map(FieldBinding::name).toList(),
                        Optional.of(task.before()),
                        task.after(),
                        Optional.empty()));
            } catch (Inexpressible e) {
                outcomes.put(task.key(), new Outcome.Rejected(e.reason()));
            }
        }
        writer.write(new Updates(readBack), updates).forEach(outcomes::put);
    }

    /** One task for each entry, or one update would overtake the other. */
    private static List<LinkTask> merged(List<LinkTask> tasks) {
        Map<EntryKey, LinkTask> merged = new LinkedHashMap<>();
        for (LinkTask task : tasks) {
            merged.merge(task.key(), task, (one, other) -> {
                List<FieldBinding> fields = new ArrayList<>(one.fields());
                fields.addAll(other.fields());
                Entry before = one.before();
                for (FieldBinding field : other.fields()) {
                    before = other.before().value(field.name()).isPresent()
                            ? before.with(
                                    field.name(),
                                    other.before().value(field.name()).get())
                            : before.without(field.name());
                }
                return new LinkTask(one.model(), fields, before, one.after());
            });
        }
        return List.copyOf(merged.values());
    }
}
