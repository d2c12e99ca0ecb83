package io.stagesync.sandbox.hygraph.api.write;

import io.stagesync.sandbox.hygraph.api.ApiSwitch;
import io.stagesync.sandbox.hygraph.api.ApiSwitches;
import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.read.Item;
import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Instance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The base of a published document. The localizations of its components follow those of the document: the chosen ones are
 * taken from the draft, the others stay as they were published.
 */
final class PublishedParts {
    private final Project project;
    private final boolean withVariants;

    PublishedParts(Project project, ApiSwitches switches) {
        this.project = project;
        this.withVariants = switches.isOn(ApiSwitch.PUBLISH_VARIANTS);
    }

    Map<String, Object> base(Document source, Optional<Document> before, boolean baseToo, Set<String> chosen) {
        Document shape = baseToo ? source : before.orElse(source);
        Document other = baseToo ? before.orElse(source) : source;
        Map<String, Instance> others = new HashMap<>();
        collect(other.base(), others);
        Map<String, Object> base = new LinkedHashMap<>();
        Merge merge = new Merge(baseToo, before.isPresent(), chosen, others);
        shape.base().forEach((name, value) -> base.put(name, merge.value(value)));
        keepVariants(source, before, base);
        return base;
    }

    /** A published variant, likewise. */
    static Instance variant(Instance draft, Optional<Instance> before, Set<String> chosen) {
        Map<String, Instance> others = new HashMap<>();
        before.ifPresent(old -> collect(Map.of("", old), others));
        return new Merge(true, before.isPresent(), chosen, others).instance(draft);
    }

    private void keepVariants(Document source, Optional<Document> before, Map<String, Object> base) {
        for (EntityField field : project.type(source.type()).fields()) {
            if (field.kind() == FieldKind.VARIANTS && !withVariants) {
                List<Instance> published = before.map(
                                old -> Item.instances(old.base().get(field.name())))
                        .orElse(List.of());
                Body.put(base, field.name(), published);
            }
        }
    }

    private static void collect(Map<String, Object> values, Map<String, Instance> found) {
        for (Object value : values.values()) {
            for (Object one : value instanceof List<?> many ? many : List.of(value)) {
                if (one instanceof Instance instance) {
                    found.put(instance.id(), instance);
                    collect(instance.base(), found);
                }
            }
        }
    }

    /** Joins the components of the copy that gives the base with those of the other copy. */
    private record Merge(boolean fromDraft, boolean published, Set<String> chosen, Map<String, Instance> others) {
        Object value(Object value) {
            if (value instanceof List<?> many) {
                List<Object> copies = new ArrayList<>();
                many.forEach(one -> copies.add(value(one)));
                return copies;
            }
            return value instanceof Instance instance ? instance(instance) : value;
        }

        private Instance instance(Instance instance) {
            Map<String, Object> base = new LinkedHashMap<>();
            instance.base().forEach((name, value) -> base.put(name, value(value)));
            Instance other = others.get(instance.id());
            Map<String, Map<String, Object>> ours = instance.localizations();
            Map<String, Map<String, Object>> theirs = other == null ? Map.of() : other.localizations();
            Map<String, Map<String, Object>> draft = fromDraft ? ours : theirs;
            Map<String, Map<String, Object>> old = fromDraft ? theirs : ours;
            Map<String, Map<String, Object>> merged = new LinkedHashMap<>();
            if (published) {
                merged.putAll(old);
            }
            if (fromDraft || other != null) {
                merged.keySet().removeAll(chosen);
            }
            draft.forEach((locale, values) -> {
                if (chosen.contains(locale)) {
                    merged.put(locale, values);
                }
            });
            return new Instance(instance.type(), instance.id(), base, merged);
        }
    }
}
