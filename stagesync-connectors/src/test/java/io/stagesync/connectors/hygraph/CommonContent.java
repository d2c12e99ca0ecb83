package io.stagesync.connectors.hygraph;

import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Environment;
import io.stagesync.sandbox.hygraph.store.Instance;
import io.stagesync.sandbox.hygraph.store.Link;
import io.stagesync.sandbox.hygraph.store.MemoryEnvironment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an environment holds, as another schema has a place for it: without its models, fields, components, locales, names
 * of enums and targets of links that the other lacks. An own reading of "costs exactly those fields", by the sandbox's
 * schemas alone.
 */
final class CommonContent {
    private final ProjectSchema from;
    private final ProjectSchema to;

    private CommonContent(ProjectSchema from, ProjectSchema to) {
        this.from = from;
        this.to = to;
    }

    /** A copy under the other schema; documents keep their ids. */
    static Environment of(Environment environment, ProjectSchema to) {
        CommonContent common = new CommonContent(environment.schema(), to);
        MemoryEnvironment copy = MemoryEnvironment.inMemory(to);
        environment.read(reader -> copy.transact(writer -> {
            for (String stage : to.stages()) {
                for (EntityType type : to.types()) {
                    if (common.from.type(type.name()).isPresent()) {
                        reader.all(stage, type.name()).forEach(each -> writer.put(stage, common.fit(each)));
                    }
                }
            }
            return copy;
        }));
        return copy;
    }

    private Document fit(Document document) {
        Map<String, Object> base = fit(document.type(), document.base());
        if (from.type(document.type()).orElseThrow().kind() == EntityType.Kind.ASSET) {
            base.putAll(files(document.base()));
        }
        return new Document(
                document.type(),
                document.id(),
                base,
                localizations(document.type(), document.localizations()),
                document.createdAt(),
                document.updatedAt(),
                document.localizedUpdatedAt(),
                document.publishedAt());
    }

    private Map<String, Map<String, Object>> localizations(String type, Map<String, Map<String, Object>> all) {
        Map<String, Map<String, Object>> kept = new LinkedHashMap<>();
        all.forEach((locale, values) -> {
            if (to.locales().contains(locale)) {
                Map<String, Object> rest = fit(type, values);
                rest.putAll(files(values));
                kept.put(locale, rest);
            }
        });
        return kept;
    }

    private static Map<String, Object> files(Map<String, Object> values) {
        Map<String, Object> files = new LinkedHashMap<>(values);
        files.keySet().retainAll(EntityType.FILE_FIELDS);
        return files;
    }

    private Map<String, Object> fit(String type, Map<String, Object> values) {
        Map<String, Object> kept = new LinkedHashMap<>();
        EntityType there = to.type(type).orElseThrow();
        values.forEach((name, value) -> {
            Optional<EntityField> mine = from.type(type).orElseThrow().field(name);
            Optional<EntityField> theirs = there.field(name);
            if (mine.isPresent() && theirs.isPresent() && isAlike(mine.get(), theirs.get())) {
                fit(theirs.get(), value).ifPresent(rest -> kept.put(name, rest));
            }
        });
        return kept;
    }

    private static boolean isAlike(EntityField one, EntityField other) {
        return one.kind() == other.kind() && one.list() == other.list() && one.localized() == other.localized();
    }

    private Optional<Object> fit(EntityField field, Object value) {
        if (field.kind() == FieldKind.ENUM) {
            List<String> known = to.enumValues(field.valueType());
            List<?> names = value instanceof List<?> list ? list : List.of(value);
            return known.containsAll(names) ? Optional.of(value) : Optional.empty();
        }
        boolean typed = field.kind() == FieldKind.RELATION
                || field.kind() == FieldKind.COMPONENT
                || field.kind() == FieldKind.VARIANTS;
        if (typed && value instanceof List<?> list) {
            List<Object> kept = new ArrayList<>();
            list.forEach(each -> one(field, each).ifPresent(kept::add));
            return kept.isEmpty() ? Optional.empty() : Optional.of(kept);
        }
        return typed ? one(field, value) : Optional.of(value);
    }

    private Optional<Object> one(EntityField field, Object value) {
        if (value instanceof Link link) {
            return field.members().contains(link.type()) ? Optional.of(link) : Optional.empty();
        }
        Instance instance = (Instance) value;
        return field.members().contains(instance.type())
                ? Optional.of(new Instance(
                        instance.type(),
                        instance.id(),
                        fit(instance.type(), instance.base()),
                        localizations(instance.type(), instance.localizations())))
                : Optional.empty();
    }
}
