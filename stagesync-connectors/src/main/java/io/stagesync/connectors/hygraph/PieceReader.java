package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Chunks;
import io.stagesync.connectors.http.Json;
import io.stagesync.model.StageException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads some items of named entries. Where something that must be there is not, the null travels upwards and takes all
 * entries of the answer along (schema-facts.md 3), or just a component without a word but the error. So an answer with
 * errors is not used: the page is read again without the items that the errors name, and these are then read in ever
 * smaller groups of entries, until it is known which entries lack them.
 */
final class PieceReader {
    static final int MOST_IDS = 100;
    private static final int ROUNDS = 4;
    /** A page that fails so often fails for a reason that has nothing to do with single entries. */
    private static final int MOST_FAILURES = 80;

    private final HygraphQueries queries;
    private final ReadDocument document;
    private final Suspects suspects;
    private final ObjectNode common;
    private final int queryBytes;
    private int failures;

    PieceReader(
            HygraphQueries queries,
            ReadDocument document,
            AnswerPlaces places,
            List<String> locales,
            String stage,
            int queryBytes) {
        this.queries = queries;
        this.document = document;
        this.suspects = new Suspects(places);
        this.common = Json.object();
        ArrayNode list = common.putArray("l");
        locales.forEach(list::add);
        common.put("g", stage);
        this.queryBytes = queryBytes;
    }

    /** Items of one query, told whether it is the first about these entries. */
    record Part(List<Item> items, Map<String, Integer> skips, boolean first) {
        Part with(List<Item> others) {
            return new Part(others, skips, first);
        }

        /** The same for entries of which something is known already. */
        Part more(List<Item> others) {
            return new Part(others, skips, false);
        }
    }

    void read(Part part, List<String> ids, Gathered into) {
        int room = queryBytes - text(part).length() - Json.write(common).length() - 100;
        for (List<String> some : Chunks.of(ids, MOST_IDS, Math.max(room, 200), id -> id.length() + 3)) {
            readSome(part, some, into);
        }
    }

    private void readSome(Part part, List<String> ids, Gathered into) {
        Optional<HygraphAnswer> answer = ask(part, ids);
        if (answer.filter(HygraphAnswer::isClean).isPresent()) {
            collect(answer.get(), into);
        } else if (answer.isEmpty() || !readWithout(part, ids, answer.get(), into)) {
            split(part, ids, answer, into);
        }
    }

    private boolean readWithout(Part part, List<String> ids, HygraphAnswer failed, Gathered into) {
        Set<Item> left = new LinkedHashSet<>();
        List<Item> rest = part.items();
        HygraphAnswer answer = failed;
        for (int round = 0; round < ROUNDS; round++) {
            Set<Item> found = suspects.among(rest, answer);
            if (found.isEmpty()) {
                return false;
            }
            left.addAll(found);
            rest = part.items().stream().filter(item -> !left.contains(item)).toList();
            Optional<HygraphAnswer> next = ask(part.with(rest), ids);
            if (next.isEmpty()) {
                return false;
            }
            answer = next.get();
            if (answer.isClean()) {
                List<String> order = collect(answer, into);
                readApart(part.more(List.copyOf(left)), order, suspects.positions(failed), into);
                return true;
            }
        }
        return false;
    }

    /** @param bad positions of entries of which the items are known not to be readable, a hint */
    private void readApart(Part part, List<String> ids, Set<Integer> bad, Gathered into) {
        if (ids.isEmpty()) {
            return;
        }
        List<String> suspected = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            (bad.contains(i) ? suspected : others).add(ids.get(i));
        }
        suspected.forEach(id -> readApart(part, List.of(id), into));
        readApart(part, others, into);
    }

    private void readApart(Part part, List<String> ids, Gathered into) {
        if (ids.isEmpty()) {
            return;
        }
        Optional<HygraphAnswer> answer = ask(part, ids);
        if (answer.filter(HygraphAnswer::isClean).isPresent()) {
            collect(answer.get(), into);
        } else if (ids.size() > 1 && failures < MOST_FAILURES) {
            Chunks.halves(ids).forEach(half -> readApart(part, half, into));
        } else if (part.items().size() > 1 && failures < MOST_FAILURES) {
            part.items().forEach(item -> readApart(part.with(List.of(item)), ids, into));
        } else {
            ids.forEach(id -> part.items().forEach(item -> into.missing(id, item)));
        }
    }

    private void split(Part part, List<String> ids, Optional<HygraphAnswer> answer, Gathered into) {
        if (ids.size() > 1 && failures < MOST_FAILURES) {
            Chunks.halves(ids).forEach(half -> readSome(part, half, into));
        } else {
            String reason = answer.map(HygraphAnswer::reasons).orElse("it takes too long or is too large");
            ids.forEach(id -> into.unreadable(id, reason));
        }
    }

    /** Adds what came, and returns the ids in the order of the server. */
    private static List<String> collect(HygraphAnswer answer, Gathered into) {
        JsonNode nodes = answer.value(ReadDocument.NAMED);
        into.add(nodes);
        return nodes.values().stream().map(node -> node.path("id").asString("")).toList();
    }

    /** Empty where the stage gave up on several entries at once: with fewer it may not (hygraph.md 7.2). */
    private Optional<HygraphAnswer> ask(Part part, List<String> ids) {
        ObjectNode variables = common.deepCopy();
        variables.put("f", ids.size());
        ArrayNode list = variables.putArray("i");
        ids.forEach(list::add);
        try {
            HygraphAnswer answer = queries.read(text(part), variables);
            failures += answer.isClean() ? 0 : 1;
            return Optional.of(answer);
        } catch (StageException e) {
            if (e.reason() != StageException.Reason.BROKEN || ids.size() == 1) {
                throw e;
            }
            failures++;
            return Optional.empty();
        }
    }

    private String text(Part part) {
        return part.first() ? document.named(part.items(), part.skips()) : document.more(part.items(), part.skips());
    }
}
