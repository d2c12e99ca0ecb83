package io.stagesync.connectors.graphcms1;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.connector.Cursor;
import io.stagesync.connector.Destination;
import io.stagesync.connector.Page;
import io.stagesync.model.CanonicalForm;
import io.stagesync.model.Change;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Outcome;
import io.stagesync.model.Value;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.SandboxStage;
import io.stagesync.sandbox.StageSpec;
import io.stagesync.sandbox.store.Quirks;
import io.stagesync.sandbox.store.RichTextStorage;
import io.stagesync.sandbox.switches.Switches;
import io.stagesync.sandbox.traffic.Fault;
import io.stagesync.sandbox.traffic.RequestKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The connector against a local stage over HTTP, with everything that goes wrong on a real one. */
class LocalStageTest {
    private static final Outcome WRITTEN = new Outcome.Written();

    private final Sandbox sandbox = Sandbox.start();
    private SandboxStage local = add("kinds", Quirks.MYSQL, Switches.DEFAULT);
    private Destination stage = TestStages.open(local);

    private SandboxStage add(String name, Quirks quirks, Switches switches) {
        return sandbox.add(StageSpec.of(name, TestStages.resource("kinds.graphql"))
                .withQuirks(quirks)
                .withSwitches(switches));
    }

    private void use(Quirks quirks, Switches switches) {
        stage.close();
        local = add("other", quirks, switches);
        stage = TestStages.open(local);
    }

    @AfterEach
    void close() {
        stage.close();
        sandbox.close();
    }

    private ContentModel model(String name) {
        return stage.schema().model(name).orElseThrow();
    }

    private Entry find(EntryKey key) {
        return stage.find(model(key.model()), List.of(key.id())).get(0);
    }

    private void write(Change... changes) {
        assertThat(stage.write(List.of(changes))).allMatch(Outcome::isWritten, "written");
    }

    private static Value richText(String text) {
        return new Value.Structure(Map.of(
                "children",
                Value.of(List.of(new Value.Structure(Map.of(
                        "type",
                        Value.of("paragraph"),
                        "children",
                        Value.of(List.of(new Value.Structure(Map.of("text", Value.of(text)))))))))));
    }

    private static Entry everything() {
        return Changes.entry("Hotel", "ritz")
                .with("status", Value.of("PUBLISHED"))
                .with("stars", Value.of(100))
                .with("rating", Value.of(new BigDecimal("4.5")))
                .with("open", Value.of(false))
                .with("builtAt", Value.of("1898-06-01T08:30:00.125Z"))
                .with("season", Value.of("WINTER"))
                .with("meta", new Value.Structure(Map.of("a", Value.of(List.of(Value.of(1), Value.Nothing.NOTHING)))))
                .with("story", richText("Long ago"))
                .with("tags", Value.of(List.of(Value.of("b"), Value.of("a"), Value.of("b"))))
                .with("floors", Value.of(List.of(Value.of(3), Value.of(-1))))
                .with("prices", Value.of(List.of(Value.of(new BigDecimal("99.5")))))
                .with("visits", Value.of(List.of(Value.of("2019-10-02T09:30:00.000Z"))))
                .with("seasons", Value.of(List.of(Value.of("SPRING"), Value.of("AUTUMN"))))
                .with("labelEN", Value.of("Label"))
                .with("termsFR", richText("Conditions"));
    }

    private void assertHolds(Entry expected) {
        ContentModel written =
                model(expected.key().model()).only(expected.fields().keySet());
        assertThat(CanonicalForm.differences(written, expected, find(expected.key())))
                .isEmpty();
    }

    @Test
    void everyKindOfFieldArrivesAndTextOfOneLocaleLeaksIntoNoOther() {
        Instant made = Instant.parse("2019-10-01T08:00:00Z");
        Entry ritz = new Entry(
                everything().key(), everything().fields(), Optional.of(made), Optional.of(made), Optional.empty());

        write(Changes.create(ritz));

        assertHolds(ritz);
        Entry found = find(ritz.key());
        assertThat(found.value("labelFR")).isEmpty();
        assertThat(found.createdAt()).contains(made);
    }

