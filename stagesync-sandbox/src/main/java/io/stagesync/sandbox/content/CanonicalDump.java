package io.stagesync.sandbox.content;

import io.stagesync.sandbox.datamodel.DataModel;
import io.stagesync.sandbox.datamodel.ModelType;
import io.stagesync.sandbox.datamodel.Relation;
import io.stagesync.sandbox.datamodel.ScalarField;
import io.stagesync.sandbox.store.Filter;
import io.stagesync.sandbox.store.Node;
import io.stagesync.sandbox.store.Session;
import io.stagesync.sandbox.store.StageStore;
import io.stagesync.sandbox.store.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A stage as lines of text: equal exactly where two stages hold the same content. Nodes are sorted by id, fields stand
 * in schema order, links are sorted. Timestamps are left out, and a file is told by its bytes rather than its handle.
 *
 * <pre>
 * Hotel/h1.name = "Astoria"
 * Hotel/h1.tags = ["spa","pool"]
 * HotelToReview: h1 - r1
 * </pre>
 */
public final class CanonicalDump {
    private static final Set<String> LEFT_OUT = Set.of("id", "createdAt", "updatedAt");

    private final UnaryOperator<String> bytesHash;
    private final List<String> lines = new ArrayList<>();

    private CanonicalDump(UnaryOperator<String> bytesHash) {
        this.bytesHash = bytesHash;
    }

    /**
     * Dumps a whole stage in one transaction.
     *
     * @param bytesHash tells a hash of the bytes behind an asset's handle
     */
    public static List<String> of(StageStore store, UnaryOperator<String> bytesHash) {
        return store.transact(session -> {
            CanonicalDump dump = new CanonicalDump(bytesHash);
            DataModel dataModel = store.dataModel();
            dataModel.models().forEach(model -> dump.nodes(session, model));
            dataModel.relations().stream()
                    .sorted(Comparator.comparing(Relation::name))
                    .forEach(relation -> dump.links(session, relation));
            return List.copyOf(dump.lines);
        });
    }

    private void nodes(Session session, ModelType model) {
        List<Node> nodes = new ArrayList<>(session.select(model.name(), Filter.EVERYTHING, Window.WHOLE));
        nodes.sort(Comparator.comparing(Node::id));
        for (Node node : nodes) {
            String name = model.name() + "/" + node.id();
            lines.add(name);
            for (ScalarField field : model.scalars()) {
                field(model, node, name, field);
            }
        }
    }

    private void field(ModelType model, Node node, String name, ScalarField field) {
        if (LEFT_OUT.contains(field.name())) {
            return;
        }
        Object value = field.list() ? node.lists().get(field.name()) : node.value(field.name());
        if (value == null || value.equals(List.of())) {
            return;
        }
        boolean isHandle = model.name().equals("Asset") && field.name().equals("handle");
        lines.add(
                isHandle
                        ? name + ".bytes = " + bytesHash.apply((String) value)
                        : name + "." + field.name() + " = " + CanonicalValue.of(value));
    }

    private void links(Session session, Relation relation) {
        boolean fromA = relation.a().field().isPresent();
        Relation.End near = fromA ? relation.a() : relation.b();
        List<String> ids = session.select(near.model(), Filter.EVERYTHING, Window.WHOLE).stream()
                .map(Node::id)
                .toList();
        Map<String, List<Node>> related =
                session.related(near.model(), near.field().orElseThrow(), ids, Filter.EVERYTHING, Window.WHOLE);
        List<String> found = new ArrayList<>();
        related.forEach((id, targets) -> targets.forEach(target ->
                found.add(relation.name() + ": " + (fromA ? id + " - " + target.id() : target.id() + " - " + id))));
        found.sort(Comparator.naturalOrder());
        lines.addAll(found);
    }
}
