package io.stagesync.sandbox.hygraph.content;

import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import io.stagesync.sandbox.hygraph.store.Instance;
import io.stagesync.sandbox.hygraph.store.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Makes the values of documents and of the components in them. */
final class DocumentMaker {
    private static final int DEEPEST = 3;
    private static final int INSTANCE_BYTES = 130;
    private static final int LINK_BYTES = 70;

    private final ProjectSchema schema;
    private final Random random;
    private final Budget budget;
    private final ScalarValues scalars;
    private final LinkMaker links;
    private final Supplier<String> ids;

    DocumentMaker(
            ProjectSchema schema,
            Random random,
            Budget budget,
            ScalarValues scalars,
            LinkMaker links,
            Supplier<String> ids) {
        this.schema = schema;
        this.random = random;
        this.budget = budget;
        this.scalars = scalars;
        this.links = links;
        this.ids = ids;
    }

    /** Values of the fields that are not localized; empty where a required one cannot be had. */
    Optional<Map<String, Object>> base(EntityType type, Collection<String> locales) {
        return base(type, locales, 0);
    }

    private Optional<Map<String, Object>> base(EntityType type, Collection<String> locales, int depth) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (EntityField field : type.fields()) {
            if (!field.localized() && isStored(field) && isWanted(field, depth)) {
                Optional<Object> value = value(type, field, locales, depth);
                if (value.isEmpty() && field.required()) {
                    return Optional.empty();
                }
                value.ifPresent(found -> values.put(field.name(), found));
            }
        }
        return Optional.of(values);
    }

    /** Values of one localization; empty where a required one cannot be had. */
    Optional<Map<String, Object>> localization(EntityType type) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (EntityField field : type.fields()) {
            if (field.localized() && isWanted(field, 0)) {
                Optional<Object> value = value(type, field, List.of(), 0);
                if (value.isEmpty() && field.required()) {
                    return Optional.empty();
                }
                value.ifPresent(found -> values.put(field.name(), found));
            }
        }
        return Optional.of(values);
    }

    /** A value, or a list of at least one; empty where there is none to be had. */
    Optional<Object> value(EntityType type, EntityField field, Collection<String> locales) {
        return value(type, field, locales, 0);
    }

    private Optional<Object> value(EntityType type, EntityField field, Collection<String> locales, int depth) {
        budget.spend(field.name().length() + 6);
        if (!field.list()) {
            return single(type, field, locales, depth);
        }
        boolean links = field.kind() == FieldKind.RELATION;
        Collection<Object> values = links ? new LinkedHashSet<>() : new ArrayList<>();
        for (int i = budget.isScarce() ? 0 : random.nextInt(4); i >= 0; i--) {
            single(type, field, locales, depth).ifPresent(values::add);
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(values));
    }

    /** One element. */
    Optional<Object> single(EntityType type, EntityField field, Collection<String> locales, int depth) {
        return switch (field.kind()) {
            case RELATION -> {
                budget.spend(LINK_BYTES);
                Optional<Link> target = links.target(type.name(), field);
                yield target.map(link -> link);
            }
            case COMPONENT, VARIANTS -> {
                String member =
                        field.members().get(random.nextInt(field.members().size()));
                yield instance(schema.type(member).orElseThrow(), locales, depth + 1)
                        .map(instance -> instance);
            }
            default -> scalars.value(type.name(), field);
        };
    }

    /**
     * A component or variant with its own components.
     *
     * @param locales those of the document, of which it has the default one if there is one, and some others
     */
    Optional<Instance> instance(EntityType type, Collection<String> locales, int depth) {
        budget.spend(INSTANCE_BYTES);
        Set<String> own = new LinkedHashSet<>();
        if (type.localized()) {
            own.add(
                    locales.contains(schema.defaultLocale()) || locales.isEmpty()
                            ? schema.defaultLocale()
                            : locales.iterator().next());
            locales.stream().filter(locale -> random.nextInt(3) > 0).forEach(own::add);
        }
        Optional<Map<String, Object>> base = base(type, locales, depth);
        Map<String, Map<String, Object>> localizations = new LinkedHashMap<>();
        for (String locale : own) {
            localization(type).ifPresent(values -> localizations.put(locale, values));
        }
        return localizations.size() < own.size()
                ? Optional.empty()
                : base.map(values -> new Instance(type.name(), ids.get(), values, localizations));
    }

    private boolean isWanted(EntityField field, int depth) {
        if (field.required()) {
            return true;
        }
        boolean nested = field.kind() == FieldKind.COMPONENT || field.kind() == FieldKind.VARIANTS;
        if (nested && (depth >= DEEPEST || budget.isScarce())) {
            return false;
        }
        return random.nextInt(nested && depth > 0 ? 2 : 5) > 0;
    }

    /** Whether documents hold values of the field. */
    static boolean isStored(EntityField field) {
        return field.kind() == FieldKind.RELATION ? field.owner() : field.kind() != FieldKind.REMOTE;
    }
}