    @Test
    void everyKindOfFieldIsUpdatedAndEmptied() {
        write(Changes.create(Changes.entry("Hotel", "ritz")));
        Entry bare = find(Changes.key("Hotel", "ritz"));
        String[] fields = everything().without("name").fields().keySet().toArray(String[]::new);
        Entry full = everything();

        write(Changes.update(bare, full, fields));
        assertHolds(full);

        write(Changes.update(full, bare, fields));
        assertThat(find(bare.key()).fields()).isEqualTo(bare.fields());
    }

    @Test
    void richTextGoesAsTextWhereTheProjectStoresItAsText() {
        use(Quirks.MYSQL.withRichText(RichTextStorage.TEXT), Switches.DEFAULT);

        write(Changes.create(everything()));

        assertHolds(everything());
    }

    @Test
    void datesBeforeTheGregorianCalendarDoNotShift() {
        Entry old = Changes.entry("Hotel", "old").with("builtAt", Value.of("0800-12-25T00:00:00.000Z"));

        write(Changes.create(old));

        assertHolds(old);
    }

    @Test
    void listsOfDatesBeforeTheGregorianCalendarDoNotShift() {
        Entry old = Changes.entry("Hotel", "old")
                .with(
                        "visits",
                        Value.of(List.of(Value.of("0800-12-25T00:00:00.000Z"), Value.of("2019-10-02T09:30:00.000Z"))));

        write(Changes.create(old));

        assertHolds(old);
    }

    @Test
    void anEntryWithoutItsRequiredLinkIsReadAllTheSame() {
        write(Changes.create(Changes.entry("Hotel", "ritz")), Changes.create(Changes.entry("Destination", "paris")));

        Page page = stage.read(model("Hotel"), Optional.empty());

        assertThat(page.problems()).isEmpty();
        assertThat(page.entries()).hasSize(1);
        assertThat(page.entries().get(0).value("destination")).isEmpty();
    }

    @Test
    void aRequiredLinkIsMadeAndMoved() {
        EntryKey ritz = Changes.key("Hotel", "ritz");
        EntryKey paris = Changes.key("Destination", "paris");
        EntryKey rome = Changes.key("Destination", "rome");
        write(
                Changes.create(Changes.entry("Hotel", "ritz")),
                Changes.create(Changes.entry("Destination", "paris")),
                Changes.create(Changes.entry("Destination", "rome")));

        write(Changes.linkToOne(ritz, "destination", paris));
        write(Changes.link(ritz, "destination", List.of(paris), List.of(rome), false));

        assertThat(find(ritz).value("destination")).contains(new Value.Reference(rome));
    }

    @Test
    void aLinkOfOneToOneMovesAwayFromWhoHadIt() {
        EntryKey ritz = Changes.key("Hotel", "ritz");
        EntryKey astoria = Changes.key("Hotel", "astoria");
        EntryKey owner = Changes.key("Owner", "otto");
        write(
                Changes.create(Changes.entry("Hotel", "ritz")),
                Changes.create(Changes.entry("Hotel", "astoria")),
                Changes.create(Changes.entry("Owner", "otto")));
        write(Changes.linkToOne(ritz, "owner", owner));

        write(Changes.linkToOne(astoria, "owner", owner));

        assertThat(find(astoria).value("owner")).contains(new Value.Reference(owner));
        assertThat(find(ritz).value("owner")).isEmpty();
    }

