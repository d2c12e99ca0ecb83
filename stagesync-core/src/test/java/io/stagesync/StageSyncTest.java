package io.stagesync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.compare.SchemaComparison;
import io.stagesync.journal.ChangeRecord;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunFolder;
import io.stagesync.journal.RunLock;
import io.stagesync.journal.Tally;
import io.stagesync.memory.MemoryConnector;
import io.stagesync.memory.MemoryStage;
import io.stagesync.memory.SampleSchema;
import io.stagesync.model.Action;
import io.stagesync.model.AssetFile;
import io.stagesync.model.CanonicalForm;
import io.stagesync.model.Change;
import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.Outcome;
import io.stagesync.model.Pass;
import io.stagesync.model.Problem;
import io.stagesync.model.UsageException;
import io.stagesync.model.Value;
import io.stagesync.transform.DefaultValue;
import io.stagesync.transform.Transformation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The engine on two memory stages.
 *
 * <pre>
 * delta (source)                      master (destination, empty at first)
 *   Asset/lobby    "lobby" bytes
 *   Destination/paris
 *   Hotel/ritz     -> paris, photo lobby
 *   Hotel/astoria  -> paris
 *   Review/r1      -> ritz
 *   Review/r2      -> astoria
 * </pre>
 */
class StageSyncTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);
    private static final EntryKey RITZ = new EntryKey("Hotel", "ritz");
    private static final EntryKey ASTORIA = new EntryKey("Hotel", "astoria");

    @TempDir
    private Path folder = Path.of("");

    private MemoryStage delta = new MemoryStage("delta", SampleSchema.hotels());
    private MemoryStage master = new MemoryStage("master", SampleSchema.hotels());

    @BeforeEach
    void fillDelta() {
        delta.put(asset("lobby", "lobby.jpg", delta.store(bytes("lobby"))));
        delta.put(Entry.of(new EntryKey("Destination", "paris"), Map.of("name", Value.of("Paris"))));
        delta.put(hotel("ritz", "Ritz").with("photo", Value.reference("Asset", "lobby")));
        delta.put(hotel("astoria", "Astoria"));
        delta.put(review("r1", "ritz"));
        delta.put(review("r2", "astoria"));
    }

    @Test
    void theFirstSyncMakesBothStagesEqualAndASecondPlansNothing() {
        try (RunFile run = sync(SyncSpec.everything())) {
            assertThat(run.tallies()).allMatch(tally -> tally.written() == tally.planned());
            assertThat(run.mismatches()).isEmpty();
        }

        assertThat(canonical(master)).isEqualTo(canonical(delta));
        assertThat(plan(SyncSpec.everything())).isEmpty();
    }

    @Test
    void aPlanIsInTheOrderOfThePasses() {
        List<ChangeRecord> changes = plan(SyncSpec.everything());

        assertThat(changes)
                .extracting(each -> each.change().pass() + " " + each.change().action() + " "
                        + each.change().key())
                .containsExactly(
                        "ASSETS CREATE Asset/lobby",
                        "ENTRIES CREATE Destination/paris",
                        "ENTRIES CREATE Hotel/astoria",
                        "ENTRIES CREATE Hotel/ritz",
                        "ENTRIES CREATE Review/r1",
                        "ENTRIES CREATE Review/r2",
                        "RELATIONS UPDATE Hotel/astoria",
                        "RELATIONS UPDATE Hotel/ritz",
                        "RELATIONS UPDATE Review/r1",
                        "RELATIONS UPDATE Review/r2");
    }

    @Test
    void aRelationToAnAssetIsWrittenWithItsEntry() {
        ChangeRecord ritz = only(plan(SyncSpec.everything()), Pass.ENTRIES, RITZ);

        assertThat(ritz.change().fields()).contains("photo").doesNotContain("destination");
    }

    @Test
    void onlyTheFieldsThatDifferArePlanned() {
        sync(SyncSpec.everything()).close();
        delta.put(hotel("ritz", "Ritz Carlton").with("photo", Value.reference("Asset", "lobby")));

        List<ChangeRecord> changes = plan(SyncSpec.everything());

        assertThat(changes).singleElement().satisfies(each -> {
            assertThat(each.change().action()).isEqualTo(Action.UPDATE);
            assertThat(each.change().fields()).containsExactly("name");
            assertThat(each.change().before().orElseThrow().value("name")).contains(Value.of("Ritz"));
        });
    }

    @Test
    void editsMovesAndDeletionsOnBothSidesEndEqual() {
        sync(SyncSpec.everything()).close();
        delta.put(review("r1", "astoria"));
        delta.put(hotel("ritz", "Ritz").without("destination"));
        delta.remove(new EntryKey("Review", "r2"));
        delta.put(review("r3", "ritz"));
        master.remove(new EntryKey("Review", "r1"));
        master.put(hotel("astoria", "Changed here").with("stars", Value.of(1)));
        master.put(hotel("only-here", "Only here"));

        SyncSpec mirror = SyncSpec.everything().withDeletions(SyncSpec.Deletions.upToCount(10));
        try (RunFile run = sync(mirror)) {
            assertThat(run.mismatches()).isEmpty();
        }

        assertThat(canonical(master)).isEqualTo(canonical(delta));
        assertThat(plan(mirror)).isEmpty();
    }

    @Test
    void withoutDeletionsWhatOnlyTheDestinationHasStays() {
        master.put(hotel("only-here", "Only here").without("destination"));

        sync(SyncSpec.everything()).close();

        assertThat(master.get(new EntryKey("Hotel", "only-here"))).isPresent();
        assertThat(plan(SyncSpec.everything())).isEmpty();
    }

    @Test
    void deletionsAreSkippedWithoutConsent() {
        master.put(hotel("only-here", "Only here").without("destination"));

        try (RunFile run =
                engine().plan(SyncSpec.everything().withDeletions(SyncSpec.Deletions.upToCount(1)), runs())) {
            engine().apply(run, Consent.WITHOUT_DELETIONS);

            ChangeRecord deletion = only(list(run), Pass.DELETIONS, new EntryKey("Hotel", "only-here"));
            assertThat(deletion.outcome()).get().isInstanceOf(Outcome.Skipped.class);
        }
        assertThat(master.get(new EntryKey("Hotel", "only-here"))).isPresent();
    }

    @Test
    void aPlanWithMoreDeletionsThanAllowedCannotBeApplied() {
        master.put(hotel("a", "A").without("destination"));
        master.put(hotel("b", "B").without("destination"));

        try (RunFile run =
                engine().plan(SyncSpec.everything().withDeletions(SyncSpec.Deletions.upToCount(1)), runs())) {
            assertThat(run.problems()).extracting(Problem::code).containsExactly(Problem.Code.TOO_MANY_DELETIONS);
            assertThatThrownBy(() -> engine().apply(run, Consent.WITH_DELETIONS))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("2 entries would be deleted, and 1 are allowed");
        }
        assertThat(master.all("Hotel")).hasSize(2);
    }

    @Test
    void anEntryThatChangedAfterPlanningIsNotOverwritten() {
        sync(SyncSpec.everything()).close();
        delta.put(hotel("ritz", "From delta"));
        delta.put(hotel("astoria", "Astoria two"));

        try (RunFile run = engine().plan(SyncSpec.everything(), runs())) {
            master.put(hotel("ritz", "Edited meanwhile").with("photo", Value.reference("Asset", "lobby")));
            engine().apply(run, Consent.WITHOUT_DELETIONS);

            assertThat(only(list(run), Pass.ENTRIES, RITZ).outcome()).get().isInstanceOf(Outcome.Stale.class);
            assertThat(only(list(run), Pass.ENTRIES, ASTORIA).outcome()).contains(new Outcome.Written());
        }
        assertThat(master.get(RITZ).orElseThrow().value("name")).contains(Value.of("Edited meanwhile"));
        assertThat(master.get(ASTORIA).orElseThrow().value("name")).contains(Value.of("Astoria two"));
    }

    @Test
    void applyingAgainWritesNothingMore() {
        try (RunFile run = sync(SyncSpec.everything())) {
            master.put(hotel("ritz", "Edited after"));

            engine().apply(run, Consent.WITHOUT_DELETIONS);
        }
        assertThat(master.get(RITZ).orElseThrow().value("name")).contains(Value.of("Edited after"));
    }

    @Test
    void bytesThatDifferAreWrittenIntoTheDestinationsOwnBucket() {
        sync(SyncSpec.everything()).close();
        AssetFile renewed = delta.store(bytes("new lobby"));
        delta.put(asset("lobby", "lobby.jpg", renewed));

        List<ChangeRecord> changes = plan(SyncSpec.everything());
        sync(SyncSpec.everything()).close();

        assertThat(changes)
                .singleElement()
                .satisfies(each -> assertThat(each.change().fields()).containsExactly(AssetFile.BYTES));
        Entry lobby = master.get(new EntryKey("Asset", "lobby")).orElseThrow();
        assertThat(lobby.file().orElseThrow().handle()).startsWith("master-");
        assertThat(plan(SyncSpec.everything())).isEmpty();
    }

    @Test
    void aBrokenImageCostsItselfAndTheLinkToIt() {
        delta.put(asset("lobby", "lobby.jpg", new AssetFile("memory:nowhere", "nowhere")));

        try (RunFile run = sync(SyncSpec.everything())) {
            assertThat(only(list(run), Pass.ASSETS, new EntryKey("Asset", "lobby"))
                            .outcome())
                    .get()
                    .isInstanceOf(Outcome.Rejected.class);
            assertThat(only(list(run), Pass.ENTRIES, RITZ).outcome())
                    .get()
                    .isInstanceOf(Outcome.Partial.class)
                    .extracting(Outcome::explanation)
                    .asString()
                    .contains("Asset/lobby");
        }
        assertThat(master.all("Hotel")).hasSize(2);
        assertThat(master.get(RITZ).orElseThrow().value("destination"))
                .contains(Value.reference("Destination", "paris"));
        assertThat(master.get(RITZ).orElseThrow().value("photo")).isEmpty();
    }

    @Test
    void aUniqueValueThatMovesFromOneEntryToAnotherArrives() {
        delta.put(hotel("astoria", "Astoria").with("slug", Value.of("grand")));
        sync(SyncSpec.everything()).close();
        delta.put(hotel("astoria", "Astoria").with("slug", Value.of("grand-two")));
        delta.put(hotel("aaa", "First by id").with("slug", Value.of("grand")));

        sync(SyncSpec.everything()).close();

        assertThat(canonical(master)).isEqualTo(canonical(delta));
    }

    @Test
    void anEntryWhoseUniqueValueIsTakenIsSetAsideWithAReason() {
        master.put(hotel("rival", "Rival").without("destination").with("slug", Value.of("ritz")));

        try (RunFile run = sync(SyncSpec.everything())) {
            assertThat(run.problems())
                    .filteredOn(problem -> problem.code() == Problem.Code.UNIQUE_TAKEN)
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).contains("Hotel/rival"));
            assertThat(run.problems())
                    .extracting(Problem::code)
                    .containsExactlyInAnyOrder(Problem.Code.UNIQUE_TAKEN, Problem.Code.DANGLING_REFERENCE);
            assertThat(run.tallies()).allMatch(tally -> tally.failed() == 0);
        }
        assertThat(master.get(RITZ)).isEmpty();
        assertThat(master.get(ASTORIA)).isPresent();
    }

    @Test
    void aFieldThatTheDestinationLacksCostsOnlyThatField() {
        master = new MemoryStage("master", without(SampleSchema.hotels(), "Hotel", "stars"));
        delta.put(hotel("ritz", "Ritz").with("stars", Value.of(5)));

        try (RunFile run = sync(SyncSpec.everything())) {
            assertThat(run.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(Problem.Code.FIELD_MISSING);
                assertThat(problem.subject()).isEqualTo("Hotel.stars");
                assertThat(problem.entries()).isEqualTo(1);
            });
            assertThat(run.tallies()).allMatch(tally -> tally.written() == tally.planned());
        }
        assertThat(master.get(RITZ).orElseThrow().value("name")).contains(Value.of("Ritz"));
        assertThat(plan(SyncSpec.everything())).isEmpty();
    }

    @Test
    void driftStopsTheRunWhereThatIsConfigured() {
        master = new MemoryStage("master", without(SampleSchema.hotels(), "Hotel", "stars"));

        try (RunFile run = engine().plan(SyncSpec.everything().withDrift(SyncSpec.Drift.STOP), runs())) {
            assertThatThrownBy(() -> engine().apply(run, Consent.WITHOUT_DELETIONS))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("Hotel.stars");
        }
        assertThat(master.all("Hotel")).isEmpty();
    }

    @Test
    void anEnumValueThatTheDestinationLacksCostsOnlyThatValue() {
        ContentSchema schema = SampleSchema.hotels();
        master = new MemoryStage("master", replace(schema, "Hotel", Field.enumeration("category", List.of("CITY"))));
        delta.put(hotel("ritz", "Ritz").with("category", Value.of("BEACH")));
        master.put(hotel("ritz", "Old").without("destination").with("category", Value.of("CITY")));

        try (RunFile run = sync(SyncSpec.everything())) {
            assertThat(run.problems())
                    .filteredOn(problem -> problem.code() == Problem.Code.ENUM_VALUE_MISSING)
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.entries()).isEqualTo(1));
        }
        assertThat(master.get(RITZ).orElseThrow().value("category")).contains(Value.of("CITY"));
        assertThat(master.get(RITZ).orElseThrow().value("name")).contains(Value.of("Ritz"));
    }

    @Test
    void theResultOfATransformationIsWhatIsWritten() {
        Transformation shout = entry -> Optional.of(entry.with("name", Value.of("TRANSFORMED")));

        SyncSpec spec = SyncSpec.everything().withTransformations(Map.of("Hotel", List.of(shout)));
        sync(spec).close();

        assertThat(master.all("Hotel"))
                .allMatch(hotel -> hotel.value("name").equals(Optional.of(Value.of("TRANSFORMED"))));
        assertThat(plan(spec)).isEmpty();
    }

    @Test
    void aConstantFillsAFieldThatOnlyTheDestinationHasWhateverItsType() {
        delta = new MemoryStage("delta", without(SampleSchema.hotels(), "Hotel", "category"));
        fillDelta();
        SyncSpec spec = SyncSpec.everything()
                .withTransformations(Map.of("Hotel", List.of(new DefaultValue("category", Value.of("CITY")))));

        try (RunFile run = sync(spec)) {
            assertThat(run.problems()).isEmpty();
        }
        assertThat(master.get(RITZ).orElseThrow().value("category")).contains(Value.of("CITY"));
        assertThat(plan(spec)).isEmpty();
    }

    @Test
    void aConstantThatTheDestinationCannotHoldIsSaidBeforeAnythingIsRead() {
        assertThatThrownBy(() -> plan(constant("stars", Value.of("five"))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Hotel.stars to \"five\"")
                .hasMessageContaining("a whole number");
        assertThatThrownBy(() -> plan(constant("category", Value.of("MOON"))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("one of CITY, BEACH");
        assertThatThrownBy(() -> plan(constant("strars", Value.of(5))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("has no such field");
    }

    private static SyncSpec constant(String field, Value value) {
        return SyncSpec.everything().withTransformations(Map.of("Hotel", List.of(new DefaultValue(field, value))));
    }

    @Test
    void anEntryThatATransformationDropsIsLeftAloneAtTheDestination() {
        Transformation drop = entry -> Optional.empty();
        master.put(hotel("ritz", "Theirs").without("destination"));

        SyncSpec spec = SyncSpec.everything()
                .withTransformations(Map.of("Hotel", List.of(drop)))
                .withDeletions(SyncSpec.Deletions.upToCount(10));
        sync(spec).close();

        assertThat(master.get(RITZ).orElseThrow().value("name")).contains(Value.of("Theirs"));
        assertThat(master.get(ASTORIA)).isEmpty();
    }

    @Test
    void aTransformationThatFailsCostsOnlyItsEntry() {
        Transformation fragile = entry -> {
            if (entry.key().equals(RITZ)) {
                throw new IllegalStateException("no stars");
            }
            return Optional.of(entry);
        };

        try (RunFile run = sync(SyncSpec.everything().withTransformations(Map.of("Hotel", List.of(fragile))))) {
            assertThat(run.problems())
                    .filteredOn(problem -> problem.code() == Problem.Code.TRANSFORMATION_FAILED)
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).contains("no stars"));
        }
        assertThat(master.get(RITZ)).isEmpty();
        assertThat(master.get(ASTORIA)).isPresent();
    }

    @Test
    void selectedModelsAreSyncedAndLinksToWhatIsMissingAreLeftOut() {
        try (RunFile run = sync(SyncSpec.everything().onlyModels(Set.of("Hotel")))) {
            assertThat(run.problems())
                    .extracting(Problem::subject)
                    .containsExactlyInAnyOrder("Hotel.destination", "Hotel.photo");
        }
        assertThat(master.all("Hotel")).hasSize(2);
        assertThat(master.all("Review")).isEmpty();
    }

    @Test
    void selectedEntriesAloneAreSynced() {
        sync(SyncSpec.everything().onlyEntries(Set.of(ASTORIA, new EntryKey("Destination", "paris"))))
                .close();

        assertThat(master.all("Hotel")).extracting(Entry::key).containsExactly(ASTORIA);
        assertThat(master.get(ASTORIA).orElseThrow().value("destination"))
                .contains(Value.reference("Destination", "paris"));
    }

    @Test
    void anEntryThatTheSourceDoesNotHaveIsNamed() {
        assertThatThrownBy(() -> plan(SyncSpec.everything().onlyEntries(Set.of(new EntryKey("Hotel", "typo")))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Hotel/typo is not at the source 'delta'");
        assertThat(runs().list()).isEmpty();
    }

    @Test
    void aNewEntryWhoseRequiredLinkWouldBeMissingIsLeftOutAndWhatNeedsItToo() {
        ContentSchema strict = replace(
                replace(
                        SampleSchema.hotels(),
                        "Review",
                        Field.toOne("hotel", "Hotel").asRequired()),
                "Hotel",
                Field.toOne("destination", "Destination").asRequired());
        delta = new MemoryStage("delta", strict);
        master = new MemoryStage("master", strict);
        fillDelta();

        try (RunFile run = sync(SyncSpec.everything().onlyModels(Set.of("Hotel", "Review")))) {
            assertThat(run.size()).isZero();
            assertThat(run.problems())
                    .extracting(problem -> problem.subject() + " " + problem.entries())
                    .containsExactlyInAnyOrder("Hotel.destination 2", "Review.hotel 2");
        }
    }

    @Test
    void aLinkThatTheDestinationHasStaysWhereItsNewTargetCouldNotBeWritten() {
        sync(SyncSpec.everything()).close();
        delta.put(asset("garden", "garden.jpg", new AssetFile("memory:nowhere", "nowhere")));
        delta.put(hotel("ritz", "Ritz").with("photo", Value.reference("Asset", "garden")));

        try (RunFile run = sync(SyncSpec.everything())) {
            assertThat(only(list(run), Pass.ENTRIES, RITZ).outcome()).get().isInstanceOf(Outcome.Skipped.class);
        }
        assertThat(master.get(RITZ).orElseThrow().value("photo")).contains(Value.reference("Asset", "lobby"));
    }

    @Test
    void whatNeedsAnEntryThatCouldNotBeCreatedIsNotCreatedEither() {
        ContentSchema strict = replace(
                SampleSchema.hotels(), "Hotel", Field.toOne("photo", "Asset").asRequired());
        delta = new MemoryStage("delta", strict);
        master = new MemoryStage("master", strict);
        fillDelta();
        delta.put(asset("lobby", "lobby.jpg", new AssetFile("memory:nowhere", "nowhere")));
        delta.remove(ASTORIA);
        delta.remove(new EntryKey("Review", "r2"));

        try (RunFile run = sync(SyncSpec.everything())) {
            assertThat(only(list(run), Pass.ENTRIES, RITZ).outcome()).get().isInstanceOf(Outcome.Skipped.class);
        }
        assertThat(master.get(RITZ)).isEmpty();
        assertThat(master.get(new EntryKey("Review", "r1"))).isPresent();
    }

    @Test
    void aFileThatSomeoneReplacedAfterPlanningIsLeftAlone() {
        sync(SyncSpec.everything()).close();
        EntryKey lobby = new EntryKey("Asset", "lobby");
        delta.put(asset("lobby", "lobby.jpg", delta.store(bytes("new lobby"))));

        try (RunFile run = engine().plan(SyncSpec.everything(), runs())) {
            AssetFile theirs = master.store(bytes("their lobby"));
            master.put(asset("lobby", "lobby.jpg", theirs));
            engine().apply(run, Consent.WITHOUT_DELETIONS);

            assertThat(only(list(run), Pass.ASSETS, lobby).outcome()).get().isInstanceOf(Outcome.Stale.class);
            assertThat(master.get(lobby).orElseThrow().file()).contains(theirs);
        }
    }

    @Test
    void aRunThatIsBeingAppliedCannotBeAppliedASecondTimeMeanwhile() {
        try (RunFile run = engine().plan(SyncSpec.everything(), runs());
                RunLock other = RunLock.take(run)) {
            assertThatThrownBy(() -> engine().apply(run, Consent.WITHOUT_DELETIONS))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("another process is applying it");
            assertThat(other).isNotNull();
        }
        assertThat(master.all("Hotel")).isEmpty();
    }

    @Test
    void anAnswerThatWasLostIsSettledByReadingBackWhenTheRunIsAppliedAgain() {
        try (RunFile run = engine().plan(SyncSpec.everything(), runs())) {
            engine().apply(run, Consent.WITHOUT_DELETIONS);
            List<Change> ritz = List.of(only(list(run), Pass.ENTRIES, RITZ).change());
            run.settle(ritz, List.of(new Outcome.Unknown("the answer was lost")));

            engine().apply(run, Consent.WITHOUT_DELETIONS);

            assertThat(only(list(run), Pass.ENTRIES, RITZ).outcome()).contains(new Outcome.Written());
        }
    }

    @Test
    void anUnknownModelIsNamedWithThoseThatExist() {
        assertThatThrownBy(() -> plan(SyncSpec.everything().onlyModels(Set.of("Motel"))))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Unknown model Motel")
                .hasMessageContaining("Hotel");
    }

    @Test
    void moreEntriesThanAPageHoldsArrive() {
        for (int i = 0; i < 1234; i++) {
            delta.put(hotel("h" + i, "Hotel " + i));
        }

        try (RunFile run = sync(SyncSpec.everything())) {
            assertThat(run.tallies())
                    .filteredOn(tally -> tally.model().equals("Hotel") && tally.pass() == Pass.ENTRIES)
                    .extracting(Tally::written)
                    .containsExactly(1236L);
        }
        assertThat(canonical(master)).isEqualTo(canonical(delta));
    }

    @Test
    void schemasWithoutDriftHaveNoFindings() {
        ContentModel hotel = SampleSchema.hotels().model("Hotel").orElseThrow();

        SchemaComparison comparison =
                SchemaComparison.of(hotel, Set.of(), SampleSchema.hotels(), Problem.Severity.WARNING);

        assertThat(comparison.findings()).isEmpty();
        assertThat(comparison.common()).contains(hotel);
    }

    private StageSync engine() {
        return new StageSync(
                new MemoryConnector(delta),
                new MemoryConnector(master),
                Progress.SILENT,
                CLOCK,
                folder.resolve("state.db"));
    }

    private RunFolder runs() {
        return new RunFolder(folder.resolve("runs"));
    }

    private List<ChangeRecord> plan(SyncSpec spec) {
        try (RunFile run = engine().plan(spec, runs())) {
            return list(run);
        }
    }

    private RunFile sync(SyncSpec spec) {
        RunFile run = engine().plan(spec, runs());
        engine().apply(run, Consent.WITH_DELETIONS);
        engine().verify(run);
        return run;
    }

    private static List<ChangeRecord> list(RunFile run) {
        List<ChangeRecord> changes = new ArrayList<>();
        run.forEachChange(changes::add);
        return changes;
    }

    private static ChangeRecord only(List<ChangeRecord> changes, Pass pass, EntryKey key) {
        return changes.stream()
                .filter(each ->
                        each.change().pass() == pass && each.change().key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> canonical(MemoryStage stage) {
        List<String> lines = new ArrayList<>();
        for (ContentModel model : stage.schema().models()) {
            for (Entry entry : stage.all(model.name())) {
                lines.add(entry.key() + " " + CanonicalForm.fingerprint(model, entry));
            }
        }
        return lines;
    }

    private static ContentSchema without(ContentSchema schema, String model, String field) {
        return new ContentSchema(schema.models().stream()
                .map(each -> each.name().equals(model)
                        ? each.withFields(each.fields().stream()
                                .filter(f -> !f.name().equals(field))
                                .toList())
                        : each)
                .toList());
    }

    private static ContentSchema replace(ContentSchema schema, String model, Field field) {
        return new ContentSchema(schema.models().stream()
                .map(each -> each.name().equals(model)
                        ? each.withFields(each.fields().stream()
                                .map(f -> f.name().equals(field.name()) ? field : f)
                                .toList())
                        : each)
                .toList());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Entry asset(String id, String fileName, AssetFile file) {
        return Entry.of(new EntryKey("Asset", id), Map.of("fileName", Value.of(fileName)))
                .withFile(file);
    }

    private static Entry hotel(String id, String name) {
        return Entry.of(new EntryKey("Hotel", id), Map.of())
                .with("name", Value.of(name))
                .with("slug", Value.of(id))
                .with("destination", Value.reference("Destination", "paris"));
    }

    private static Entry review(String id, String hotel) {
        return Entry.of(
                new EntryKey("Review", id),
                Map.of("text", Value.of("Review " + id), "hotel", Value.reference("Hotel", hotel)));
    }
}
