package io.stagesync;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.journal.Identities;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunFolder;
import io.stagesync.journal.Tally;
import io.stagesync.memory.MemoryConnector;
import io.stagesync.memory.MemoryStage;
import io.stagesync.model.CanonicalForm;
import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentModel.Kind;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.FieldType;
import io.stagesync.model.Problem;
import io.stagesync.model.References;
import io.stagesync.model.Value;
import io.stagesync.model.Versions;
import io.stagesync.state.SqliteState;
import io.stagesync.state.StageAddress;
import io.stagesync.state.StateStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Syncs between stages that choose ids themselves and keep drafts and published versions. */
final class PublishingStagesTest {
    private static final List<String> LOCALES = List.of("en", "de", "fr");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);

    private static final ContentSchema SCHEMA = new ContentSchema(
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

    @TempDir
    private Path folder = Path.of("");

    private final MemoryStage source = MemoryStage.publishing("delta", SCHEMA);
    private final MemoryStage destination = MemoryStage.publishing("master", SCHEMA);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void everyVersionAndLocaleArrivesAndTheSecondRunIsQuiet(int seed) {
        Random random = new Random(seed);
        fill(random);
        sync(0);
        assertThat(visible(destination, keys())).isEqualTo(visible(source, Map.of()));
        assertThat(sync(1)).isZero();

        for (int round = 2; round < 5; round++) {
            edit(random);
            sync(round);
            assertThat(visible(destination, keys())).isEqualTo(visible(source, Map.of()));
            assertThat(sync(round)).isZero();
        }
    }

    @Test
    void entriesOfALostStateAreFoundByTheirNaturalKeyAndOthersStopTheRun() throws Exception {
        fill(new Random(7));
        sync(0);
        Files.delete(folder.resolve("state.db"));

        try (RunFile run = engine().plan(SyncSpec.everything(), new RunFolder(folder.resolve("runs")))) {
            assertThat(run.problems())
                    .filteredOn(problem -> problem.severity() == Problem.Severity.BLOCKER)
                    .extracting(Problem::subject)
                    .containsExactly("Review");
            assertThat(run.tallies())
                    .filteredOn(tally -> tally.model().equals("Hotel"))
                    .extracting(Tally::action)
                    .doesNotContain(io.stagesync.model.Action.CREATE);
        }
    }

    private long sync(int round) {
        StageSync engine = engine();
        SyncSpec all = SyncSpec.everything().withDeletions(SyncSpec.Deletions.upToPercent(100));
        SyncSpec spec = round == 0 ? all.assumingNew() : all;
        try (RunFile run = engine.plan(spec, new RunFolder(folder.resolve("runs" + round)))) {
            engine.apply(run, Consent.WITH_DELETIONS);
            engine.verify(run);
            assertThat(run.tallies())
                    .allSatisfy(tally -> assertThat(tally.written())
                            .as(() -> tally + " " + run.failures(0, 5))
                            .isEqualTo(tally.planned()));
            assertThat(run.mismatches()).isEmpty();
            return run.size();
        }
    }

    private StageSync engine() {
        return new StageSync(
                new MemoryConnector(source),
                new MemoryConnector(destination),
                Progress.SILENT,
                CLOCK,
                new SqliteState(folder.resolve("state.db")));
    }

    private Map<EntryKey, EntryKey> keys() {
        Map<EntryKey, EntryKey> keys = new LinkedHashMap<>();
        try (StateStore state = new SqliteState(folder.resolve("state.db")).open(CLOCK)) {
            Identities identities =
                    state.identities(new StageAddress("delta", "delta"), new StageAddress("master", "master"));
            for (ContentModel model : SCHEMA.models()) {
                destination
                        .all(model.name())
                        .forEach(entry ->
                                identities.sourceKey(entry.key()).ifPresent(key -> keys.put(entry.key(), key)));
            }
        }
        return keys;
    }

    /** What editors and the public see of a stage, under the source's keys. */
    private static Map<String, Object> visible(MemoryStage stage, Map<EntryKey, EntryKey> keys) {
        Map<String, Object> seen = new TreeMap<>();
        for (ContentModel model : SCHEMA.models()) {
            for (Entry entry : stage.all(model.name())) {
                Entry renamed = References.renamed(entry, key -> keys.getOrDefault(key, key));
                seen.put("draft " + renamed.key(), canonical(model, renamed));
                entry.published().ifPresent(version -> {
                    Set<EntryKey> hidden = new java.util.HashSet<>(References.of(model, version));
                    hidden.removeIf(target ->
                            stage.get(target).flatMap(Entry::published).isPresent());
                    Entry shown = References.without(model, version, hidden);
                    seen.put(
                            "public " + renamed.key(),
                            canonical(model, References.renamed(shown, key -> keys.getOrDefault(key, key))));
                });
            }
        }
        return seen;
    }

    private static Map<String, Value> canonical(ContentModel model, Entry entry) {
        Map<String, Value> fields = new LinkedHashMap<>();
        model.fields()
                .forEach(field -> CanonicalForm.of(field, entry.value(field.name()))
                        .ifPresent(value -> fields.put(field.name(), value)));
        return fields;
    }

    private void fill(Random random) {
        for (String model : List.of("Asset", "Hotel", "Review")) {
            for (int i = 0; i < 12; i++) {
                EntryKey key = new EntryKey(model, model + i);
                source.put(Entry.of(key, Map.of()));
            }
        }
        SCHEMA.models()
                .forEach(model -> source.all(model.name()).forEach(entry -> {
                    source.put(
                            entry.withFields(fields(random, model, entry.key().id())));
                    if (random.nextInt(3) > 0) {
                        publish(random, entry.key());
                        if (random.nextInt(3) == 0) {
                            Entry there = source.get(entry.key()).orElseThrow();
                            source.put(there.withFields(
                                    fields(random, model, entry.key().id())));
                        }
                    }
                }));
        destination.put(Entry.of(new EntryKey("Review", "mine"), Map.of("stars", Value.of(1))));
    }

    private void edit(Random random) {
        for (int i = 0; i < 25; i++) {
            ContentModel model = SCHEMA.models().get(random.nextInt(3));
            List<Entry> all = source.all(model.name());
            if (all.isEmpty()) {
                continue;
            }
            Entry entry = all.get(random.nextInt(all.size()));
            switch (random.nextInt(5)) {
                case 0 -> publish(random, entry.key());
                case 1 -> source.put(entry.draft());
                case 2 -> {
                    source.remove(entry.key());
                    SCHEMA.models()
                            .forEach(other -> source.all(other.name()).forEach(each -> {
                                Entry rest = References.without(other, each, Set.of(entry.key()));
                                source.put(rest.withPublished(each.published()
                                        .map(version -> References.without(other, version, Set.of(entry.key())))));
                            }));
                }
                default ->
                    source.put(
                            entry.withFields(fields(random, model, entry.key().id())));
            }
        }
    }

    private void publish(Random random, EntryKey key) {
        Entry draft = source.get(key).orElseThrow();
        List<String> locales = new ArrayList<>(Versions.locales(draft));
        while (locales.size() > 1 && random.nextInt(3) == 0) {
            locales.remove(random.nextInt(locales.size()));
        }
        source.put(draft.withPublished(Optional.of(Versions.restricted(draft, Set.copyOf(locales)))));
    }

    private Map<String, Value> fields(Random random, ContentModel model, String id) {
        List<String> locales = LOCALES.subList(0, 1 + random.nextInt(3));
        Map<String, Value> fields = new LinkedHashMap<>();
        for (Field field : model.fields()) {
            if (field.unique()) {
                fields.put(field.name(), Value.of(id));
            } else {
                value(random, field, locales).ifPresent(value -> fields.put(field.name(), value));
            }
        }
        return fields;
    }

    private Optional<Value> value(Random random, Field field, List<String> locales) {
        if (field.name().equals(Field.LOCALES)) {
            return Optional.of(Value.of(locales.stream().map(Value::of).toList()));
        }
        if (random.nextInt(4) == 0) {
            return Optional.empty();
        }
        if (field.localized()) {
            Map<String, Value> values = new LinkedHashMap<>();
            locales.forEach(locale -> values.put(locale, single(random, field, locales)));
            return Optional.of(new Value.Localized(values));
        }
        if (field.list()) {
            Map<String, Value> values = new LinkedHashMap<>();
            for (int i = 0; i < random.nextInt(4); i++) {
                Value value = single(random, field, locales);
                values.put(value.toString(), value);
            }
            return Optional.of(Value.of(List.copyOf(values.values())));
        }
        return Optional.of(single(random, field, locales));
    }

    private Value single(Random random, Field field, List<String> locales) {
        return switch (field.type()) {
            case INTEGER -> Value.of(random.nextInt(100));
            case REFERENCE -> target(random, field.targets());
            case RICH_TEXT ->
                new Value.Structure(Map.of(
                        "children",
                        Value.of(List.of(
                                new Value.Structure(Map.of("text", Value.of("a " + random.nextInt(9)))),
                                new Value.Structure(Map.of(
                                        "type", Value.of("embed"), "nodeId", target(random, List.of("Hotel"))))))));
            case COMPONENT -> {
                Map<String, Value> members = new LinkedHashMap<>();
                SCHEMA.component("Hero")
                        .orElseThrow()
                        .fields()
                        .forEach(member ->
                                value(random, member, locales).ifPresent(value -> members.put(member.name(), value)));
                yield new Value.Component("Hero", "instance" + random.nextInt(), members);
            }
            default -> Value.of("text " + random.nextInt(1000));
        };
    }

    private Value target(Random random, List<String> models) {
        List<Entry> all =
                models.stream().flatMap(model -> source.all(model).stream()).toList();
        return new Value.Reference(all.get(random.nextInt(all.size())).key());
    }
}
