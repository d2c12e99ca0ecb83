package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Json;
import io.stagesync.model.EntryKey;
import io.stagesync.model.StageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The entries that a probe made, and their removal. */
final class ProbeEntries {
    private static final int MOST = 100;
    private static final int ROUNDS = 4;

    private final ProbeCalls calls;
    private final HygraphMapping mapping;
    private final ProbeValues values;
    private final Map<String, Set<String>> made = new LinkedHashMap<>();
    private int created;

    ProbeEntries(ProbeCalls calls, HygraphMapping mapping, ProbeValues values) {
        this.calls = calls;
        this.mapping = mapping;
        this.values = values;
    }

    int created() {
        return created;
    }

    /** Creates one with what it needs; the id of it. */
    String create(ModelBinding model) throws NotTried {
        return create(model, values.entry(model.entity()));
    }

    String create(ModelBinding model, ObjectNode data) throws NotTried {
        ProbeAnswer answer = tryToCreate(model, data);
        String id = answer.value().path("id").asString("");
        if (id.isEmpty()) {
            throw new NotTried("an entry of " + model.name() + " could not be made: "
                    + (answer.isFine() ? "the answer has none" : "it was " + answer.refusal()));
        }
        return id;
    }

    /** Sends a creation, whatever comes of it. */
    ProbeAnswer tryToCreate(ModelBinding model, ObjectNode data) {
        ObjectNode variables = Json.object();
        variables.set("d", data);
        String document = "mutation StageSyncProbe($d:"
                + model.entity().createInput().orElseThrow() + "!){m:"
                + model.mutation(ModelMutation.Kind.CREATE).orElseThrow().name() + "(data:$d){id}}";
        expect(model);
        ProbeAnswer answer = calls.ask(document, variables, 1);
        note(model, answer.value());
        return answer;
    }

    /** The ids of entries that were made although no answer named them. */
    Set<String> unnamed(ModelBinding model) {
        Set<String> ids = found(model);
        ids.removeAll(made.getOrDefault(model.name(), Set.of()));
        ids.forEach(id -> note(model, Json.object().put("id", id)));
        return ids;
    }

    /** Tells that an entry of a model may come to be by what is sent next. */
    void expect(ModelBinding model) {
        made.computeIfAbsent(model.name(), name -> new LinkedHashSet<>());
    }

    /** Takes over an entry that something made, where there is one. */
    void note(ModelBinding model, JsonNode node) {
        String id = node.path("id").asString("");
        expect(model);
        if (!id.isEmpty() && made.getOrDefault(model.name(), Set.of()).add(id)) {
            created++;
        }
    }

    /** What is left after everything was deleted that the probe made. */
    record Removal(List<EntryKey> left, String trouble) {}

    /** Deletes everything that was made, also what answers that were lost may have made. Deleting may be repeated. */
    Removal removeAll() {
        List<EntryKey> left = new ArrayList<>();
        Set<String> troubles = new LinkedHashSet<>();
        made.forEach((name, known) -> {
            ModelBinding model = mapping.model(name).orElseThrow();
            Set<String> ids = new LinkedHashSet<>(known);
            boolean looked = false;
            for (int round = 0; round < ROUNDS && !(looked && ids.isEmpty()); round++) {
                try {
                    ids.addAll(found(model));
                    ids.forEach(id -> delete(model, id, troubles));
                    ids.retainAll(existing(model, ids));
                    looked = true;
                } catch (StageException e) {
                    troubles.add(String.valueOf(e.getMessage()));
                }
            }
            ids.forEach(id -> left.add(new EntryKey(name, id)));
        });
        return new Removal(left, left.isEmpty() ? "" : String.join("; ", troubles));
    }

    private void delete(ModelBinding model, String id, Set<String> troubles) {
        try {
            ProbeAnswer answer = delete(model, id);
            if (!answer.isFine()) {
                troubles.add(answer.refusal());
            }
        } catch (StageException e) {
            troubles.add(String.valueOf(e.getMessage()));
        }
    }

    ProbeAnswer delete(ModelBinding model, String id) {
        String document = "mutation StageSyncProbe($i:ID!){m:"
                + model.mutation(ModelMutation.Kind.DELETE).orElseThrow().name() + "(where:{id:$i}){id}}";
        return calls.ask(document, Json.object().put("i", id), 1);
    }

    void forget(ModelBinding model, String id) {
        made.getOrDefault(model.name(), Set.of()).remove(id);
    }

    /** Those that carry the probe's time of creation; none where that cannot be asked for. */
    private Set<String> found(ModelBinding model) {
        if (!model.entity().takesTimestamps()) {
            return new LinkedHashSet<>();
        }
        return ids(calls.ask(list(model, "where:{createdAt:$w}", "$w:DateTime"), withMark(), 1));
    }

    private ObjectNode withMark() {
        return Json.object().put("w", values.createdAt());
    }

    Set<String> existing(ModelBinding model, Set<String> ids) {
        Set<String> there = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(ids);
        for (int from = 0; from < open.size(); from += MOST) {
            ObjectNode variables = Json.object();
            open.subList(from, Math.min(open.size(), from + MOST)).forEach(variables.putArray("i")::add);
            there.addAll(ids(calls.ask(list(model, "where:{id_in:$i}", "$i:[ID!]"), variables, 1)));
        }
        return there;
    }

    private String list(ModelBinding model, String where, String variable) {
        return "query StageSyncProbe(" + variable + "){m:" + model.listQuery() + "(" + where + ",first:" + MOST
                + ",stage:DRAFT,locales:[" + String.join(",", mapping.locales()) + "]){id}}";
    }

    private static Set<String> ids(ProbeAnswer answer) {
        return answer.value().values().stream()
                .map(node -> node.path("id").asString(""))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
