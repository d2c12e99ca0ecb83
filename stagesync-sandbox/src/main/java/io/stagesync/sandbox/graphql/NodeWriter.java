package io.stagesync.sandbox.graphql;

import io.stagesync.sandbox.datamodel.DataModel;
import io.stagesync.sandbox.datamodel.ModelType;
import io.stagesync.sandbox.datamodel.RelationField;
import io.stagesync.sandbox.store.Filter;
import io.stagesync.sandbox.store.Node;
import io.stagesync.sandbox.store.Session;
import io.stagesync.sandbox.store.UniqueViolation;
import io.stagesync.sandbox.store.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes of one top-level mutation field, inside its transaction. Any {@link ApiError} undoes all of it (2.6). */
final class NodeWriter {
    private final DataModel schema;
    private final Session session;
    private final Instant now;
    private final boolean listsMoveUpdatedAt;
    private final AssetUpload upload;
    private final WhereFilters filters;
    private final Links links;

    NodeWriter(
            DataModel schema,
            Session session,
            Instant now,
            boolean listsMoveUpdatedAt,
            AssetUpload upload,
            WhereFilters filters) {
        this.schema = schema;
        this.filters = filters;
        this.session = session;
        this.now = now;
        this.listsMoveUpdatedAt = listsMoveUpdatedAt;
        this.upload = upload;
        this.links = new Links(schema, session);
    }

    ModelType model(String name) {
        return schema.model(name).orElseThrow();
    }

    Filter filter(ModelType model, @Nullable Object where) {
        return filters.filter(model.name(), where);
    }

    /** Creates a node under a new id; an id can never be chosen (2.4). */
    String create(ModelType model, @Nullable Object input) {
        Map<?, ?> data = map(input);
        String id = insert(model, data);
        nested(model, id, data);
        checkRequired(model, id);
        return id;
    }

    /** Creates a node that a link from a parent will complete, so its own required links are checked afterwards. */
    String createLinked(ModelType parent, RelationField field, String parentId, @Nullable Object input) {
        ModelType model = model(field.target());
        Map<?, ?> data = map(input);
        String id = insert(model, data);
        links.add(parent, field, parentId, id);
        nested(model, id, data);
        checkRequired(model, id);
        return id;
    }

    /** Fetches a file and creates its asset (2.2). */
    String upload(ModelType model, @Nullable Object input) {
        Map<?, ?> data = withFile(map(input));
        return create(model, data);
    }

    String uploadLinked(ModelType parent, RelationField field, String parentId, @Nullable Object input) {
        return createLinked(parent, field, parentId, withFile(map(input)));
    }

    void update(ModelType model, Node node, @Nullable Object input) {
        Map<?, ?> data = map(input);
        setScalars(model, node.id(), ScalarData.forUpdate(model, data));
        nested(model, node.id(), data);
    }

    /** Updates the node a key names, or creates one under a new id (2.4). */
    String upsert(ModelType model, NodeKey key, @Nullable Object create, @Nullable Object update) {
        Node node = key.find(session).orElse(null);
        if (node == null) {
            return create(model, create);
        }
        update(model, node, update);
        return node.id();
    }

    void delete(ModelType model, Node node) {
        links.checkDispensable(model, node.id());
        session.delete(model.name(), node.id());
    }

    long updateMany(ModelType model, Filter filter, @Nullable Object input) {
        ScalarData data = ScalarData.forUpdate(model, map(input));
        List<Node> nodes = session.select(model.name(), filter, Window.WHOLE);
        nodes.forEach(node -> setScalars(model, node.id(), data));
        return nodes.size();
    }

    long deleteMany(ModelType model, Filter filter) {
        List<Node> nodes = session.select(model.name(), filter, Window.WHOLE);
        nodes.forEach(node -> delete(model, node));
        return nodes.size();
    }

    static Map<?, ?> map(@Nullable Object input) {
        return input instanceof Map<?, ?> map ? map : Map.of();
    }

    private void nested(ModelType model, String id, Map<?, ?> data) {
        for (RelationField field : model.relations()) {
            if (data.get(field.name()) instanceof Map<?, ?> actions) {
                new NestedWrites(this, session, links, model, field, id).apply(actions);
                links.settle();
            }
        }
    }

    private String insert(ModelType model, Map<?, ?> data) {
        ScalarData scalars = ScalarData.forCreate(model, data);
        Map<String, Object> values = new LinkedHashMap<>();
        scalars.values().forEach((name, value) -> {
            if (value != null) {
                values.put(name, value);
            }
        });
        for (String timestamp : List.of("createdAt", "updatedAt")) {
            if (model.scalar(timestamp).isPresent()) {
                values.put(timestamp, now);
            }
        }
        String id = Cuid.next();
        try {
            session.insert(model.name(), id, values, scalars.lists());
        } catch (UniqueViolation e) {
            throw ApiError.uniqueViolation(e.model(), e.field());
        }
        return id;
    }

    /** Moves {@code updatedAt} whenever a scalar is given, changed or not (2.8). */
    private void setScalars(ModelType model, String id, ScalarData data) {
        if (data.isEmpty()) {
            return;
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>(data.values());
        boolean moves = !data.values().isEmpty() || listsMoveUpdatedAt;
        if (moves && model.scalar("updatedAt").isPresent()) {
            values.put("updatedAt", now);
        }
        try {
            session.update(model.name(), id, values, data.lists());
        } catch (UniqueViolation e) {
            throw ApiError.uniqueViolation(e.model(), e.field());
        }
    }

    private void checkRequired(ModelType model, String id) {
        for (RelationField field : model.relations()) {
            if (field.required()
                    && session.linked(model.name(), field.name(), id).isEmpty()) {
                throw ApiError.relationIsRequired(field.name(), model.name());
            }
        }
    }

    private Map<?, ?> withFile(Map<?, ?> data) {
        AssetUpload.Uploaded file = upload.fetch(String.valueOf(data.get("url")));
        Map<Object, @Nullable Object> asset = new LinkedHashMap<>(data);
        asset.remove("url");
        asset.put("handle", file.handle());
        asset.put("fileName", file.fileName());
        asset.put("mimeType", file.mimeType());
        asset.put("size", BigDecimal.valueOf(file.size()));
        return asset;
    }
}
