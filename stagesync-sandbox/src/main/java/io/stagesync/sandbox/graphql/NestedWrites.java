package io.stagesync.sandbox.graphql;

import io.stagesync.sandbox.datamodel.ModelType;
import io.stagesync.sandbox.datamodel.RelationField;
import io.stagesync.sandbox.store.Filter;
import io.stagesync.sandbox.store.Filter.Operator;
import io.stagesync.sandbox.store.Node;
import io.stagesync.sandbox.store.Session;
import io.stagesync.sandbox.store.Window;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The actions given for one relation field of one node (2.4), done in Prisma's order. */
final class NestedWrites {
    private final NodeWriter writer;
    private final Session session;
    private final Links links;
    private final ModelType model;
    private final RelationField field;
    private final ModelType target;
    private final String id;

    NestedWrites(NodeWriter writer, Session session, Links links, ModelType model, RelationField field, String id) {
        this.writer = writer;
        this.session = session;
        this.links = links;
        this.model = model;
        this.field = field;
        this.target = writer.model(field.target());
        this.id = id;
    }

    void apply(Map<?, ?> actions) {
        each(actions.get("create"), data -> writer.createLinked(model, field, id, data));
        each(actions.get("upload"), data -> writer.uploadLinked(model, field, id, data));
        each(actions.get("update"), this::update);
        each(actions.get("upsert"), this::upsert);
        each(actions.get("delete"), this::delete);
        each(actions.get("connect"), this::connect);
        if (actions.get("set") instanceof List<?> keys) {
            set(keys);
        }
        each(actions.get("disconnect"), this::disconnect);
        each(actions.get("updateMany"), this::updateMany);
        each(actions.get("deleteMany"), where -> linkedMatching(where).forEach(node -> writer.delete(target, node)));
    }

    private interface Action {
        void on(Object input);
    }

    /** To-many fields give lists, to-one fields single values; a null is no action. */
    private static void each(@Nullable Object inputs, Action action) {
        if (inputs instanceof List<?> list) {
            list.forEach(input -> action.on(input));
        } else if (inputs != null) {
            action.on(inputs);
        }
    }

    private void connect(Object where) {
        links.add(model, field, id, key(where).require(session).id());
    }

    private void set(List<?> keys) {
        Set<String> wanted = new LinkedHashSet<>();
        for (Object where : keys) {
            wanted.add(key(where).require(session).id());
        }
        for (String old : linked()) {
            if (!wanted.contains(old)) {
                links.remove(model, field, id, old);
            }
        }
        wanted.forEach(other -> links.add(model, field, id, other));
    }

    private void disconnect(Object input) {
        if (!field.list()) {
            if (Boolean.TRUE.equals(input)) {
                linkedOrFail();
                linked().forEach(other -> links.remove(model, field, id, other));
            }
            return;
        }
        links.remove(model, field, id, requireLinked(input).id());
    }

    private void delete(Object input) {
        if (!field.list()) {
            if (Boolean.TRUE.equals(input)) {
                writer.delete(target, linkedOrFail());
            }
            return;
        }
        writer.delete(target, requireLinked(input));
    }

    private void update(Object input) {
        if (!field.list()) {
            writer.update(target, linkedOrFail(), input);
            return;
        }
        NodeKey key = key(NodeWriter.map(input).get("where"));
        writer.update(
                target,
                requireLinked(key, key.require(session)),
                NodeWriter.map(input).get("data"));
    }

    private void upsert(Object input) {
        Map<?, ?> data = NodeWriter.map(input);
        Node existing = existing(data);
        if (existing == null) {
            writer.createLinked(model, field, id, data.get("create"));
        } else {
            writer.update(target, existing, data.get("update"));
        }
    }

    private @Nullable Node existing(Map<?, ?> upsert) {
        List<String> ids = linked();
        if (!field.list()) {
            return ids.isEmpty() ? null : node(ids.get(0));
        }
        return key(upsert.get("where"))
                .find(session)
                .filter(node -> ids.contains(node.id()))
                .orElse(null);
    }

    private void updateMany(Object input) {
        Map<?, ?> data = NodeWriter.map(input);
        List<Object> ids = new ArrayList<>();
        linkedMatching(data.get("where")).forEach(node -> ids.add(node.id()));
        writer.updateMany(target, new Filter.Compare("id", Operator.IN, ids), data.get("data"));
    }

    private List<Node> linkedMatching(@Nullable Object where) {
        return session.related(model.name(), field.name(), List.of(id), writer.filter(target, where), Window.WHOLE)
                .getOrDefault(id, List.of());
    }

    private List<String> linked() {
        return new ArrayList<>(session.linked(model.name(), field.name(), id));
    }

    private Node linkedOrFail() {
        List<String> ids = linked();
        if (ids.isEmpty()) {
            throw ApiError.notConnected(field.relation(), model.name(), id, target.name());
        }
        return node(ids.get(0));
    }

    /** Prisma finds the id first, so what is not linked goes by its id, however it was named. */
    private Node requireLinked(Object where) {
        Node node = key(where).require(session);
        return requireLinked(new NodeKey(target.name(), "id", node.id()), node);
    }

    private Node requireLinked(NodeKey key, Node node) {
        if (!linked().contains(node.id())) {
            throw notConnected(key);
        }
        return node;
    }

    private ApiError notConnected(NodeKey key) {
        return ApiError.notConnected(field.relation(), model.name(), key);
    }

    private Node node(String nodeId) {
        return new NodeKey(target.name(), "id", nodeId).require(session);
    }

    private NodeKey key(@Nullable Object where) {
        return NodeKey.of(target, where);
    }
}
