package io.stagesync.report;

import io.stagesync.journal.EntryJson;
import io.stagesync.journal.Mismatch;
import io.stagesync.journal.ReadCount;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunHeader;
import io.stagesync.journal.RunState;
import io.stagesync.model.Action;
import io.stagesync.model.AssetFile;
import io.stagesync.model.Change;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Fingerprint;
import io.stagesync.model.Outcome;
import io.stagesync.model.Pass;
import io.stagesync.model.Problem;
import io.stagesync.model.Value;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The run that the report tests show: every kind of value, every kind of change, and content that attacks its reader. */
final class SampleRun {
    static final String ATTACK = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(2)>\u001b[31m\u202e";

    static final Problem MISSING_FIELD = new Problem(
            Problem.Severity.WARNING,
            Problem.Code.FIELD_MISSING,
            Optional.empty(),
            "Hotel.ecoLabel",
            "The destination has no field 'ecoLabel', so it is left out.",
            "Add the field at the destination and plan again.",
            12);

    private static final Fingerprint SCHEMA = Fingerprint.ofText("sample");

    private final RunFile run;
    private final List<Change> changes = new ArrayList<>();

    private SampleRun(Path file) {
        RunHeader header =
                new RunHeader("2026-11-25-a", "delta", "master", Instant.parse("2026-11-25T10:15:00Z"), SCHEMA, SCHEMA);
        this.run = RunFile.create(file, header);
    }

    /** Planned, nothing written. */
    static RunFile planned(Path folder) {
        SampleRun sample = new SampleRun(folder.resolve("planned.run"));
        sample.plan();
        return sample.run;
    }

    /** Applied, with every kind of outcome, and read back. */
    static RunFile applied(Path folder) {
        SampleRun sample = new SampleRun(folder.resolve("applied.run"));
        sample.plan();
        sample.apply();
        return sample.run;
    }

    /** A plan without a single change. */
    static RunFile empty(Path folder) {
        SampleRun sample = new SampleRun(folder.resolve("empty.run"));
        sample.run.addReadCount(new ReadCount("Hotel", 12, 12, 12));
        sample.run.enter(RunState.PLANNED);
        return sample.run;
    }

    /** Applied, with so many new hotels, none of which was taken. */
    static RunFile failed(Path folder, int hotels) {
        SampleRun sample = new SampleRun(folder.resolve("failed.run"));
        List<Outcome> outcomes = new ArrayList<>();
        for (int number = 0; number < hotels; number++) {
            Entry hotel = entry("Hotel", "h-" + number, "name", Value.of("House " + number));
            sample.change(Pass.ENTRIES, Optional.empty(), Optional.of(hotel));
            outcomes.add(new Outcome.Rejected("the name is taken"));
        }
        sample.run.addChanges(sample.changes);
        sample.run.settle(sample.changes, outcomes);
        sample.run.enter(RunState.APPLIED);
        return sample.run;
    }

    private void plan() {
        run.addReadCount(new ReadCount("Asset", 1_208, 1_207, 1_205));
        run.addReadCount(new ReadCount("Hotel", 36, 11, 7));
        run.addReadCount(new ReadCount("Review", 30, 31, 28));
        run.addProblem(MISSING_FIELD);
        run.addProblem(new Problem(
                Problem.Severity.BLOCKER,
                Problem.Code.UNIQUE_TAKEN,
                Optional.of(new EntryKey("Hotel", "h-17")),
                "Hotel/h-17",
                "Field 'slug' must be unique, also used by Hotel/h-03 " + ATTACK,
                "Change one of them in the source.",
                1));
        planAssets();
        planHotels();
        planRelations();
        change(
                Pass.DELETIONS,
                Optional.of(entry("Review", "r-99", "title", Value.of("Never again"))),
                Optional.empty());
        run.addChanges(changes);
        run.enter(RunState.PLANNED);
    }

    private void planAssets() {
        Entry old = entry("Asset", "a-1", "fileName", Value.of("harbour.png"))
                .withFile(new AssetFile("https://cdn.example/m/harbour", "m1"));
        change(
                Pass.ASSETS,
                Optional.of(old),
                Optional.of(old.withFile(new AssetFile("https://cdn.example/d/harbour", "d1"))));
        Entry attack = entry("Asset", "a-2", "fileName", Value.of("x\" onerror=\"alert(3).png"))
                .withFile(new AssetFile("javascript:alert(4)", "d2"));
        change(Pass.ASSETS, Optional.empty(), Optional.of(attack));
    }

    private void planHotels() {
        Entry old = entry("Hotel", "h-03", "name", Value.of("Seaview"))
                .with("slug", Value.of("seaview"))
                .with("stars", Value.of(4))
                .with("open", Value.of(true))
                .with(
                        "description",
                        Value.of(
                                "A white house on the cliff with forty rooms, each of which looks out on"
                                        + " the sea, and a quiet bar where the captain tells his stories until the lights go out."))
                .with("tags", Value.of(List.of(Value.of("sea"), Value.of("quiet"), Value.of("pets"))))
                .with("rooms", Value.of(List.of(Value.of("single"), Value.of("double"))))
                .with("facilities", json("{\"wifi\":{\"free\":true,\"speed\":50},\"pool\":{\"length\":20},\"bar\":1}"))
                .with("story", json(story("Built in 1901 by a captain.", "It burnt down twice.")))
                .with("photo", Value.reference("Asset", "a-1"));
        Entry current = old.with("name", Value.of("Seaview Grand"))
                .with("stars", Value.of(5))
                .with(
                        "description",
                        Value.of(
                                "A white house on the cliff with forty-two rooms, each of which looks out"
                                        + " on the sea, and a lively bar where the captain tells his stories until the lights go out."))
                .with("tags", Value.of(List.of(Value.of("sea"), Value.of("spa"), Value.of("pets"))))
                .with("rooms", Value.of(List.of(Value.of("double"), Value.of("single"))))
                .with(
                        "facilities",
                        json("{\"wifi\":{\"free\":true,\"speed\":500},\"pool\":{\"length\":20},\"spa\":{}}"))
                .with("story", json(story("Built in 1901 by a captain.", "It burnt down three times.")))
                .with("photo", Value.reference("Asset", "a-2"))
                .with("website", Value.of("https://seaview.example/"))
                .with("note", Value.of(ATTACK))
                .without("open");
        change(Pass.ENTRIES, Optional.of(old), Optional.of(current));
        for (int number = 11; number < 36; number++) {
            change(
                    Pass.ENTRIES,
                    Optional.empty(),
                    Optional.of(entry("Hotel", "h-" + number, "name", Value.of("New house " + number))
                            .with("slug", Value.of("new-house-" + number))
                            .with("stars", Value.of(number % 5 + 1))));
        }
        change(Pass.ENTRIES, Optional.empty(), Optional.of(entry("Review", "r-31", "title", Value.of(ATTACK))));
    }

    private void planRelations() {
        Entry old = entry("Hotel", "h-03", "reviews", references("r-1", "r-2"));
        change(Pass.RELATIONS, Optional.of(old), Optional.of(old.with("reviews", references("r-2", "r-31", "r-7"))));
    }

    private void apply() {
        run.enter(RunState.APPLYING);
        List<Outcome> outcomes = new ArrayList<>();
        changes.forEach(change -> outcomes.add(outcome(change)));
        run.settle(changes, outcomes);
        run.enter(RunState.APPLIED);
        run.addMismatches(List.of(
                new Mismatch(new EntryKey("Hotel", "h-03"), "stars", "5", "4"),
                new Mismatch(new EntryKey("Review", "r-99"), "", "gone", "still there " + ATTACK)));
    }

    private static Outcome outcome(Change change) {
        return switch (change.key().id()) {
            case "a-2" -> new Outcome.Rejected("the file at 'javascript:alert(4)' cannot be read");
            case "h-17" -> new Outcome.Skipped("it needs Asset/a-2, which was not written");
            case "h-18" -> new Outcome.Unknown("the answer was lost: connection reset");
            case "h-19" -> new Outcome.Stale("field 'stars' is 3 now " + ATTACK);
            case "h-20" -> new Outcome.Partial("written without its link to Asset/a-2");
            case "h-21" -> new Outcome.Obstructed("field 'slug' must be unique, also used by Hotel/h-99");
            default -> new Outcome.Written();
        };
    }

    private void change(Pass pass, Optional<Entry> before, Optional<Entry> after) {
        Set<String> fields = new LinkedHashSet<>();
        after.or(() -> before).ifPresent(entry -> fields.addAll(entry.fields().keySet()));
        before.ifPresent(entry -> fields.addAll(entry.fields().keySet()));
        fields.removeIf(field ->
                before.flatMap(entry -> entry.value(field)).equals(after.flatMap(entry -> entry.value(field))));
        if (pass == Pass.ASSETS) {
            fields.add(AssetFile.BYTES);
        }
        Action action = before.isEmpty() ? Action.CREATE : after.isEmpty() ? Action.DELETE : Action.UPDATE;
        EntryKey key = after.or(() -> before).orElseThrow().key();
        changes.add(new Change(run.nextNumber(), pass, action, key, before, after, fields));
    }

    private static Entry entry(String model, String id, String field, Value value) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put(field, value);
        return Entry.of(new EntryKey(model, id), fields);
    }

    private static Value references(String... ids) {
        return Value.of(
                List.of(ids).stream().map(id -> Value.reference("Review", id)).toList());
    }

    private static Value json(String text) {
        return EntryJson.readValue(text);
    }

    private static String story(String first, String second) {
        return "{\"children\":[{\"type\":\"paragraph\",\"children\":[{\"text\":\"" + first
                + "\"}]},{\"type\":\"paragraph\",\"children\":[{\"text\":\"" + second + "\",\"bold\":true}]}]}";
    }
}
