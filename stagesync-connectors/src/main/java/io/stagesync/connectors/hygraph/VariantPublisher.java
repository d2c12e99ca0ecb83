package io.stagesync.connectors.hygraph;

import io.stagesync.model.Action;
import io.stagesync.model.Change;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Publishes the variants of entries that were just published: they have stages of their own (hygraph.md 4.6), and a
 * mutation of their own tells them from components. Where publishing the entry takes them along, doing it again changes
 * nothing.
 */
final class VariantPublisher {
    private static final int TRIES = 7;

    private final DocumentCheck schema;
    private final MutationSender sender;
    private final ReadBack readBack;
    private final VariantPlans plans;

    VariantPublisher(DocumentCheck schema, MutationSender sender, ReadBack readBack, String defaultLocale) {
        this.schema = schema;
        this.sender = sender;
        this.readBack = readBack;
        this.plans = new VariantPlans(schema, defaultLocale);
    }

    /**
     * Publishes what the published versions of the changes hold.
     *
     * @param outcomes of the changes; those whose variants could not be published are replaced
     */
    void publish(List<Change> changes, List<ModelBinding> models, List<Outcome> outcomes) {
        Map<Integer, List<String>> fields = new LinkedHashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            List<String> ofModel = variantFields(models.get(i), changes.get(i));
            if (outcomes.get(i).isWritten() && !ofModel.isEmpty()) {
                fields.put(i, ofModel);
            }
        }
        if (fields.isEmpty()) {
            return;
        }
        Map<EntryKey, Entry> current = readBack.find(
                fields.keySet().stream().map(i -> changes.get(i).key()).toList());
        Batch withdrawn = new Batch();
        Batch entries = new Batch();
        Batch published = new Batch();
        fields.forEach((place, names) -> {
            Entry entry = current.get(changes.get(place).key());
            if (entry != null) {
                VariantPlan plan = plans.of(changes.get(place), models.get(place), entry, names);
                withdrawn.addAll(place, plan.withdrawn());
                entries.addAll(place, plan.entries());
                published.addAll(place, plan.published());
            }
        });
        send(withdrawn, outcomes);
        send(entries, outcomes);
        send(published, outcomes);
    }

    /** Operations, and by each the place of the change that it belongs to. */
    private static final class Batch {
        private final List<Operation> operations = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();

        void addAll(int place, List<Operation> some) {
            some.forEach(operation -> {
                operations.add(operation);
                places.add(place);
            });
        }
    }

    private List<String> variantFields(ModelBinding model, Change change) {
        if (change.action() != Action.PUBLISH) {
            return List.of();
        }
        return model.entity().fields().stream()
                .filter(FieldBinding::isComponents)
                .filter(field -> field.field().targets().stream()
                        .allMatch(type -> schema.mutation("publish" + type).isPresent()))
                .map(FieldBinding::name)
                .toList();
    }

    /** Publishing twice does no harm, so what is in doubt is done again. */
    private void send(Batch batch, List<Outcome> outcomes) {
        List<Operation> operations = batch.operations;
        List<Integer> places = batch.places;
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            open.add(i);
        }
        int most = sender.mostAliases();
        for (int attempt = 0; attempt < TRIES && !open.isEmpty(); attempt++) {
            List<OperationResult> results =
                    sender.send(open.stream().map(operations::get).toList(), most);
            List<Integer> again = new ArrayList<>();
            for (int i = 0; i < open.size(); i++) {
                Optional<String> failure = failure(results.get(i));
                int place = places.get(open.get(i));
                if (results.get(i).isInDoubt()) {
                    again.add(open.get(i));
                }
                failure.ifPresent(why ->
                        outcomes.set(place, new Outcome.Partial("a variant of it could not be published: " + why)));
            }
            open = again;
            most = 1;
        }
        open.forEach(i -> outcomes.set(
                places.get(i), new Outcome.Unknown("the answer to the publication of a variant was lost")));
    }

    private static Optional<String> failure(OperationResult result) {
        if (result instanceof OperationResult.Refused refused) {
            return Optional.of(refused.answer().reasons());
        }
        return result instanceof OperationResult.TooLarge ? Optional.of("HTTP 413") : Optional.empty();
    }
}
