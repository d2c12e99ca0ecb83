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
     */
    record Step(ModelMutation.Kind one, ModelMutation.Kind many, String arguments) {}

    Publication {
        steps = List.copyOf(steps);
    }

    /**
     * What makes the published version of an entry what the change says (hygraph.md 4.7). Taking the default locale from
     * the public takes everything, so then the rest is published again. A localization that a component lost may stay
     * public with the component when it is published, so it is taken from the public before.
     */
    static Publication of(Change change, ModelBinding model, String defaultLocale) {
        if (change.action() == Action.UNPUBLISH) {
            return withdrawal(change, model);
        }
        if (!publish(model).takes("locales")) {
            return afresh(change, model, defaultLocale);
        }
        Set<String> wanted = locales(change.target().published(), defaultLocale);
        Set<String> excess = locales(change.before().flatMap(Entry::published), defaultLocale);
        excess.removeAll(wanted);
        List<Step> steps = new ArrayList<>();
        Set<String> stale = ComponentLocales.lost(
                change.before().flatMap(Entry::published), change.target().published());
        stale.remove(defaultLocale);
        if (excess.contains(defaultLocale)) {
            steps.add(unpublishAll());
        } else if (!stale.isEmpty()) {
            steps.add(unpublish(stale));
        }
        steps.add(publish(localized(publish(model), wanted, defaultLocale)));
        excess.removeAll(stale);
        if (!excess.isEmpty() && !excess.contains(defaultLocale)) {
            steps.add(unpublish(excess));
        }
        return new Publication(change, model, steps);
    }

    /** Takes everything from the public. */
    static Publication withdrawal(Change change, ModelBinding model) {
        return new Publication(change, model, List.of(unpublishAll()));
    }

    /** Publishes what the public sees nothing of. */
    static Publication afresh(Change change, ModelBinding model, String defaultLocale) {
        ModelMutation publish = publish(model);
        Set<String> wanted = locales(change.target().published(), defaultLocale);
        return new Publication(
                change,
                model,
                List.of(publish(
                        publish.takes("locales") ? localized(publish, wanted, defaultLocale) : "to:[PUBLISHED]")));
    }

    private static ModelMutation publish(ModelBinding model) {
        return model.mutation(ModelMutation.Kind.PUBLISH).orElseThrow();
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

    private static Step unpublish(Set<String> locales) {
        return new Step(
                ModelMutation.Kind.UNPUBLISH,
                ModelMutation.Kind.UNPUBLISH_MANY,
                "from:[PUBLISHED],locales:[" + String.join(",", locales) + "],unpublishBase:false");
    }

    private static Step unpublishAll() {
        return new Step(ModelMutation.Kind.UNPUBLISH, ModelMutation.Kind.UNPUBLISH_MANY, "from:[PUBLISHED]");
    }

    private static Set<String> locales(Optional<Entry> version, String defaultLocale) {
        Set<String> locales = new LinkedHashSet<>();
        if (version.isPresent()) {
            Optional<Value> value = version.get().value(Field.LOCALES);
            if (value.isPresent() && value.get() instanceof Value.Items items) {
                items.values().forEach(item -> locales.add(((Value.Text) item).text()));
            } else {
                locales.addAll(ComponentLocales.in(version.get().fields().values()));
                if (locales.isEmpty()) {
                    locales.add(defaultLocale);
                }
            }
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
        return new Operation(
                model.mutation(step().one()).orElseThrow().name(),
                "where:{id:$@i}," + step().arguments(),
                "{id}",
                Map.of(
                        "i",
                        new Operation.Variable(
                                "ID!",
                                JsonNodeFactory.instance.stringNode(change.key().id()))));
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
