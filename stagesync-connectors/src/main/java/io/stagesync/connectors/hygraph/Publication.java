package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Json;
import io.stagesync.model.Action;
import io.stagesync.model.Change;
import io.stagesync.model.Entry;
import io.stagesync.model.Field;
import io.stagesync.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A publication on its way.
 *
 * @param steps what is left to be called, the next first; there is one at least
 */
record Publication(Change change, ModelBinding model, List<Step> steps) {
    /** The largest page; without it only the first ten would be published (hygraph.md 4.1). */
    static final int MOST_TOGETHER = 100;

    /**
     * A call, the same for all entries that need the same.
     *
     * @param many the mutation that does it for many entries at once
     * @param arguments what follows the entries, as GraphQL text
     * @param variant which of the entry's variants is meant, where it is not the entry itself
     */
    record Step(ModelMutation.Kind one, ModelMutation.Kind many, String arguments, Optional<Variant> variant) {
        Step(ModelMutation.Kind one, ModelMutation.Kind many, String arguments) {
            this(one, many, arguments, Optional.empty());
        }
    }

    /** A variant inside the entry, which has a published version of its own (hygraph.md 4.6). */
    record Variant(String mutation, String id) {}

    Publication {
        steps = List.copyOf(steps);
    }

    /**
     * What makes the published version of an entry what the change says (hygraph.md 4.7). Taking the default locale from
     * the public takes everything, so then the rest is published again.
     */
    static Publication of(Change change, ModelBinding model, HygraphMapping mapping) {
        String defaultLocale = mapping.defaultLocale();
        if (change.action() == Action.UNPUBLISH) {
            return new Publication(change, model, List.of(unpublishAll()));
        }
        ModelMutation publish = model.mutation(ModelMutation.Kind.PUBLISH).orElseThrow();
        if (!publish.takes("locales")) {
            return new Publication(change, model, withVariants(List.of(publish("to:[PUBLISHED]")), change, mapping));
        }
        Set<String> wanted = locales(change.target().published(), defaultLocale);
        Set<String> excess = locales(change.before().flatMap(Entry::published), defaultLocale);
        excess.removeAll(wanted);
        List<Step> steps = new ArrayList<>();
        if (excess.contains(defaultLocale)) {
            steps.add(unpublishAll());
        }
        steps.add(publish(localized(publish, wanted, defaultLocale)));
        if (!excess.isEmpty() && !excess.contains(defaultLocale)) {
            steps.add(new Step(
                    ModelMutation.Kind.UNPUBLISH,
                    ModelMutation.Kind.UNPUBLISH_MANY,
                    "from:[PUBLISHED],locales:[" + String.join(",", excess) + "],unpublishBase:false"));
        }
        return new Publication(change, model, withVariants(steps, change, mapping));
    }

    private static List<Step> withVariants(List<Step> steps, Change change, HygraphMapping mapping) {
        List<Step> all = new ArrayList<>(steps);
        change.before()
                .ifPresent(draft -> draft.fields().values().stream()
                        .flatMap(value ->
                                value instanceof Value.Items items ? items.values().stream() : Stream.of(value))
                        .filter(Value.Component.class::isInstance)
                        .map(Value.Component.class::cast)
                        .forEach(component -> mapping.publication(component.type())
                                .ifPresent(publish -> all.add(variant(publish, component, mapping.defaultLocale())))));
        return all;
    }

    private static Step variant(ModelMutation publish, Value.Component variant, String defaultLocale) {
        String arguments = publish.takes("locales")
                ? localized(publish, locales(variant.members(), defaultLocale), defaultLocale)
                : "to:[PUBLISHED]";
        return new Step(
                ModelMutation.Kind.PUBLISH,
                ModelMutation.Kind.PUBLISH_MANY,
                arguments,
                Optional.of(new Variant(publish.name(), variant.instance())));
    }

    private static String localized(ModelMutation publish, Set<String> locales, String defaultLocale) {
        String arguments = "to:[PUBLISHED],locales:[" + String.join(",", locales) + "],publishBase:true";
        return publish.takes("withDefaultLocale")
                ? arguments + ",withDefaultLocale:" + locales.contains(defaultLocale)
                : arguments;
    }

    private static Step publish(String arguments) {
        return new Step(ModelMutation.Kind.PUBLISH, ModelMutation.Kind.PUBLISH_MANY, arguments);
    }

    private static Step unpublishAll() {
        return new Step(ModelMutation.Kind.UNPUBLISH, ModelMutation.Kind.UNPUBLISH_MANY, "from:[PUBLISHED]");
    }

    private static Set<String> locales(Optional<Entry> version, String defaultLocale) {
        return version.map(entry -> locales(entry.fields(), defaultLocale)).orElseGet(LinkedHashSet::new);
    }

    /** As the version tells; one that is not localized itself is published in the locales of its components. */
    private static Set<String> locales(Map<String, Value> members, String defaultLocale) {
        Set<String> locales = new LinkedHashSet<>();
        if (members.get(Field.LOCALES) instanceof Value.Items items) {
            items.values().forEach(item -> locales.add(((Value.Text) item).text()));
        } else {
            locales.add(defaultLocale);
            members.values().forEach(value -> LocalizedFields.collect(value, locales));
        }
        return locales;
    }

    Step step() {
        return steps.get(0);
    }

    /** The same after its next step was taken. */
    Publication stepped() {
        return new Publication(change, model, steps.subList(1, steps.size()));
    }

    /** The call for this entry alone. */
    Operation alone() {
        String id = step().variant().map(Variant::id).orElse(change.key().id());
        return new Operation(
                step().variant()
                        .map(Variant::mutation)
                        .orElseGet(
                                () -> model.mutation(step().one()).orElseThrow().name()),
                "where:{id:$@i}," + step().arguments(),
                "{id}",
                Map.of("i", new Operation.Variable("ID!", JsonNodeFactory.instance.stringNode(id))));
    }

    /** The call for many entries that all have this one's model and next step. */
    Operation together(List<Publication> all) {
        ArrayNode ids = Json.array();
        all.forEach(each -> ids.add(each.change().key().id()));
        Map<String, Operation.Variable> variables = new LinkedHashMap<>();
        variables.put("i", new Operation.Variable("[ID!]!", (JsonNode) ids));
        return new Operation(
                model.mutation(step().many()).orElseThrow().name(),
                "where:{id_in:$@i},first:" + MOST_TOGETHER + "," + step().arguments(),
                "{edges{node{id}}}",
                variables);
    }
}
