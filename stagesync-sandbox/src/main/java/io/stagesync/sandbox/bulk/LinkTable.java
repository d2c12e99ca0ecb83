package io.stagesync.sandbox.bulk;

import io.stagesync.sandbox.datamodel.Relation;
import io.stagesync.sandbox.store.BulkSession;
import io.stagesync.sandbox.store.BulkSession.Link;
import io.stagesync.sandbox.store.Quirk;
import io.stagesync.sandbox.store.Quirks;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The links of a relation, the B side first (3.3). */
final class LinkTable implements ExportTable {
    private final Relation relation;
    private final Quirks quirks;

    LinkTable(Relation relation, Quirks quirks) {
        this.relation = relation;
        this.quirks = quirks;
    }

    @Override
    public void read(BulkSession session, long row, Predicate<Element> receiver) {
        long next = row;
        List<Link> page;
        do {
            page = session.links(relation.name(), ties(next), next, NodeTable.PAGE);
            for (Link link : page) {
                next++;
                if (!receiver.test(new Element(element(link), next))) {
                    return;
                }
            }
        } while (page.size() == NodeTable.PAGE);
    }

    /** Nothing orders the links of one node, so every other page has them the other way round. */
    private BulkSession.Ties ties(long row) {
        boolean turned = quirks.show(Quirk.RELATION_PAGES_SHIFT) && row / NodeTable.PAGE % 2 == 1;
        return turned ? BulkSession.Ties.DESCENDING : BulkSession.Ties.ASCENDING;
    }

    private JsonNode element(Link link) {
        ArrayNode element = JsonNodeFactory.instance.arrayNode();
        add(element, relation.b(), link.b());
        add(element, relation.a(), link.a());
        return element;
    }

    private static void add(ArrayNode element, Relation.End end, String id) {
        ObjectNode side = element.addObject();
        side.put("_typeName", end.model());
        side.put("id", id);
        end.field().ifPresent(field -> side.put("fieldName", field));
    }
}