    @Test
    void moreLinksThanAPageHoldsAreReadToTheEndAndReplaced() {
        EntryKey ritz = Changes.key("Hotel", "ritz");
        List<EntryKey> partners = IntStream.range(0, 230)
                .mapToObj(i -> Changes.key("Partner", "p" + (1000 + i)))
                .toList();
        write(Changes.create(Changes.entry("Hotel", "ritz")));
        stage.write(partners.stream()
                .map(key -> Changes.create(Entry.of(key, Map.of("name", Value.of(key.id())))))
                .toList());

        write(Changes.link(ritz, "partners", List.of(), partners, true));
        assertThat(find(ritz).value("partners")).contains(Changes.references(partners));

        List<EntryKey> fewer = partners.subList(20, 225);
        write(Changes.link(ritz, "partners", partners, fewer, true));
        assertThat(find(ritz).value("partners")).contains(Changes.references(fewer));
    }

    @Test
    void anEntryThatIsDeletedBetweenTwoPagesHidesNoneBehindIt() {
        stage.close();
        stage = new Graphcms1Connector(TestStages.settings(local).withPageSize(2), time -> {}).openDestination();
        write(
                Changes.create(Changes.entry("Partner", "a")),
                Changes.create(Changes.entry("Partner", "b")),
                Changes.create(Changes.entry("Partner", "c")));
        Optional<Cursor> afterB = stage.read(model("Partner"), Optional.empty()).next();
        write(Changes.delete(Changes.entry("Partner", "b")));

        Page rest = stage.read(model("Partner"), afterB);

        assertThat(rest.entries()).extracting(Entry::key).containsExactly(Changes.key("Partner", "c"));
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void badEntriesAreFoundAmongManyAndEachHasItsOwnReason() {
        List<Change> batch = IntStream.range(0, 40)
                .mapToObj(i -> Changes.create(Changes.entry("Hotel", "h" + (100 + i))
                        .with("name", Value.of(i == 31 ? "h107" : "h" + (100 + i)))
                        .with("season", Value.of(i == 13 ? "MONSOON" : "SPRING"))))
                .toList();

        List<Outcome> outcomes = stage.write(batch);

        assertThat(outcomes.get(13)).isInstanceOf(Outcome.Rejected.class);
        assertThat(outcomes.get(13).explanation()).contains("season");
        assertThat(outcomes.get(31)).isInstanceOf(Outcome.Obstructed.class);
        assertThat(outcomes).filteredOn(Outcome::isWritten).hasSize(38);
    }

    @Test
    void badEntriesAreFoundAmongManyAlsoWhereTheWholeBatchIsRolledBack() {
        use(Quirks.POSTGRES, Switches.DEFAULT);
        List<Change> batch = IntStream.range(0, 40)
                .mapToObj(i -> Changes.create(Changes.entry("Hotel", "h" + (100 + i))
                        .with("name", Value.of(i == 31 ? "h107" : "h" + (100 + i)))))
                .toList();

        List<Outcome> outcomes = stage.write(batch);

        assertThat(outcomes.get(31)).isInstanceOf(Outcome.Obstructed.class);
        assertThat(outcomes).filteredOn(Outcome::isWritten).hasSize(39);
    }

    @Test
    void anImportWhoseAnswerIsLostIsNotDoneTwice() {
        Entry ritz = everything();
        local.faults().add(Fault.on(RequestKind.IMPORT).first(2).dropAfterProcessing());

        assertThat(stage.write(List.of(Changes.create(ritz)))).containsExactly(WRITTEN);

        assertHolds(ritz);
    }

    @Test
    void aCreationThatIsRepeatedDoublesNoList() {
        write(Changes.create(everything()));

        write(Changes.create(everything()));

        assertHolds(everything());
    }

    @Test
    void anImportThatNeverArrivedIsSentAgain() {
        Entry ritz = everything();
        local.faults().add(Fault.on(RequestKind.IMPORT).first(2).dropBeforeProcessing());

        assertThat(stage.write(List.of(Changes.create(ritz)))).containsExactly(WRITTEN);

        assertHolds(ritz);
    }

    @Test
    void anImportThatGoesOnAfterItsTimeoutIsWaitedFor() throws Exception {
        stage.close();
        stage = new Graphcms1Connector(TestStages.settings(local), time -> {
                    local.setSwitches(Switches.DEFAULT);
                    Thread.sleep(50);
                })
                .openDestination();
        stage.schema();
        // Every call is too slow for the server, until the connector waits for the first time.
        local.setSwitches(Switches.DEFAULT.withImportTimeout(Duration.ofMillis(1)));
        List<Change> batch = IntStream.range(0, 200)
                .mapToObj(i -> Changes.create(Changes.entry("Partner", "p" + (1000 + i))))
                .toList();

        List<Outcome> outcomes = stage.write(batch);

        assertThat(outcomes).allMatch(Outcome::isWritten, "written");
    }

    @Test
    void anUpdateWhoseAnswerIsLostIsReadBack() {
        Entry ritz = Changes.entry("Hotel", "ritz");
        write(Changes.create(ritz));
        local.requestLog().clear();
        local.faults().add(Fault.on(RequestKind.MUTATION).first(1).dropAfterProcessing());

        Outcome outcome = stage.write(List.of(Changes.update(ritz, ritz.with("stars", Value.of(5)), "stars")))
                .get(0);

        assertThat(outcome).isEqualTo(WRITTEN);
        assertThat(local.requestLog().count(RequestKind.MUTATION)).isEqualTo(1);
    }

    @Test
    void anUpdateThatNeverArrivedIsSentOnceMore() {
        Entry ritz = Changes.entry("Hotel", "ritz");
        write(Changes.create(ritz));
        local.faults().add(Fault.on(RequestKind.MUTATION).first(1).dropBeforeProcessing());

        write(Changes.update(ritz, ritz.with("stars", Value.of(5)), "stars"));

        assertThat(find(ritz.key()).value("stars")).contains(Value.of(5));
    }

    @Test
    void anUpdateThatCannotBeSettledIsUnknown() {
        Entry ritz = Changes.entry("Hotel", "ritz");
        write(Changes.create(ritz));
        local.faults().add(Fault.on(RequestKind.MUTATION).first(9).dropBeforeProcessing());

        Outcome outcome = stage.write(List.of(Changes.update(ritz, ritz.with("stars", Value.of(5)), "stars")))
                .get(0);

        assertThat(outcome).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void aDeletionWhoseAnswerIsLostIsReadBack() {
        Entry ritz = Changes.entry("Hotel", "ritz");
        write(Changes.create(ritz));
        local.faults().add(Fault.on(RequestKind.MUTATION).first(1).dropAfterProcessing());

        write(Changes.delete(ritz));

        assertThat(stage.find(model("Hotel"), List.of(ritz.key().id()))).isEmpty();
    }

    @Test
    void readingGoesOnAfterPassingFailures() {
        write(Changes.create(Changes.entry("Partner", "a")));
        local.faults().add(Fault.on(RequestKind.QUERY).only(1).answer(502, "<html>bad gateway</html>"));
        local.faults().add(Fault.on(RequestKind.QUERY).only(2).dropBeforeProcessing());
        local.faults().add(Fault.on(RequestKind.QUERY).only(3).answer(429, "slow down", Map.of("Retry-After", "1")));
        local.faults().add(Fault.on(RequestKind.QUERY).only(4).cutShort(20));

        assertThat(stage.read(model("Partner"), Optional.empty()).entries()).hasSize(1);
    }

    @Test
    void anUpdateThatIsRefusedCostsNoNeighbour() {
        Entry a = Changes.entry("Hotel", "a");
        Entry b = Changes.entry("Hotel", "b");
        Entry c = Changes.entry("Hotel", "c");
        write(Changes.create(a), Changes.create(b), Changes.create(c));

        List<Outcome> outcomes = stage.write(List.of(
                Changes.update(a, a.with("name", Value.of("b")), "name"),
                Changes.update(b, b.with("season", Value.of("MONSOON")), "season"),
                Changes.update(c, c.with("stars", Value.of(1)), "stars")));

        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Obstructed.class);
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Rejected.class);
        assertThat(outcomes.get(2)).isEqualTo(WRITTEN);
        assertThat(find(c.key()).value("stars")).contains(Value.of(1));
    }
}
