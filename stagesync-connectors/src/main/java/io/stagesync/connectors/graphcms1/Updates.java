package io.stagesync.connectors.graphcms1;

import io.stagesync.connectors.http.Json;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Updates by generated mutations, which are nullable: one that fails empties its own alias only. */
final class Updates implements AliasedWrite<UpdateTask> {
    private static final int MOST_AT_A_TIME = 50;

    private final ReadBack readBack;

    Updates(ReadBack readBack) {
        this.readBack = readBack;
    }

    @Override
    public EntryKey key(UpdateTask task) {
        return task.key();
    }

    @Override
    public int mostAtATime() {
        return MOST_AT_A_TIME;
    }

    @Override
    public int sizeInBytes(UpdateTask task) {
        return ImportClient.sizeInBytes(task.data());
    }

    @Override
    public String document(List<UpdateTask> tasks) {
        StringBuilder head = new StringBuilder("mutation Update(");
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < tasks.size(); i++) {
            ModelBinding.Update update = tasks.get(i).model().update().orElseThrow();
            head.append(i == 0 ? "" : ", ");
            head.append("$w")
                    .append(i)
                    .append(": ID!, $d")
                    .append(i)
                    .append(": ")
                    .append(update.dataType());
            head.append('!');
            body.append("  ").append(AliasedWrite.alias(i)).append(": ").append(update.mutation());
            body.append("(where: {id: $w")
                    .append(i)
                    .append("}, data: $d")
                    .append(i)
                    .append(") { id }\n");
        }
        return head.append(") {\n").append(body).append("}\n").toString();
    }

    @Override
    public ObjectNode variables(List<UpdateTask> tasks) {
        ObjectNode variables = Json.object();
        for (int i = 0; i < tasks.size(); i++) {
            variables.put("w" + i, tasks.get(i).key().id());
            variables.set("d" + i, tasks.get(i).data());
        }
        return variables;
    }

    @Override
    public Optional<Outcome> outcome(int place, UpdateTask task, GraphqlAnswer answer) {
        JsonNode value = answer.value(AliasedWrite.alias(place));
        if (value.isObject()) {
            return Optional.of(new Outcome.Written());
        }
        return answer.data()
                .flatMap(data -> answer.errorBelow(AliasedWrite.alias(place)))
                .filter(error -> !error.isLinkMissing() && !error.isInternal())
                .map(error -> error.isNodeMissing()
                                && error.message().contains(task.key().id())
                        ? new Outcome.Stale("it no longer exists at the destination. Plan again.")
                        : error.outcome());
    }

    @Override
    public Map<EntryKey, State> look(List<UpdateTask> tasks) {
        Map<EntryKey, Entry> found =
                readBack.find(tasks.stream().map(UpdateTask::key).toList());
        Map<EntryKey, State> states = new HashMap<>();
        tasks.forEach(task -> states.put(task.key(), task.state(Optional.ofNullable(found.get(task.key())))));
        return states;
    }

    @Override
    public Optional<UpdateTask> rest(UpdateTask task, GraphqlAnswer answer) {
        Optional<Entry> found =
                Optional.ofNullable(readBack.find(List.of(task.key())).get(task.key()));
        if (found.isEmpty() || answer.errors().stream().noneMatch(GraphqlError::isLinkMissing)) {
            return Optional.empty();
        }
        List<String> open = task.fields().stream()
                .filter(field -> !ValueMatch.sameIn(List.of(field), task.after(), found.get()))
                .map(FieldBinding::name)
                .toList();
        if (open.size() == task.fields().size()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UpdateEncoder.task(task.model(), open, found, task.after(), task.handle()));
        } catch (UpdateEncoder.Inexpressible e) {
            return Optional.empty();
        }
    }
}
