package io.stagesync;

import io.stagesync.memory.MemoryStage;
import io.stagesync.model.AssetFile;
import io.stagesync.model.CanonicalForm;
import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentModel.Kind;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.FieldType;
import io.stagesync.model.References;
import io.stagesync.model.Value;
import io.stagesync.model.Versions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Fills and edits a memory stage with made-up content; the same seed makes the same. */
final class RandomContent {
    private static final List<String> LOCALES = List.of("en", "de", "fr");

    /** A schema for stages that link entries as they write them: locales, components, unions, rich text with embeds. */
    static final ContentSchema RICH = new ContentSchema(
            List.of(
                    new ContentModel(
                            "Asset",
                            Kind.ASSET,
                            List.of(Field.of("fileName", FieldType.TEXT).asLocalized(), Field.locales(LOCALES))),
                    new ContentModel(
                            "Hotel",
                            Kind.ENTRY,
                            List.of(
                                    Field.of("slug", FieldType.TEXT).asUnique(),
                                    Field.of("name", FieldType.TEXT).asLocalized(),
                                    Field.of("stars", FieldType.INTEGER),
                                    Field.toOne("cover", "Asset"),
                                    Field.toMany("reviews", "Review").asOrderedList(),
                                    Field.toMany("related", "Hotel", "Review").asOrderedList(),
                                    Field.component("sections", "Hero").asOrderedList(),
                                    Field.of("text", FieldType.RICH_TEXT).withTargets(List.of("Hotel")),
                                    Field.locales(LOCALES))),
                    new ContentModel(
                            "Review",
                            Kind.ENTRY,
                            List.of(Field.of("stars", FieldType.INTEGER), Field.toOne("about", "Hotel")))),
            List.of(new ContentModel(
                    "Hero",
                    Kind.COMPONENT,
                    List.of(
                            Field.of("title", FieldType.TEXT).asLocalized(),
                            Field.toOne("image", "Asset"),
                            Field.locales(LOCALES)))),
            LOCALES);

    /** A schema for stages that link entries when all of them are there. */
    static final ContentSchema PLAIN = new ContentSchema(List.of(
            new ContentModel("Asset", Kind.ASSET, List.of(Field.of("fileName", FieldType.TEXT))),
            new ContentModel(
                    "Hotel",
                    Kind.ENTRY,
                    List.of(
                            Field.of("slug", FieldType.TEXT).asUnique(),
                            Field.of("name", FieldType.TEXT),
                            Field.listOf("tags", FieldType.TEXT),
                            Field.toOne("cover", "Asset"),
                            Field.toMany("related", "Hotel", "Review"))),
            new ContentModel(
                    "Review",
                    Kind.ENTRY,
                    List.of(Field.of("stars", FieldType.INTEGER), Field.toOne("about", "Hotel")))));

    private final MemoryStage stage;
    private final ContentSchema schema;
    private final Random random;
    private final boolean publishes;
    private int made;

    private RandomContent(MemoryStage stage, int seed, boolean publishes) {
        this.stage = stage;
        this.schema = stage.schema();
        this.random = new Random(seed);
        this.publishes = publishes;
    }

    /** Content of a stage without drafts. */
    static RandomContent plain(MemoryStage stage, int seed) {
        return new RandomContent(stage, seed, false);
    }

    /** Content of a stage with drafts and published versions. */
    static RandomContent published(MemoryStage stage, int seed) {
        return new RandomContent(stage, seed, true);
    }

    /** Makes entries of every model, each linked to others. */
    void fill(int perModel) {
        List<EntryKey> keys = new ArrayList<>();
        for (ContentModel model : schema.models()) {
            for (int i = 0; i < perModel; i++) {
                keys.add(make(model));
            }
        }
        for (EntryKey key : keys) {
            write(key);
            if (random.nextInt(3) > 0) {
                publish(key);
                if (random.nextInt(3) == 0) {
                    write(key);
                }
            }
        }
    }

    /** Writes, publishes, unpublishes, removes and makes entries. */
    void edit(int edits) {
        for (int i = 0; i < edits; i++) {
            ContentModel model =
                    schema.models().get(random.nextInt(schema.models().size()));
            List<Entry> all = stage.all(model.name());
            int what = random.nextInt(7);
            if (all.isEmpty() || what == 0) {
                write(make(model));
                continue;
            }
            EntryKey key = all.get(random.nextInt(all.size())).key();
            switch (what) {
                case 1 -> publish(key);
                case 2 -> stage.put(stage.get(key).orElseThrow().draft());
                case 3 -> remove(key);
                default -> write(key);
            }
        }
    }

    private EntryKey make(ContentModel model) {
        EntryKey key = new EntryKey(model.name(), stage.name() + "-" + model.name() + made++);
        stage.put(model.isAsset() ? withFile(Entry.of(key, Map.of())) : Entry.of(key, Map.of()));
        return key;
    }

    private Entry withFile(Entry asset) {
        AssetFile file = stage.store(("picture " + random.nextInt()).getBytes(StandardCharsets.UTF_8));
        return asset.withFile(file);
    }

    private void write(EntryKey key) {
        Entry entry = stage.get(key).orElseThrow();
        ContentModel model = schema.model(key.model()).orElseThrow();
        Entry written = entry.withFields(fields(model, key.id()));
        stage.put(model.isAsset() && random.nextInt(3) == 0 ? withFile(written) : written);
    }

