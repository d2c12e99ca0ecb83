package io.stagesync.connectors.graphcms1;

import io.stagesync.model.EntryKey;
import io.stagesync.model.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Updates by the user's own mutation, one entry in each request. */
final class HandwrittenUpdates implements AliasedWrite<UpdateTask> {
    private final HandwrittenWrite document;
    private final Updates generated;

    HandwrittenUpdates(HandwrittenWrite document, Updates generated) {
        this.document = document;
        this.generated = generated;
    }

    @Override
    public EntryKey key(UpdateTask task) {
        return task.key();
    }

    @Override
    public int mostAtATime() {
        return 1;
    }

    @Override
    public int sizeInBytes(UpdateTask task) {
        return 0;
    }

    @Override
    public String document(List<UpdateTask> tasks) {
        return document.mutation();
    }

    @Override
    public ObjectNode variables(List<UpdateTask> tasks) {
        return document.variables(tasks.get(0).after());
    }

    @Override
    public Optional<Outcome> outcome(int place, UpdateTask task, GraphqlAnswer answer) {
        boolean done = answer.data().isPresent() && answer.errors().isEmpty();
        return done ? Optional.of(new Outcome.Written()) : Optional.empty();
    }

    @Override
    public Map<EntryKey, State> look(List<UpdateTask> tasks) {
        return generated.look(tasks);
    }
}
