package io.stagesync.sandbox.bulk;

import io.stagesync.sandbox.datamodel.ScalarField;
import io.stagesync.sandbox.store.BulkSession;
import io.stagesync.sandbox.store.BulkSession.ListValue;
import io.stagesync.sandbox.store.Quirk;
import io.stagesync.sandbox.store.Quirks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The values of one list field, grouped by node. Most of its defects lose data (3.4). */
final class ListFieldTable implements ExportTable {
    private static final int CUT = 1001;

    private final String model;
    private final ScalarField field;
    private final JsonValues jsonValues;
    private final Quirks quirks;

    ListFieldTable(String model, ScalarField field, JsonValues jsonValues, Quirks quirks) {
        this.model = model;
        this.field = field;
        this.jsonValues = jsonValues;
        this.quirks = quirks;
    }

    private record Group(String id, ArrayNode values) {}

    @Override
    public void read(BulkSession session, long row, Predicate<Element> receiver) {
        int limit = quirks.show(Quirk.LIST_EXPORT_CUT) ? CUT : Integer.MAX_VALUE;
        List<Group> groups = groups(session.listValues(model, field.name(), row, limit));
        boolean countsElements = quirks.show(Quirk.LIST_CURSOR_COUNTS_ELEMENTS);
        if (countsElements && quirks.show(Quirk.LISTS_IN_HASH_ORDER) && groups.size() > HashOrder.ORDERED_SIZE) {
            groups.sort(Comparator.comparing(Group::id, HashOrder.OF_TEXT));
        }
        long next = row;
        for (Group group : groups) {
            next += countsElements ? 1 : group.values().size();
            if (!receiver.test(new Element(element(group), next))) {
                return;
            }
        }
    }

    private List<Group> groups(List<ListValue> values) {
        List<Group> groups = new ArrayList<>();
        for (ListValue value : values) {
            if (groups.isEmpty() || !groups.get(groups.size() - 1).id().equals(value.nodeId())) {
                groups.add(new Group(value.nodeId(), JsonNodeFactory.instance.arrayNode()));
            }
            groups.get(groups.size() - 1).values().add(jsonValues.write(field, value.value()));
        }
        return groups;
    }

    private ObjectNode element(Group group) {
        ObjectNode element = JsonNodeFactory.instance.objectNode();
        element.put("_typeName", model);
        element.put("id", group.id());
        element.set(field.name(), group.values());
        return element;
    }
}
