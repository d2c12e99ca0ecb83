package io.stagesync.connectors.hygraph;

import static java.util.Objects.requireNonNull;

import io.stagesync.model.Change;
import io.stagesync.model.Entry;
import io.stagesync.model.Field;
import io.stagesync.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Works out how the variants of an entry that was just published become public (hygraph.md 4.6): those of the draft, each
 * in the locales that it has in the version. A variant in too many locales is withdrawn first. One that the draft lost
 * while it was public can no longer be named; it goes with the whole entry, which is then published anew.
 */
final class VariantPlans {
    private final DocumentCheck schema;
    private final String defaultLocale;

    VariantPlans(DocumentCheck schema, String defaultLocale) {
        this.schema = schema;
        this.defaultLocale = defaultLocale;
    }

    /**
     * @param entry what the environment holds now
     * @param fields those that hold variants
     */
    VariantPlan of(Change change, ModelBinding model, Entry entry, List<String> fields) {
        Entry version = change.target().published().orElseThrow();
        List<Operation> withdrawn = new ArrayList<>();
        List<Operation> published = new ArrayList<>();
        boolean anew = fields.stream().anyMatch(field -> isStranded(entry, field));
        for (String field : fields) {
            List<Value.Component> draft = ComponentEncoder.components(entry.value(field));
            List<Value.Component> are = anew ? List.of() : published(entry, field);
            Map<String, Set<String>> locales = locales(draft, ComponentEncoder.components(version.value(field)));
            for (Value.Component variant : are) {
                if (!requireNonNull(locales.get(variant.instance())).containsAll(locales(variant))) {
                    withdrawn.add(operation("unpublish" + variant.type(), variant, "from:[PUBLISHED]"));
                }
            }
            if (!are.equals(ComponentEncoder.components(version.value(field)))) {
                // All of them, so that they end up in the draft's order.
                for (Value.Component variant : draft) {
                    Set<String> wanted = requireNonNull(locales.get(variant.instance()));
                    published.add(operation("publish" + variant.type(), variant, arguments(variant, wanted)));
                }
            }
        }
        if (!anew) {
            return new VariantPlan(withdrawn, List.of(), published);
        }
        return new VariantPlan(
                List.of(Publication.withdrawal(change, model).alone()),
                List.of(Publication.afresh(change, model, defaultLocale).alone()),
                published);
    }

    private static boolean isStranded(Entry entry, String field) {
        Set<String> ids = new LinkedHashSet<>();
        ComponentEncoder.components(entry.value(field)).forEach(variant -> ids.add(variant.instance()));
        return published(entry, field).stream().anyMatch(variant -> !ids.contains(variant.instance()));
    }

    private static List<Value.Component> published(Entry entry, String field) {
        return ComponentEncoder.components(entry.published().flatMap(seen -> seen.value(field)));
    }

    private Map<String, Set<String>> locales(List<Value.Component> draft, List<Value.Component> shall) {
        Map<String, Set<String>> locales = new LinkedHashMap<>();
        for (int i = 0; i < draft.size(); i++) {
            locales.put(draft.get(i).instance(), locales(i < shall.size() ? shall.get(i) : draft.get(i)));
        }
        return locales;
    }

    /** Those of its own and of the components inside; without any the default one. */
    private Set<String> locales(Value.Component variant) {
        Set<String> locales = ComponentLocales.in(List.of(variant));
        if (!variant.members().containsKey(Field.LOCALES)) {
            locales.add(defaultLocale);
        }
        return locales;
    }

    private String arguments(Value.Component variant, Set<String> locales) {
        boolean localized = schema.mutation("publish" + variant.type())
                .filter(field -> field.getArgument("locales") != null)
                .isPresent();
        return localized
                ? "to:[PUBLISHED],locales:[" + String.join(",", locales) + "],publishBase:true,withDefaultLocale:"
                        + locales.contains(defaultLocale)
                : "to:[PUBLISHED]";
    }

    private static Operation operation(String mutation, Value.Component variant, String arguments) {
        return new Operation(
                mutation,
                "where:{id:$@i}," + arguments,
                "{id}",
                Map.of("i", new Operation.Variable("ID!", JsonNodeFactory.instance.stringNode(variant.instance()))));
    }
}
