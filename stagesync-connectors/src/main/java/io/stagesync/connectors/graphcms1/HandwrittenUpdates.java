package io.stagesync.connectors.graphcms1;

import io.stagesync.model.Entry;
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
    private final EntryReader reader;

    /** @param reader reads all fields that the document declares */
    HandwrittenUpdates(HandwrittenWrite document, Updates generated, EntryReader reader) {
        this.document = document;
        this.generated = generated;
        this.reader = reader;
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

    /** What does not change is sent as it is now, so that nobody's edit is undone. */
    @Override
    public ObjectNode variables(List<UpdateTask> tasks) {
        UpdateTask task = tasks.get(0);
        List<Entry> current = document.declaresMoreThan(task.fields())
                ? reader.find(List.of(task.key().id()))
                : List.of();
        return document.variables(task.fields(), task.after(), current.isEmpty() ? task.after() : current.get(0));
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
