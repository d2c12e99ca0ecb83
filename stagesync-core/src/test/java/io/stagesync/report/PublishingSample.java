package io.stagesync.report;

import io.stagesync.journal.EntryJson;
import io.stagesync.journal.ReadCount;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunHeader;
import io.stagesync.journal.RunState;
import io.stagesync.model.Action;
import io.stagesync.model.AssetFile;
import io.stagesync.model.Change;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.Fingerprint;
import io.stagesync.model.Outcome;
import io.stagesync.model.Pass;
import io.stagesync.model.Problem;
import io.stagesync.model.Value;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The run that the report tests show of stages with locales, components and publication, as Hygraph has them. */
final class PublishingSample {
    private static final Fingerprint SCHEMA = Fingerprint.ofText("sample");

    private final RunFile run;
    private final List<Change> changes = new ArrayList<>();

    private PublishingSample(Path file) {
        run = RunFile.create(
                file,
                new RunHeader(
                        "2026-11-25-b",
                        "development",
                        "production",
                        Instant.parse("2026-11-25T10:15:00Z"),
                        SCHEMA,
                        SCHEMA));
    }

    static RunFile applied(Path folder) {
        PublishingSample sample = new PublishingSample(folder.resolve("publishing.run"));
        sample.plan();
        sample.run.enter(RunState.APPLYING);
        sample.run.settle(
                sample.changes,
                sample.changes.stream()
                        .map(change -> (Outcome) new Outcome.Written())
                        .toList());
        sample.run.enter(RunState.APPLIED);
        return sample.run;
    }

    static RunFile planned(Path folder) {
        PublishingSample sample = new PublishingSample(folder.resolve("publishing-plan.run"));
        sample.plan();
        return sample.run;
    }

    private void plan() {
        run.addReadCount(new ReadCount("Asset", 40, 40, 39));
        run.addReadCount(new ReadCount("Hotel", 12, 11, 8));
        run.addProblem(new Problem(
                Problem.Severity.BLOCKER,
                Problem.Code.UNMATCHED,
                Optional.empty(),
                "Review",
                "12 of the source and 3 of the destination cannot be told to be the same or not: the model has no unique"
                        + " field, and nothing is known of an earlier run",
                "If an earlier run made them, restore .stagesync/state.db. If they are new, plan again with --assume-new."
                        + " Or set models.Review.key to a field that no two entries share.",
                12));
        run.addProblem(Problem.warning(
                Problem.Code.LOCALE_MISSING,
                "Hotel in fr",
                "the destination does not have this locale",
                "Its values are left out. Add the locale to the destination.",
                3));
        planAsset();
        planRitz();
        planSavoy();
        planPublication();
        run.addChanges(changes);
        run.enter(RunState.PLANNED);
    }

    private void planAsset() {
        Entry old = entry("Asset", "a-1", Map.of("fileName", localized("en", "menu.pdf", "de", "karte.pdf")))
                .withFiles(Map.of("", file("menu"), "de", file("karte")));
        change(
                Pass.ASSETS,
                Action.UPDATE,
                Optional.of(old),
                Optional.of(old.with("fileName", localized("en", "menu.pdf", "de", "speisekarte.pdf"))
                        .withFiles(Map.of("", file("menu"), "de", file("speisekarte")))),
                "fileName",
                AssetFile.bytesOf("de"));
    }

    private static AssetFile file(String name) {
        return new AssetFile("https://cdn.example/" + name + ".png", name);
    }

    private static Entry ritz() {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put(Field.LOCALES, texts("en", "de"));
        fields.put("slug", Value.of("ritz"));
        fields.put("name", localized("en", "The Ritz", "de", "Das Ritz"));
        fields.put(
                "description",
                new Value.Localized(Map.of("en", story("Ask at the", "Hotel", "savoy", "The bar is quiet."))));
        fields.put("address", component("Address", "street", Value.of("15 Place Vendôme")));
        fields.put(
                "sections",
                Value.of(List.of(
                        component("Hero", "title", localized("en", "Welcome", "de", "Willkommen")),
                        component("Faq", "question", Value.of("Pets?")),
                        component("Hero", "title", localized("en", "Goodbye")))));
        fields.put(
                "related", Value.of(List.of(Value.reference("Hotel", "savoy"), Value.reference("Destination", "p"))));
        return entry("Hotel", "ritz", fields);
    }