    private void remove(EntryKey key) {
        stage.remove(key);
        Set<EntryKey> gone = Set.of(key);
        schema.models()
                .forEach(model -> stage.all(model.name())
                        .forEach(each -> stage.put(References.without(model, each, gone)
                                .withPublished(
                                        each.published().map(version -> References.without(model, version, gone))))));
    }

    private void publish(EntryKey key) {
        if (!publishes) {
            return;
        }
        Entry draft = stage.get(key).orElseThrow();
        List<String> locales = new ArrayList<>(Versions.locales(draft));
        while (locales.size() > 1 && random.nextInt(3) == 0) {
            locales.remove(random.nextInt(locales.size()));
        }
        stage.put(draft.withPublished(Optional.of(Versions.restricted(draft, Set.copyOf(locales)))));
    }

    private Map<String, Value> fields(ContentModel model, String id) {
        List<String> locales = LOCALES.subList(0, 1 + random.nextInt(3));
        Map<String, Value> fields = new LinkedHashMap<>();
        for (Field field : model.fields()) {
            if (field.unique()) {
                fields.put(field.name(), Value.of(id + (random.nextInt(3) == 0 ? "-" + random.nextInt(99) : "")));
            } else {
                value(field, locales).ifPresent(value -> fields.put(field.name(), value));
            }
        }
        return fields;
    }

    private Optional<Value> value(Field field, List<String> locales) {
        if (field.name().equals(Field.LOCALES)) {
            return Optional.of(Value.of(locales.stream().map(Value::of).toList()));
        }
        boolean linksNothing = !field.targets().isEmpty()
                && field.type() != FieldType.COMPONENT
                && field.targets().stream().allMatch(model -> stage.all(model).isEmpty());
        if (random.nextInt(4) == 0 || linksNothing) {
            return Optional.empty();
        }
        if (field.localized()) {
            Map<String, Value> values = new LinkedHashMap<>();
            locales.forEach(locale -> values.put(locale, single(field, locales)));
            return Optional.of(new Value.Localized(values));
        }
        if (field.list()) {
            Map<String, Value> values = new LinkedHashMap<>();
            for (int i = 0; i < random.nextInt(4); i++) {
                Value value = single(field, locales);
                values.put(value.toString(), value);
            }
            return Optional.of(Value.of(List.copyOf(values.values())));
        }
        return Optional.of(single(field, locales));
    }

    private Value single(Field field, List<String> locales) {
        return switch (field.type()) {
            case INTEGER -> Value.of(random.nextInt(100));
            case REFERENCE -> target(field.targets());
            case RICH_TEXT ->
                new Value.Structure(Map.of(
                        "children",
                        Value.of(List.of(
                                new Value.Structure(Map.of("text", Value.of("a " + random.nextInt(9)))),
                                new Value.Structure(
                                        Map.of("type", Value.of("embed"), "nodeId", target(field.targets())))))));
            case COMPONENT -> {
                String type = field.targets().get(0);
                Map<String, Value> members = new LinkedHashMap<>();
                schema.component(type)
                        .orElseThrow()
                        .fields()
                        .forEach(
                                member -> value(member, locales).ifPresent(value -> members.put(member.name(), value)));
                yield new Value.Component(type, "instance" + random.nextInt(), members);
            }
            default -> Value.of("text " + random.nextInt(1000));
        };
    }

    private Value target(List<String> models) {
        List<Entry> all =
                models.stream().flatMap(model -> stage.all(model).stream()).toList();
        return new Value.Reference(all.get(random.nextInt(all.size())).key());
    }

    /**
     * What editors and the public see of a stage, with the bytes of its files.
     *
     * @param keys other names for entries of the stage
     */
    static Map<String, Object> visible(MemoryStage stage, Map<EntryKey, EntryKey> keys) {
        Map<String, Object> seen = new TreeMap<>();
        for (ContentModel model : stage.schema().models()) {
            for (Entry entry : stage.all(model.name())) {
                EntryKey key = keys.getOrDefault(entry.key(), entry.key());
                seen.put("draft " + key, canonical(model, entry, keys));
                entry.file().ifPresent(file -> seen.put("file " + key, fingerprint(stage, file)));
                entry.published().ifPresent(version -> {
                    Set<EntryKey> hidden = new HashSet<>(References.of(model, version));
                    hidden.removeIf(target ->
                            stage.get(target).flatMap(Entry::published).isPresent());
                    Entry shown = References.without(model, version, hidden);
                    seen.put("public " + key, canonical(model, shown, keys));
                    version.file().ifPresent(file -> seen.put("public file " + key, fingerprint(stage, file)));
                });
            }
        }
        return seen;
    }

    private static Object fingerprint(MemoryStage stage, AssetFile file) {
        try (var source = new io.stagesync.memory.MemoryConnector(stage).openSource()) {
            return source.fingerprint(file).orElseThrow().hex();
        }
    }

    private static Map<String, Value> canonical(ContentModel model, Entry entry, Map<EntryKey, EntryKey> keys) {
        Entry renamed = References.renamed(entry, key -> keys.getOrDefault(key, key));
        Map<String, Value> fields = new LinkedHashMap<>();
        model.fields()
                .forEach(field -> CanonicalForm.of(field, renamed.value(field.name()))
                        .ifPresent(value -> fields.put(field.name(), value)));
        return fields;
    }
}
