package io.stagesync.connectors.hygraph;

import io.stagesync.model.EntryKey;
import io.stagesync.model.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Makes the stage expect another file for an asset that is there. Doing it twice does no harm: the last one counts, and
 * only its file is stored.
 */
final class UploadStarts implements WriteKind<UploadStarts.Start> {
    /**
     * An upload to begin.
     *
     * @param asset the stage's own key of it
     * @param pieces of the update's data
     */
    record Start(ModelBinding model, EntryKey asset, List<Piece> pieces) {
        Start {
            pieces = List.copyOf(pieces);
        }
    }

    private final String selection;
    private final EntryWrites.Answers answers;

    UploadStarts(String selection, EntryWrites.Answers answers) {
        this.selection = selection;
        this.answers = answers;
    }

    @Override
    public Operation operation(Start write) {
        Map<String, Operation.Variable> variables = new LinkedHashMap<>();
        variables.put(
                "i",
                new Operation.Variable(
                        "ID!", JsonNodeFactory.instance.stringNode(write.asset().id())));
        variables.put(
                "d",
                new Operation.Variable(
                        write.model().entity().updateInput().orElseThrow() + "!", Packing.together(write.pieces())));
        return new Operation(
                write.model().mutation(ModelMutation.Kind.UPDATE).orElseThrow().name(),
                "where:{id:$@i},data:$@d",
                "{" + selection + "}",
                variables);
    }

    @Override
    public Progress<Start> answered(Start write, JsonNode node) {
        if (!node.isObject()) {
            return new Progress.Over<>(new Outcome.Rejected("the asset is not there"));
        }
        answers.answered(write.asset(), node);
        return new Progress.Over<>(new Outcome.Written());
    }

    @Override
    public Progress<Start> refused(Start write, HygraphAnswer answer) {
        return new Progress.Over<>(answer.refusal());
    }

    @Override
    public Progress<Start> tooLarge(Start write, int bytes) {
        return new Progress.Over<>(
                new Outcome.Rejected("the stage does not take a mutation of " + bytes + " bytes (HTTP 413)"));
    }

    @Override
    public List<Progress<Start>> look(List<Start> writes) {
        return writes.stream()
                .map(write -> (Progress<Start>) new Progress.Next<>(write))
                .toList();
    }
}
