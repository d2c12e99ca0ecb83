package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.graphql.Introspection.Input;
import io.stagesync.connectors.graphql.Introspection.Named;
import io.stagesync.connectors.graphql.Introspection.Output;
import io.stagesync.model.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Binds models, components and variants to their output and input types. */
final class EntityBinder {
    private static final Set<String> TIMESTAMPS = Set.of("createdAt", "updatedAt");
    /** What describes the file of an asset and not its content (hygraph.md 5.1). */
    private static final Set<String> OF_FILES =
            Set.of("handle", "url", "mimeType", "size", "width", "height", "upload");

    private final EnvironmentTypes types;
    private final RelationPairs pairs;
    private final List<String> locales;

    EntityBinder(EnvironmentTypes types, RelationPairs pairs, List<String> locales) {
        this.types = types;
        this.pairs = pairs;
        this.locales = locales;
    }

    EntityBinding bind(String name) {
        Named output = types.api().existing(name);
        Optional<Named> create = types.createInput(name);
        Optional<Named> update = types.updateInput(name);
        boolean localized = output.field(EnvironmentTypes.LOCALIZATIONS).isPresent();
        LocalizationShape localizations = localizations(create, update);
        return new EntityBinding(
                name,
                localized,
                output.field("createdAt").flatMap(f -> f.argument("variation")).isPresent(),
                create.map(Named::name),
                update.map(Named::name),
                create.flatMap(input -> input.input("createdAt")).isPresent(),
                localizations,
                types.unique(name),
                fields(output, localized, localizations));
    }

    private List<FieldBinding> fields(Named output, boolean localized, LocalizationShape localizations) {
        FieldClassifier classifier =
                new FieldClassifier(types, output.name(), localized ? localizations : LocalizationShape.NONE);
        List<FieldBinding> fields = new ArrayList<>();
        if (localized) {
            fields.add(new FieldBinding(
                    Field.locales(locales), ReadShape.LOCALES, Optional.empty(), false, false, false, true));
        }
        for (Output field : output.fields()) {
            if (!describesFile(output, field) && pairs.isField(output.name(), field.name())) {
                classifier
                        .classify(field)
                        .map(binding ->
                                pairs.isExclusive(output.name(), field.name()) ? binding.asExclusive() : binding)
                        .map(binding -> pairs.isMutual(output.name(), field.name()) ? binding.asMutual() : binding)
                        .ifPresent(fields::add);
            }
        }
        return fields;
    }

    private static boolean describesFile(Named output, Output field) {
        return output.name().equals(EnvironmentTypes.ASSET) && OF_FILES.contains(field.name());
    }

    private LocalizationShape localizations(Optional<Named> create, Optional<Named> update) {
        Optional<Named> onCreate = types.typeOf(create, EnvironmentTypes.LOCALIZATIONS);
        Optional<Named> onUpdate = types.typeOf(update, EnvironmentTypes.LOCALIZATIONS);
        Optional<Named> created = data(onCreate.or(() -> onUpdate), Verb.CREATE, "data");
        Optional<Named> updated = data(onUpdate, Verb.UPDATE, "data").or(() -> data(onUpdate, Verb.UPSERT, "update"));
        return new LocalizationShape(
                types.verbs(onCreate),
                types.verbs(onUpdate),
                names(created, input -> true),
                names(created, input -> input.type().required()),
                names(updated, input -> true),
                created.flatMap(input -> input.input("createdAt")).isPresent());
    }

    private Optional<Named> data(Optional<Named> localizations, Verb verb, String member) {
        return types.typeOf(types.typeOf(localizations, verb.word()), member);
    }

    private static Set<String> names(Optional<Named> data, Predicate<Input> wanted) {
        Set<String> names = new LinkedHashSet<>();
        data.stream()
                .flatMap(type -> type.inputs().stream())
                .filter(input -> wanted.test(input) && !TIMESTAMPS.contains(input.name()))
                .forEach(input -> names.add(input.name()));
        return names;
    }
}