    private static Entry newRitz() {
        return ritz().with(Field.LOCALES, texts("en", "de", "fr"))
                .with("name", localized("en", "The Ritz", "de", "Das Hotel Ritz", "fr", "Le Ritz"))
                .with(
                        "description",
                        new Value.Localized(Map.of("en", story("Ask at the", "Hotel", "adlon", "The bar is loud."))))
                .with("address", component("Address", "street", Value.of("17 Place Vendôme")))
                .with(
                        "sections",
                        Value.of(List.of(
                                component("Faq", "question", Value.of("Pets?")),
                                component("Hero", "title", localized("en", "Welcome", "de", "Herzlich willkommen")),
                                component("Map", "label", Value.of("How to find us")))))
                .with(
                        "related",
                        Value.of(List.of(Value.reference("Destination", "p"), Value.reference("Article", "x"))));
    }

    private void planRitz() {
        change(
                Pass.ENTRIES,
                Action.UPDATE,
                Optional.of(ritz()),
                Optional.of(newRitz()),
                Field.LOCALES,
                "name",
                "description",
                "address",
                "sections",
                "related");
    }

    private void planSavoy() {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put(Field.LOCALES, texts("en"));
        fields.put("name", localized("en", "The Savoy"));
        fields.put("sections", Value.of(List.of(component("Hero", "title", localized("en", "Strand")))));
        change(
                Pass.ENTRIES,
                Action.CREATE,
                Optional.empty(),
                Optional.of(entry("Hotel", "savoy", fields)),
                Field.LOCALES,
                "name",
                "sections");
    }

    private void planPublication() {
        Entry bare = entry("Hotel", "ritz", Map.of());
        Entry version = ritz().with(Field.LOCALES, texts("en", "fr"));
        Entry published = newRitz().with(Field.LOCALES, texts("en", "de"));
        change(
                Pass.PUBLICATION,
                Action.PUBLISH,
                Optional.of(bare.withPublished(Optional.of(version))),
                Optional.of(bare.withPublished(Optional.of(published))),
                Field.LOCALES,
                "name");
        change(
                Pass.PUBLICATION,
                Action.UPDATE,
                Optional.of(newRitz().only(Set.of("name", Field.LOCALES))),
                Optional.of(newRitz()
                        .with("name", localized("en", "The Ritz Paris", "de", "Das Hotel Ritz", "fr", "Le Ritz"))
                        .only(Set.of("name", Field.LOCALES))),
                "name");
        Entry savoy = entry("Hotel", "savoy", Map.of());
        Entry first =
                entry("Hotel", "savoy", Map.of(Field.LOCALES, texts("en"))).with("name", localized("en", "The Savoy"));
        change(
                Pass.PUBLICATION,
                Action.PUBLISH,
                Optional.of(savoy),
                Optional.of(savoy.withPublished(Optional.of(first))),
                Field.LOCALES,
                "name");
        Entry adlon = entry("Hotel", "adlon", Map.of());
        change(
                Pass.PUBLICATION,
                Action.UNPUBLISH,
                Optional.of(adlon.withPublished(
                        Optional.of(entry("Hotel", "adlon", Map.of("name", localized("de", "Das Adlon")))))),
                Optional.of(adlon));
    }

    private void change(Pass pass, Action action, Optional<Entry> before, Optional<Entry> after, String... fields) {
        EntryKey key = after.or(() -> before).orElseThrow().key();
        changes.add(new Change(
                run.nextNumber(), pass, action, key, before, after, new java.util.LinkedHashSet<>(List.of(fields))));
    }

    private static Entry entry(String model, String id, Map<String, Value> fields) {
        return Entry.of(new EntryKey(model, id), fields);
    }

    private static Value localized(String... localesAndTexts) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < localesAndTexts.length; i += 2) {
            values.put(localesAndTexts[i], Value.of(localesAndTexts[i + 1]));
        }
        return new Value.Localized(values);
    }

    private static Value texts(String... texts) {
        return Value.of(List.of(texts).stream().map(Value::of).toList());
    }

    private static Value component(String type, String member, Value value) {
        return new Value.Component(type, "", Map.of(member, value));
    }

    private static Value story(String words, String model, String id, String more) {
        return EntryJson.readValue("{\"children\":[{\"type\":\"paragraph\",\"children\":[{\"text\":\"" + words
                + " \"},{\"type\":\"link\",\"nodeId\":{\"$ref\":\"" + model + "/" + id
                + "\"},\"children\":[{\"text\":\"other house\"}]}]},{\"type\":\"paragraph\",\"children\":[{\"text\":\""
                + more + "\"}]}]}");
    }
}
