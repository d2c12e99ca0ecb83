package io.stagesync.connectors.graphcms1;

import io.stagesync.connectors.http.Json;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Deletions by generated mutations. An entry that is gone already is what was wanted. */
final class Deletions implements AliasedWrite<EntryKey> {
    private static final int MOST_AT_A_TIME = 50;

    private final Function<String, ModelBinding> models;
    private final ReadBack readBack;

    Deletions(Function<String, ModelBinding> models, ReadBack readBack) {
        this.models = models;
        this.readBack = readBack;
    }

    @Override
    public EntryKey key(EntryKey task) {
        return task;
    }

    @Override
    public int mostAtATime() {
        return MOST_AT_A_TIME;
    }

    @Override
    public int sizeInBytes(EntryKey task) {
        return task.id().length();
    }

    @Override
    public String document(List<EntryKey> tasks) {
        StringBuilder head = new StringBuilder("mutation Delete(");
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < tasks.size(); i++) {
            String mutation = models.apply(tasks.get(i).model()).delete().orElseThrow();
            head.append(i == 0 ? "" : ", ").append("$w").append(i).append(": ID!");
            body.append("  ").append(AliasedWrite.alias(i)).append(": ").append(mutation);
            body.append("(where: {id: $w").append(i).append("}) { id }\n");
        }
        return head.append(") {\n").append(body).append("}\n").toString();
    }

    @Override
    public ObjectNode variables(List<EntryKey> tasks) {
        ObjectNode variables = Json.object();
        for (int i = 0; i < tasks.size(); i++) {
            variables.put("w" + i, tasks.get(i).id());
        }
        return variables;
    }

    @Override
    public Optional<Outcome> outcome(int place, EntryKey task, GraphqlAnswer answer) {
        if (answer.value(AliasedWrite.alias(place)).isObject()) {
            return Optional.of(new Outcome.Written());
        }
        return answer.data()
                .flatMap(data -> answer.errorBelow(AliasedWrite.alias(place)))
                .filter(error -> !error.isInternal())
                .map(error -> error.isNodeMissing() ? new Outcome.Written() : error.outcome());
    }

    @Override
    public Map<EntryKey, State> look(List<EntryKey> tasks) {
        Set<EntryKey> existing = readBack.existing(tasks);
        Map<EntryKey, State> states = new HashMap<>();
        tasks.forEach(task -> states.put(task, existing.contains(task) ? State.NOT_DONE : State.DONE));
        return states;
    }
}
