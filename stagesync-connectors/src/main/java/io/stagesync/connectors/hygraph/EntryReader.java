package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Json;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Problem;
import io.stagesync.model.StageException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads entries of a model with both their versions: the drafts, and of those that are published anywhere the published
 * version (hygraph.md 4.7). One entry that cannot be read costs no other. Safe for threads.
 */
final class EntryReader {
    private static final String DRAFT = "DRAFT";
    private static final String PUBLISHED = "PUBLISHED";

    private final EnvironmentReading reading;
    private final ReadPlan plan;

    EntryReader(EnvironmentReading reading, ReadPlan plan) {
        this.reading = reading;
        this.plan = plan;
    }

    /**
     * Entries by their place in the order of ids.
     *
     * @param ids of all that are there, also of those that cannot be read
     * @param count how many the model has in all, -1 where that is not told
     */
    record Window(List<String> ids, List<Entry> entries, List<Problem> problems, long count, boolean hasNext) {}

    /** The entries from a place on. */
    Window window(int skip, int size) {
        String whole = plan.document().window(plan.parts().get(0));
        ObjectNode variables = variables();
        variables.put("s", skip);
        variables.put("f", size);
        Optional<HygraphAnswer> answer = tryWhole(whole, variables);
        JsonNode page = answer.map(a -> a.value(ReadDocument.PAGE))
                .orElseGet(() -> ids(plan.document().windowIds(), variables));
        List<String> ids = new ArrayList<>();
        ArrayNode nodes = Json.array();
        for (JsonNode edge : page.path("edges").values()) {
            ids.add(edge.path("node").path("id").asString(""));
            nodes.add(edge.path("node"));
        }
        EntryFetch fetch = fetch(DRAFT);
        Gathered drafts = answer.isPresent() ? fetch.rest(nodes) : fetch.named(ids);
        Read read = complete(ids, drafts);
        return new Window(
                ids,
                read.entries(),
                read.problems(),
                page.path("aggregate").path("count").asLong(-1),
                page.path("pageInfo").path("hasNextPage").asBoolean(false));
    }

    /** Empty where it cannot be had in one go, because of a single entry or of all of them together. */
    private Optional<HygraphAnswer> tryWhole(String query, ObjectNode variables) {
        try {
            return Optional.of(reading.queries().read(query, variables)).filter(HygraphAnswer::isClean);
        } catch (StageException e) {
            if (e.reason() != StageException.Reason.BROKEN) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private JsonNode ids(String query, ObjectNode variables) {
        HygraphAnswer answer = reading.queries().read(query, variables);
        JsonNode page = answer.value(ReadDocument.PAGE);
        if (!answer.isClean() || !page.path("edges").isArray()) {
            throw new StageException(
                    reading.stage(),
                    StageException.Reason.BROKEN,
                    "Cannot read " + plan.model().name() + " on stage '" + reading.stage()
                            + "': not even its ids can be read: " + answer.reasons() + ".");
        }
        return page;
    }

    /** The named entries that exist. */
    Read named(List<String> ids) {
        return complete(ids, fetch(DRAFT).named(ids));
    }

    /** Entries, and those that exist but cannot be read. */
    record Read(List<Entry> entries, List<Problem> problems) {}

    private Read complete(List<String> ids, Gathered drafts) {
        List<String> published = drafts.entries().stream()
                .filter(node -> node.path("documentInStages").size() > 0)
                .map(node -> node.path("id").asString(""))
                .toList();
        Gathered publics =
                published.isEmpty() ? new Gathered() : fetch(PUBLISHED).named(published);
        Map<String, ObjectNode> versions = byId(publics);
        Map<String, ObjectNode> nodes = byId(drafts);
        nodes.forEach((id, draft) -> Optional.ofNullable(versions.get(id))
                .ifPresent(version -> reading.grafting().graft(draft, version, publics.missing(id))));
        reading.handles().learnAll(nodes.values());
        reading.handles().learnAll(versions.values());
        List<Entry> entries = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String id : ids) {
            String reason = Optional.ofNullable(drafts.unreadable().get(id))
                    .orElseGet(() -> publics.unreadable().getOrDefault(id, ""));
            if (!reason.isEmpty()) {
                problems.add(unreadable(id, reason));
            } else if (nodes.containsKey(id)) {
                Optional<Entry> version = Optional.ofNullable(versions.get(id)).map(this::decode);
                entries.add(decode(nodes.get(id)).withPublished(version));
            }
        }
        return new Read(entries, problems);
    }

    private Entry decode(JsonNode node) {
        return reading.decoder().decode(plan.model(), node);
    }

    private static Map<String, ObjectNode> byId(Gathered gathered) {
        Map<String, ObjectNode> nodes = new HashMap<>();
        gathered.entries().forEach(node -> nodes.put(node.path("id").asString(""), node));
        return nodes;
    }

    private Problem unreadable(String id, String reason) {
        EntryKey key = new EntryKey(plan.model().name(), id);
        return new Problem(
                Problem.Severity.WARNING,
                Problem.Code.UNREADABLE_ENTRY,
                Optional.of(key),
                key.toString(),
                "The entry exists, but cannot be read: " + reason,
                "Open the entry in the CMS and fill in what it lacks.",
                1);
    }

    private EntryFetch fetch(String contentStage) {
        PieceReader pieces = new PieceReader(
                reading.queries(),
                plan.document(),
                reading.places(),
                reading.locales(),
                contentStage,
                reading.queryBytes());
        return new EntryFetch(plan, reading.places(), pieces);
    }

    private ObjectNode variables() {
        ObjectNode variables = Json.object();
        ArrayNode locales = variables.putArray("l");
        reading.locales().forEach(locales::add);
        variables.put("g", DRAFT);
        return variables;
    }
}
