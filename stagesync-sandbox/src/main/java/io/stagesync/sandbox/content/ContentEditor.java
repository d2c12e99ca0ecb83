package io.stagesync.sandbox.content;

import static java.util.stream.Collectors.toCollection;

import io.stagesync.sandbox.datamodel.DataModel;
import io.stagesync.sandbox.datamodel.ModelType;
import io.stagesync.sandbox.datamodel.RelationField;
import io.stagesync.sandbox.datamodel.ScalarField;
import io.stagesync.sandbox.store.Filter;
import io.stagesync.sandbox.store.Node;
import io.stagesync.sandbox.store.Session;
import io.stagesync.sandbox.store.StageStore;
import io.stagesync.sandbox.store.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Edits a living stage as editors would: changes, clears, creates, deletes, links and moves. The same seed on the same
 * stage makes the same edits. Required fields stay set and unique values unique. An asset keeps its file.
 */
public final class ContentEditor {
    private static final Set<String> FILE_FIELDS = Set.of("handle", "size", "width", "height", "mimeType");

    private final DataModel dataModel;
    private final Session session;
    private final Random random;
    private final NodeMaker maker;
    private final Links links;
    private final Map<String, List<String>> ids = new LinkedHashMap<>();
    private int changed;
    private int created;
    private int deleted;
    private int linked;
    private int unlinked;

    private ContentEditor(DataModel dataModel, Session session, Random random, AssetMaker assets) {
        this.dataModel = dataModel;
        this.session = session;
        this.random = random;
        maker = new NodeMaker(session, random, assets);
        links = new Links(session);
        for (ModelType model : dataModel.models()) {
            ids.put(
                    model.name(),
                    session.select(model.name(), Filter.EVERYTHING, Window.WHOLE).stream()
                            .map(Node::id)
                            .collect(toCollection(ArrayList::new)));
        }
    }

    /** Tries this many edits in one transaction; those that would break a rule are left out and not counted. */
    public static Edits edit(StageStore store, long seed, int edits, AssetMaker assets) {
        return store.transact(session -> {
            var editor = new ContentEditor(store.dataModel(), session, new Random(seed), assets);
            for (int i = 0; i < edits; i++) {
                editor.editOnce();
            }
            return new Edits(editor.changed, editor.created, editor.deleted, editor.linked, editor.unlinked);
        });
    }

    private void editOnce() {
        ModelType model =
                dataModel.models().get(random.nextInt(dataModel.models().size()));
        int kind = random.nextInt(20);
        if (kind < 3 || ids(model.name()).isEmpty()) {
            create(model);
        } else if (kind < 5) {
            delete(model);
        } else if (kind < 11 && !model.relations().isEmpty()) {
            relink(model);
        } else {
            change(model);
        }
    }

    private void change(ModelType model) {
        List<ScalarField> fields = model.scalars().stream()
                .filter(field -> !NodeMaker.SYSTEM_FIELDS.contains(field.name()))
                .filter(field -> !model.name().equals("Asset") || !FILE_FIELDS.contains(field.name()))
                .toList();
        if (fields.isEmpty()) {
            return;
        }
        String id = anyId(model.name());
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Map<String, List<Object>> lists = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            ScalarField field = fields.get(random.nextInt(fields.size()));
            if (field.list()) {
                lists.put(field.name(), maker.list(field));
            } else if (!field.required() && random.nextInt(5) == 0) {
                values.put(field.name(), null);
            } else {
                maker.value(model, field).ifPresent(value -> values.put(field.name(), value));
            }
        }
        if (!values.isEmpty()) {
            Instant before = (Instant) session.find(model.name(), "id", id)
                    .orElseThrow()
                    .values()
                    .getOrDefault("updatedAt", Instant.EPOCH);
            values.put("updatedAt", before.plus(Duration.ofMinutes(1 + random.nextInt(100))));
        }
        session.update(model.name(), id, values, lists);
        changed++;
    }

    /** A model whose required field takes the only place at the other end cannot grow by one node alone. */
    private void create(ModelType model) {
        boolean possible = model.relations().stream()
                .filter(RelationField::required)
                .allMatch(field ->
                        ends(model, field).far().list() && !ids(field.target()).isEmpty());
        if (!possible) {
            return;
        }
        String id = maker.make(model);
        for (RelationField field : model.relations()) {
            if (field.required()) {
                session.link(model.name(), field.name(), id, anyId(field.target()));
            }
        }
        ids(model.name()).add(id);
        created++;
    }

    private void delete(ModelType model) {
        String id = anyId(model.name());
        if (!links.isNeeded(dataModel.relations(), model.name(), id)) {
            session.delete(model.name(), id);
            ids(model.name()).remove(id);
            deleted++;
        }
    }

    private void relink(ModelType model) {
        RelationField field =
                model.relations().get(random.nextInt(model.relations().size()));
        if (ids(field.target()).isEmpty()) {
            return;
        }
        String id = anyId(model.name());
        Links.Ends ends = ends(model, field);
        List<String> present = session.linked(model.name(), field.name(), id);
        if (!present.isEmpty() && random.nextInt(3) == 0) {
            String target = present.get(random.nextInt(present.size()));
            unlinked += links.disconnect(model.name(), field, ends, id, target) ? 1 : 0;
        } else {
            linked += links.connect(model.name(), field, ends, id, anyId(field.target())) ? 1 : 0;
        }
    }

    private Links.Ends ends(ModelType model, RelationField field) {
        return Links.Ends.of(dataModel.relation(field.relation()), model.name(), field.name());
    }

    private List<String> ids(String model) {
        return ids.computeIfAbsent(model, unused -> new ArrayList<>());
    }

    private String anyId(String model) {
        List<String> candidates = ids(model);
        return candidates.get(random.nextInt(candidates.size()));
    }
}
