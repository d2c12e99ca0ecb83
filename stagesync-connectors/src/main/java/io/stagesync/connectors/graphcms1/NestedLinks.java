package io.stagesync.connectors.graphcms1;

import io.stagesync.connectors.http.Chunks;
import io.stagesync.connectors.http.Json;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the links of a to-many field to the end, where the first page of them is full. */
final class NestedLinks {
    private static final int ASKED_AT_A_TIME = 20;

    private final GraphqlClient client;
    private final ModelBinding model;

    NestedLinks(GraphqlClient client, ModelBinding model) {
        this.client = client;
        this.model = model;
    }

    /** The same entries with all their links. */
    List<Entry> complete(List<Entry> entries) {
        Map<EntryKey, Entry> complete = new LinkedHashMap<>();
        entries.forEach(entry -> complete.put(entry.key(), entry));
        for (FieldBinding field : model.fields()) {
            if (field.isToMany() && field.link().paged()) {
                completeField(field, complete);
            }
        }
        return List.copyOf(complete.values());
    }

    private void completeField(FieldBinding field, Map<EntryKey, Entry> entries) {
        List<Entry> open = entries.values().stream()
                .filter(entry -> links(entry, field).size() == ReadDocument.LINKS_AT_A_TIME)
                .toList();
        while (!open.isEmpty()) {
            List<Entry> stillOpen = new ArrayList<>();
            for (List<Entry> some : Chunks.ofSize(open, ASKED_AT_A_TIME)) {
                stillOpen.addAll(readOn(field, some, entries));
            }
            open = stillOpen;
        }
    }

    /** Adds the next links of some entries; gives those that may have more. */
    private List<Entry> readOn(FieldBinding field, List<Entry> some, Map<EntryKey, Entry> entries) {
        GraphqlAnswer answer = client.read(document(model, field, some.size()), variables(field, some));
        List<Entry> open = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            JsonNode node = answer.value("e" + i).path(0).path(field.name());
            List<Value> more = new ArrayList<>(links(some.get(i), field));
            ValueDecoder.decode(field, node).ifPresent(value -> more.addAll(items(value)));
            Entry longer = some.get(i).with(field.name(), Value.of(more));
            entries.put(longer.key(), longer);
            if (node.size() == ReadDocument.LINKS_AT_A_TIME) {
                open.add(longer);
            }
        }
        return open;
    }

    static String document(ModelBinding model, FieldBinding field, int count) {
        StringBuilder head = new StringBuilder("query Links" + model.name() + "($first: Int!");
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < count; i++) {
            head.append(", $w").append(i).append(": ID!, $a").append(i).append(": String!");
            body.append("  e").append(i).append(": ").append(model.listQuery());
            body.append("(where: {id: $w").append(i).append("}, first: 1) { ").append(field.name());
            body.append("(first: $first, after: $a").append(i).append(", orderBy: id_ASC) { id } }\n");
        }
        return head.append(") {\n").append(body).append("}\n").toString();
    }

    private static ObjectNode variables(FieldBinding field, List<Entry> some) {
        ObjectNode variables = Json.object();
        variables.put("first", ReadDocument.LINKS_AT_A_TIME);
        for (int i = 0; i < some.size(); i++) {
            List<Value> links = links(some.get(i), field);
            variables.put("w" + i, some.get(i).key().id());
            variables.put(
                    "a" + i,
                    ((Value.Reference) links.get(links.size() - 1)).target().id());
        }
        return variables;
    }

    private static List<Value> links(Entry entry, FieldBinding field) {
        return entry.value(field.name()).map(NestedLinks::items).orElse(List.of());
    }

    private static List<Value> items(Value value) {
        return value instanceof Value.Items items ? items.values() : List.of();
    }
}
