package io.stagesync.sandbox.graphql;

import io.stagesync.sandbox.datamodel.RelationField;
import io.stagesync.sandbox.store.Filter;
import io.stagesync.sandbox.store.Node;
import io.stagesync.sandbox.store.Session;
import io.stagesync.sandbox.store.Window;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All nodes of one place in an answer. A relation asked of one of them is read for all of them at once, and what comes
 * back is the next level, so the number of reads grows with the depth of the query and not with its result. Used by one
 * thread.
 */
final class Level {
    private final List<Entry> entries;
    private final Map<Asked, Map<String, List<Entry>>> related = new HashMap<>();

    private Level(List<Node> nodes) {
        entries = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            entries.add(new Entry(node, this));
        }
    }

    private record Asked(String field, Filter filter, Window window) {}

    static List<Entry> of(List<Node> nodes) {
        return new Level(nodes).entries;
    }

    static Entry alone(Node node) {
        return of(List.of(node)).get(0);
    }

    /** The nodes linked to one of these, reading those of all of these at the first call. */
    List<Entry> related(Call call, Entry entry, RelationField field, Filter filter, Window window) {
        Asked asked = new Asked(field.name(), filter, window);
        Map<String, List<Entry>> answer = related.get(asked);
        if (answer == null) {
            answer = call.read(session -> load(session, field, filter, window));
            related.put(asked, answer);
        }
        return answer.getOrDefault(entry.id(), List.of());
    }

    private Map<String, List<Entry>> load(Session session, RelationField field, Filter filter, Window window) {
        String model = entries.get(0).node().model();
        List<String> ids = entries.stream().map(Entry::id).distinct().toList();
        Map<String, List<Node>> links = session.related(model, field.name(), ids, filter, window);
        List<Node> all = new ArrayList<>();
        links.values().forEach(all::addAll);
        List<Entry> next = of(all);
        Map<String, List<Entry>> answer = new LinkedHashMap<>();
        int from = 0;
        for (Map.Entry<String, List<Node>> link : links.entrySet()) {
            int to = from + link.getValue().size();
            answer.put(link.getKey(), next.subList(from, to));
            from = to;
        }
        return answer;
    }
}
