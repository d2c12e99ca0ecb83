package io.stagesync.connectors.hygraph;

import static java.util.Objects.requireNonNull;

import io.stagesync.model.Action;
import io.stagesync.model.Change;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.Outcome;
import io.stagesync.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Publishes the variants of entries that were just published: they have stages of their own (hygraph.md 4.6), and a
 * mutation of their own tells them from components. Where publishing the entry takes them along, doing it again changes
 * nothing.
 */
final class VariantPublisher {
    private static final int TRIES = 3;

    private final DocumentCheck schema;
    private final MutationSender sender;
    private final ReadBack readBack;
    private final String defaultLocale;

    VariantPublisher(DocumentCheck schema, MutationSender sender, ReadBack readBack, String defaultLocale) {
        this.schema = schema;
        this.sender = sender;
        this.readBack = readBack;
        this.defaultLocale = defaultLocale;
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
        Batch published = new Batch();
        fields.forEach((place, names) -> {
            Entry entry = current.get(changes.get(place).key());
            if (entry != null) {
                Entry version = changes.get(place).target().published().orElseThrow();
                names.forEach(name -> plan(place, entry, version, name, withdrawn, published));
            }
        });
        send(withdrawn, outcomes);
        send(published, outcomes);
    }

    /** Operations, and by each the place of the change that it belongs to. */
    private static final class Batch {
        private final List<Operation> operations = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();

        void add(int place, Operation operation) {
            operations.add(operation);
            places.add(place);
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

    /**
     * The variants of the draft shall be published, each in the locales that it has in the version; what else the public
     * sees is withdrawn first, as is a variant in too many locales.
     */
    private void plan(int place, Entry entry, Entry version, String field, Batch withdrawn, Batch published) {
        List<Value.Component> draft = components(entry.value(field));
        List<Value.Component> shall = components(version.value(field));
        List<Value.Component> are = components(entry.published().flatMap(seen -> seen.value(field)));
        Map<String, Set<String>> locales = new LinkedHashMap<>();
        for (int i = 0; i < draft.size(); i++) {
            Value.Component variant = draft.get(i);
            locales.put(variant.instance(), locales(i < shall.size() ? shall.get(i) : variant));
        }
        for (Value.Component variant : are) {
            if (!locales.getOrDefault(variant.instance(), Set.of()).containsAll(locales(variant))) {
                withdrawn.add(place, operation("unpublish" + variant.type(), variant, "from:[PUBLISHED]"));
            }
        }
        if (!are.equals(shall)) {
            // All of them, so that they end up in the draft's order.
            for (Value.Component variant : draft) {
                Set<String> wanted = requireNonNull(locales.get(variant.instance()));
                published.add(place, operation("publish" + variant.type(), variant, published(variant, wanted)));
            }
        }
    }

    private String published(Value.Component variant, Set<String> locales) {
        boolean localized = schema.mutation("publish" + variant.type())
                .filter(field -> field.getArgument("locales") != null)
                .isPresent();
        return localized
                ? "to:[PUBLISHED],locales:[" + String.join(",", locales) + "],publishBase:true,withDefaultLocale:"
                        + locales.contains(defaultLocale)
                : "to:[PUBLISHED]";
    }

    /** Those of its own and of the components inside; without any the default one. */
    private Set<String> locales(Value.Component variant) {
        Set<String> locales = new LinkedHashSet<>();
        if (variant.members().get(Field.LOCALES) instanceof Value.Items items) {
            items.values().forEach(item -> locales.add(((Value.Text) item).text()));
        } else {
            locales.add(defaultLocale);
        }
        locales.addAll(ComponentLocales.in(variant.members().values()));
        return locales;
    }

    private static Operation operation(String mutation, Value.Component variant, String arguments) {
        return new Operation(
                mutation,
                "where:{id:$@i}," + arguments,
                "{id}",
                Map.of("i", new Operation.Variable("ID!", JsonNodeFactory.instance.stringNode(variant.instance()))));
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
                if (results.get(i) instanceof OperationResult.Lost
                        || results.get(i) instanceof OperationResult.Unclear) {
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

    private static List<Value.Component> components(Optional<Value> value) {
        List<Value> values = value.isPresent() && value.get() instanceof Value.Items items ? items.values() : List.of();
        return values.stream()
                .filter(Value.Component.class::isInstance)
                .map(Value.Component.class::cast)
                .toList();
    }
}
