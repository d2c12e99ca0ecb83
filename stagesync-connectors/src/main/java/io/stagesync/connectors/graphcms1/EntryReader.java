package io.stagesync.connectors.graphcms1;

import io.stagesync.connector.Cursor;
import io.stagesync.connector.Page;
import io.stagesync.connectors.http.Chunks;
import io.stagesync.connectors.http.Json;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads entries of a model by generated queries, in the order of their ids. A page starts behind the last id of the one
 * before, so that entries which come or go meanwhile move no others.
 */
final class EntryReader {
    private static final int IDS_AT_A_TIME = 1000;

    private final GraphqlClient client;
    private final ModelBinding model;
    private final int pageSize;
    private final ReadDocument document;
    private final EntryDecoder decoder;
    private final NestedLinks nested;

    EntryReader(GraphqlClient client, ModelBinding model, int pageSize) {
        this.client = client;
        this.model = model;
        this.pageSize = pageSize;
        this.document = new ReadDocument(model);
        this.decoder = new EntryDecoder(model);
        this.nested = new NestedLinks(client, model);
    }

    Page page(Optional<Cursor> after) {
        Optional<String> lastId = after.map(Cursor::position);
        GraphqlAnswer answer =
                client.read(lastId.isPresent() ? document.nextPage() : document.firstPage(), variables(lastId));
        if (lastId.isPresent() && model.afterId() && size(answer) == 0) {
            // An entry that was deleted between two pages is no place to read on from: all behind it would seem gone.
            answer = client.read(document.behind(), variables(lastId));
        }
        List<Entry> entries = nested.complete(decode(answer));
        List<Problem> problems = new ArrayList<>(blankIds(answer));
        Optional<String> last = lastOf(entries);
        if (entries.size() + problems.size() < size(answer)) {
            List<String> ids = ids(lastId);
            problems.addAll(unreadable(ids, entries, answer));
            last = ids.isEmpty() ? last : Optional.of(ids.get(ids.size() - 1));
        }
        boolean isLast = PageSize.isLast(size(answer), pageSize);
        Optional<Cursor> next = isLast ? Optional.empty() : last.map(Cursor::new);
        return new Page(entries, next, problems);
    }

    /**
     * The named entries that exist; compared exactly, since some databases ignore case. Many are asked for at a time:
     * before a creation most do not exist, and the answer is short.
     */
    List<Entry> find(Collection<String> ids) {
        Set<String> wanted = new LinkedHashSet<>(ids);
        List<Entry> found = new ArrayList<>();
        for (List<String> some : Chunks.ofSize(List.copyOf(wanted), IDS_AT_A_TIME)) {
            named(
                    some,
                    document.find(),
                    document.findBehind(),
                    answer -> nested.complete(decode(answer)).stream()
                            .filter(entry -> wanted.contains(entry.key().id()))
                            .forEach(found::add));
        }
        return found;
    }

    /** Which of the named entries exist. */
    Set<String> existing(Collection<String> ids) {
        Set<String> wanted = new LinkedHashSet<>(ids);
        Set<String> existing = new LinkedHashSet<>();
        for (List<String> some : Chunks.ofSize(List.copyOf(wanted), IDS_AT_A_TIME)) {
            named(some, document.findIds(), document.findIdsBehind(), answer -> existing.addAll(idsOf(answer)));
        }
        existing.retainAll(wanted);
        return existing;
    }

    /** Asks page by page for the entries with these ids, behind the last id seen; a page that is not full is the last. */
    private void named(List<String> ids, String first, String behind, Consumer<GraphqlAnswer> taker) {
        Optional<String> last = Optional.empty();
        boolean full = true;
        while (full) {
            GraphqlAnswer answer = client.read(last.isPresent() ? behind : first, named(ids, last));
            taker.accept(answer);
            List<String> read = idsOf(answer);
            full = !PageSize.isLast(size(answer), pageSize) && !read.isEmpty();
            last = read.isEmpty() ? last : Optional.of(read.get(read.size() - 1));
        }
    }

    private List<Entry> decode(GraphqlAnswer answer) {
        Map<String, JsonNode> links =
                model.hasRequiredLinks() ? EntryDecoder.byId(client.list(answer, ReadDocument.LINKS)) : Map.of();
        List<Entry> entries = new ArrayList<>();
        for (JsonNode node : entries(answer)) {
            if (node.isObject() && EntryDecoder.hasId(node)) {
                entries.add(decoder.decode(
                        node, Optional.ofNullable(links.get(node.path("id").asString("")))));
            }
        }
        return entries;
    }

    private List<String> ids(Optional<String> lastId) {
        return idsOf(client.read(lastId.isPresent() ? document.nextIds() : document.firstIds(), variables(lastId)));
    }

    private List<String> idsOf(GraphqlAnswer answer) {
        return entries(answer).stream()
                .filter(JsonNode::isObject)
                .map(node -> node.path("id").asString(""))
                .toList();
    }

    private List<Problem> unreadable(List<String> ids, List<Entry> read, GraphqlAnswer answer) {
        Set<String> missing = new LinkedHashSet<>(ids);
        read.forEach(entry -> missing.remove(entry.key().id()));
        missing.removeIf(String::isBlank);
        String reason = answer.reasonBelow(ReadDocument.ENTRIES);
        return missing.stream()
                .map(id -> Unreadable.entry(new EntryKey(model.name(), id), reason))
                .toList();
    }

    private List<Problem> blankIds(GraphqlAnswer answer) {
        return entries(answer).stream()
                .filter(node -> node.isObject() && !EntryDecoder.hasId(node))
                .map(node -> Unreadable.blankId(model.name()))
                .toList();
    }

    private static Optional<String> lastOf(List<Entry> entries) {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.get(entries.size() - 1).key().id());
    }

    private Collection<JsonNode> entries(GraphqlAnswer answer) {
        return client.list(answer, ReadDocument.ENTRIES).values();
    }

    private int size(GraphqlAnswer answer) {
        return entries(answer).size();
    }

    private ObjectNode variables(Optional<String> after) {
        ObjectNode variables = Json.object();
        variables.put("first", pageSize);
        after.ifPresent(id -> variables.put("after", id));
        return variables;
    }

    private ObjectNode named(List<String> ids, Optional<String> behind) {
        ObjectNode variables = variables(behind);
        ArrayNode array = variables.putArray("ids");
        ids.forEach(array::add);
        return variables;
    }
}
