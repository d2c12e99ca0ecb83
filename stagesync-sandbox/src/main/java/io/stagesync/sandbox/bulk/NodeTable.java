package io.stagesync.sandbox.bulk;

import io.stagesync.sandbox.datamodel.ModelType;
import io.stagesync.sandbox.datamodel.ScalarField;
import io.stagesync.sandbox.store.BulkSession;
import io.stagesync.sandbox.store.Node;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The nodes of a model by id; nulls are left out, and the fields after the id are in no good order (3.3). */
final class NodeTable implements ExportTable {
    static final int PAGE = 1000;

    private final ModelType model;
    private final List<ScalarField> fields;
    private final JsonValues values;

    NodeTable(ModelType model, JsonValues values) {
        this.model = model;
        this.values = values;
        fields = model.scalars().stream()
                .filter(field -> !field.list() && !field.name().equals("id"))
                .sorted(Comparator.comparing(ScalarField::name, HashOrder.OF_TEXT))
                .toList();
    }

    @Override
    public void read(BulkSession session, long row, Predicate<Element> receiver) {
        long next = row;
        List<Node> page;
        do {
            page = session.nodes(model.name(), next, PAGE);
            for (Node node : page) {
                next++;
                if (!receiver.test(new Element(element(node), next))) {
                    return;
                }
            }
        } while (page.size() == PAGE);
    }

    private JsonNode element(Node node) {
        ObjectNode element = JsonNodeFactory.instance.objectNode();
        element.put("_typeName", model.name());
        element.put("id", node.id());
        for (ScalarField field : fields) {
            Object value = node.value(field.name());
            if (value != null) {
                element.set(field.name(), values.write(field, value));
            }
        }
        return element;
    }
}
