package io.stagesync.connectors.hygraph;

import io.stagesync.model.Change;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Deletes entries from every stage (hygraph.md 4.1). What is gone already is deleted. */
final class Deletions implements WriteKind<Deletions.Deletion> {
    /** A deletion on its way. */
    record Deletion(Change change, ModelBinding model) {}

    private final ReadBack readBack;

    Deletions(ReadBack readBack) {
        this.readBack = readBack;
    }

    @Override
    public Operation operation(Deletion write) {
        return new Operation(
                write.model().mutation(ModelMutation.Kind.DELETE).orElseThrow().name(),
                "where:{id:$@i}",
                "{id}",
                Map.of(
                        "i",
                        new Operation.Variable(
                                "ID!",
                                JsonNodeFactory.instance.stringNode(
                                        write.change().key().id()))));
    }

    @Override
    public Progress<Deletion> answered(Deletion write, JsonNode node) {
        return new Progress.Over<>(new Outcome.Written());
    }

    @Override
    public Progress<Deletion> refused(Deletion write, HygraphAnswer answer) {
        return new Progress.Over<>(
                readBack.find(write.change().key()).isEmpty() ? new Outcome.Written() : answer.refusal());
    }

    @Override
    public Progress<Deletion> tooLarge(Deletion write, int bytes) {
        return new Progress.Over<>(
                new Outcome.Rejected("the stage does not take a mutation of " + bytes + " bytes (HTTP 413)"));
    }

    @Override
    public List<Progress<Deletion>> look(List<Deletion> writes) {
        Map<EntryKey, Entry> found =
                readBack.find(writes.stream().map(write -> write.change().key()).toList());
        Set<EntryKey> there = found.keySet();
        List<Progress<Deletion>> seen = new ArrayList<>();
        for (Deletion write : writes) {
            seen.add(
                    there.contains(write.change().key())
                            ? new Progress.Next<>(write)
                            : new Progress.Over<>(new Outcome.Written()));
        }
        return seen;
    }
}
