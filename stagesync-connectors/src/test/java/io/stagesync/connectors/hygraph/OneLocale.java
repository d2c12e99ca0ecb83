package io.stagesync.connectors.hygraph;

import io.stagesync.connector.Capabilities;
import io.stagesync.connector.Cursor;
import io.stagesync.connector.Destination;
import io.stagesync.connector.NewIds;
import io.stagesync.connector.Page;
import io.stagesync.model.AssetFile;
import io.stagesync.model.Change;
import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.Entry;
import io.stagesync.model.Field;
import io.stagesync.model.Fingerprint;
import io.stagesync.model.Outcome;
import io.stagesync.model.Value;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An environment of one locale as a stage that knows none: assets are localized in every environment. */
final class OneLocale implements Destination {
    private static final String LOCALE = "en";

    private final Destination environment;

    OneLocale(Destination environment) {
        this.environment = environment;
    }

    @Override
    public String stage() {
        return environment.stage();
    }

    @Override
    public ContentSchema schema() {
        ContentSchema schema = environment.schema();
        return new ContentSchema(
                schema.models().stream().map(OneLocale::plain).toList(), schema.components(), List.of());
    }

    private static ContentModel plain(ContentModel model) {
        return model.withFields(model.fields().stream()
                .filter(field -> !field.name().equals(Field.LOCALES))
                .map(field -> new Field(
                        field.name(),
                        field.type(),
                        field.list(),
                        field.ordered(),
                        field.required(),
                        field.unique(),
                        false,
                        field.enumValues(),
                        field.targets(),
                        field.exclusive(),
                        field.mutual()))
                .toList());
    }

    private ContentModel full(ContentModel model) {
        Set<String> names = new java.util.HashSet<>();
        model.fields().forEach(field -> names.add(field.name()));
        return environment.schema().model(model.name()).orElseThrow().only(names);
    }

    private static Entry plain(Entry entry) {
        Map<String, Value> fields = new LinkedHashMap<>();
        entry.fields().forEach((name, value) -> {
            Value inner = value instanceof Value.Localized localized
                    ? localized.values().get(LOCALE)
                    : value;
            if (inner != null && !name.equals(Field.LOCALES)) {
                fields.put(name, inner);
            }
        });
        return entry.draft().withFields(fields);
    }

    private Entry localized(Entry entry) {
        ContentModel model = environment.schema().model(entry.key().model()).orElseThrow();
        Map<String, Value> fields = new LinkedHashMap<>();
        entry.fields().forEach((name, value) -> {
            boolean localized = model.field(name).filter(Field::localized).isPresent();
            fields.put(name, localized ? new Value.Localized(Map.of(LOCALE, value)) : value);
        });
        return entry.withFields(fields);
    }

    @Override
    public Page read(ContentModel model, Optional<Cursor> after) {
        Page page = environment.read(full(model), after);
        return new Page(page.entries().stream().map(OneLocale::plain).toList(), page.next(), page.problems());
    }

    @Override
    public List<Entry> find(ContentModel model, Collection<String> ids) {
        return environment.find(full(model), ids).stream().map(OneLocale::plain).toList();
    }

    @Override
    public Optional<String> lastEdit(ContentModel model) {
        return environment.lastEdit(model);
    }

    @Override
    public Optional<Fingerprint> fingerprint(AssetFile file) {
        return environment.fingerprint(file);
    }

    @Override
    public Capabilities capabilities() {
        return environment.capabilities();
    }

    @Override
    public List<Outcome> write(List<Change> batch, NewIds newIds) {
        return environment.write(
                batch.stream()
                        .map(change -> new Change(
                                change.number(),
                                change.pass(),
                                change.action(),
                                change.key(),
                                change.before().map(this::localized),
                                change.after().map(this::localized),
                                change.fields()))
                        .toList(),
                newIds);
    }

    @Override
    public void close() {
        environment.close();
    }
}
