package io.stagesync.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.model.Action;
import io.stagesync.model.AssetFile;
import io.stagesync.model.CanonicalForm;
import io.stagesync.model.Change;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.Fingerprint;
import io.stagesync.model.Outcome;
import io.stagesync.model.Pass;
import io.stagesync.model.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every connector must do. A subclass gives a fresh, empty stage whose schema has these models; fields of its own
 * system are welcome beside them:
 *
 * <pre>
 * Asset        fileName! mimeType
 * Destination  name!
 * Hotel        name! slug(unique) stars rating open opened:instant tags[] meta:json destination -> Destination photo -> Asset
 * Review       text hotel -> Hotel
 * </pre>
 */
public abstract class ConnectorContractTest {
    private static final int NEXT_NUMBER = 1;

    private Destination stage = unopened();
    private long number = NEXT_NUMBER;

    private static Destination unopened() {
        return (Destination) java.lang.reflect.Proxy.newProxyInstance(
                Destination.class.getClassLoader(), new Class<?>[] {Destination.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("The stage is not open yet");
                });
    }

    /** Opens a fresh, empty stage. */
    protected abstract Destination openEmptyStage();

    /** Puts bytes where the stage can fetch them. */
    protected abstract AssetFile publish(String fileName, byte[] bytes);

    @BeforeEach
    void open() {
        stage = openEmptyStage();
    }

    @AfterEach
    void closeStage() {
        stage.close();
    }

    @Test
    void theSampleModelsAreFoundInTheSchema() {
        ContentModel hotel = model("Hotel");

        assertThat(hotel.fields()).extracting(Field::name).contains("name", "slug", "stars", "tags", "destination");
        assertThat(hotel.field("name")).get().extracting(Field::required).isEqualTo(true);
        assertThat(hotel.field("slug")).get().extracting(Field::unique).isEqualTo(true);
        assertThat(hotel.field("tags")).get().extracting(Field::list).isEqualTo(true);
        assertThat(hotel.field("destination")).get().extracting(Field::targets).isEqualTo(List.of("Destination"));
        assertThat(hotel.field("photo")).get().extracting(Field::targets).isEqualTo(List.of("Asset"));
        assertThat(model("Asset").isAsset()).isTrue();
        assertThat(hotel.isAsset()).isFalse();
    }

    @Test
    void pagesJoinUp() {
        List<Entry> hotels = IntStream.range(0, 250).mapToObj(this::hotel).toList();
        writeAll(hotels.stream().map(this::creation).toList());

        List<String> read =
                readAll("Hotel").stream().map(entry -> entry.key().id()).toList();

        assertThat(read)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        hotels.stream().map(entry -> entry.key().id()).toList());
    }

    @Test
    void anEmptyModelIsOnePageWithoutEntries() {
        assertThat(readAll("Review")).isEmpty();
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        Entry ritz = fullHotel();

        List<Outcome> outcomes = stage.write(List.of(creation(ritz)));

        assertThat(outcomes).containsExactly(new Outcome.Written());
        assertThat(differences(ritz, find("Hotel", id("ritz")))).isEmpty();
    }

    @Test
    void onlyTheNamedFieldsAreChanged() {
        stage.write(List.of(creation(fullHotel())));
        Entry edited = fullHotel()
                .with("name", Value.of("Ritz Carlton"))
                .with("tags", Value.of(List.of(Value.of("b"), Value.of("a"), Value.of("b"))))
                .without("stars")
                .with("slug", Value.of("not-to-be-written"));

        List<Outcome> outcomes = stage.write(List.of(update(fullHotel(), edited, "name", "tags", "stars")));

        assertThat(outcomes).containsExactly(new Outcome.Written());
        assertThat(differences(edited.with("slug", Value.of("ritz")), find("Hotel", id("ritz"))))
                .isEmpty();
    }

    @Test
    void theLastEditTellsOfEntriesThatCameChangedAndWent() throws Exception {
        String none = lastEdit();
        assertThat(lastEdit()).isEqualTo(none);
        write(creation(fullHotel()));
        String created = lastEdit();
        TimeUnit.MILLISECONDS.sleep(10);
        write(update(fullHotel(), fullHotel().with("name", Value.of("Edited")), "name"));
        String changed = lastEdit();
        write(deletion(fullHotel()));

        assertThat(created).isNotEqualTo(none);
        assertThat(changed).isNotEqualTo(created);
        assertThat(lastEdit()).isNotEqualTo(changed);
    }

    private String lastEdit() {
        return stage.lastEdit(model("Hotel")).orElseThrow();
    }

    @Test
    void writingAnUpdateTwiceEqualsWritingItOnce() {
        stage.write(List.of(creation(fullHotel())));
        Entry edited = fullHotel().with("tags", Value.of(List.of(Value.of("x"), Value.of("y"))));
        Change change = update(fullHotel(), edited, "tags");

        stage.write(List.of(change));
        List<Outcome> again = stage.write(List.of(change));

        assertThat(again).containsExactly(new Outcome.Written());
        assertThat(differences(edited, find("Hotel", id("ritz")))).isEmpty();
    }

    @Test
    void thereIsOneOutcomePerChangeInTheSameOrderAndABadOneCostsNoNeighbour() {
        stage.write(List.of(creation(hotel(1)), creation(hotel(3))));
        Entry absent = hotel(2);
        List<Change> batch = List.of(
                update(hotel(1), hotel(1).with("name", Value.of("one")), "name"),
                update(absent, absent.with("name", Value.of("two")), "name"),
                update(hotel(3), hotel(3).with("name", Value.of("three")), "name"));

        List<Outcome> outcomes = stage.write(batch);

        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.get(0).isWritten()).isTrue();
        assertThat(outcomes.get(1).isWritten()).isFalse();
        assertThat(outcomes.get(1).explanation()).isNotBlank();
        assertThat(outcomes.get(2).isWritten()).isTrue();
        assertThat(find("Hotel", hotel(3).key().id()).value("name")).contains(Value.of("three"));
    }

    @Test
    void aTakenUniqueValueCostsOnlyTheEntryThatWantsIt() {
        stage.write(List.of(creation(fullHotel())));
        Entry rival = hotel(7).with("slug", Value.of("ritz"));

        List<Outcome> outcomes = stage.write(List.of(creation(hotel(6)), creation(rival), creation(hotel(8))));

        assertThat(outcomes).extracting(Outcome::isWritten).containsExactly(true, false, true);
        assertThat(stage.find(model("Hotel"), List.of(rival.key().id()))).isEmpty();
        assertThat(readAll("Hotel")).hasSize(3);
    }

    @Test
    void entriesThatDoNotExistAreLeftOutWhenLookedUp() {
        stage.write(List.of(creation(hotel(1))));

        List<Entry> found = stage.find(
                model("Hotel"), List.of(hotel(1).key().id(), hotel(2).key().id()));

        assertThat(found)
                .extracting(entry -> entry.key().id())
                .containsExactly(hotel(1).key().id());
    }

    @Test
    void relationsAreMadeMovedAndRemoved() {
        stage.write(List.of(creation(hotel(1)), creation(hotel(2)), creation(review(1)), creation(review(2))));

        write(link(review(1), Optional.empty(), Optional.of(hotel(1))));
        write(link(review(2), Optional.empty(), Optional.of(hotel(1))));
        assertThat(hotelOf(review(1))).contains(reference(hotel(1)));
        assertThat(hotelOf(review(2))).contains(reference(hotel(1)));

        write(link(review(1), Optional.of(hotel(1)), Optional.of(hotel(2))));
        write(link(review(2), Optional.of(hotel(1)), Optional.empty()));
        assertThat(hotelOf(review(1))).contains(reference(hotel(2)));
        assertThat(hotelOf(review(2))).isEmpty();
    }

    @Test
    void aLinkToAnEntryThatIsNotThereCostsNoNeighbour() {
        stage.write(List.of(creation(hotel(1)), creation(review(1)), creation(review(2))));

        List<Outcome> outcomes = stage.write(List.of(
                link(review(1), Optional.empty(), Optional.of(hotel(9))),
                link(review(2), Optional.empty(), Optional.of(hotel(1)))));

        assertThat(outcomes).extracting(Outcome::isWritten).containsExactly(false, true);
        assertThat(hotelOf(review(2))).contains(reference(hotel(1)));
    }

    @Test
    void anAssetArrivesWithItsBytesInTheStagesOwnBucket() {
        AssetFile origin = publish("lobby.txt", "lobby".getBytes(StandardCharsets.UTF_8));
        Entry asset = asset("lobby", "lobby.txt", origin);

        List<Outcome> outcomes = stage.write(List.of(assetCreation(asset)));

        assertThat(outcomes).containsExactly(new Outcome.Written());
        Entry stored = find("Asset", id("lobby"));
        assertThat(stored.file()).isPresent();
        assertThat(stored.file().orElseThrow().url()).isNotEqualTo(origin.url());
        assertThat(stage.fingerprint(stored.file().orElseThrow())).contains(hash("lobby"));
        assertThat(differences(asset, stored)).isEmpty();
    }

    @Test
    void anAssetWithNewBytesKeepsItsIdAndGetsThem() {
        Entry asset = asset("lobby", "lobby.txt", publish("lobby.txt", "old".getBytes(StandardCharsets.UTF_8)));
        stage.write(List.of(assetCreation(asset)));
        Entry renewed = asset("lobby", "lobby2.txt", publish("lobby2.txt", "new".getBytes(StandardCharsets.UTF_8)));
        Entry before = find("Asset", id("lobby"));

        List<Outcome> outcomes = stage.write(List.of(new Change(
                number++,
                Pass.ASSETS,
                Action.UPDATE,
                asset.key(),
                Optional.of(before),
                Optional.of(renewed),
                Set.of("fileName", AssetFile.BYTES))));

        assertThat(outcomes).containsExactly(new Outcome.Written());
        Entry stored = find("Asset", id("lobby"));
        assertThat(stage.fingerprint(stored.file().orElseThrow())).contains(hash("new"));
        assertThat(stored.value("fileName")).contains(Value.of("lobby2.txt"));
    }

    @Test
    void anAssetWhoseAddressIsBrokenCostsNoNeighbour() {
        AssetFile good = publish("good.txt", "good".getBytes(StandardCharsets.UTF_8));
        AssetFile broken = new AssetFile(good.url() + "-is-not-there", good.handle() + "-is-not-there");

        List<Outcome> outcomes = stage.write(List.of(
                assetCreation(asset("broken", "broken.txt", broken)), assetCreation(asset("good", "good.txt", good))));

        assertThat(outcomes).extracting(Outcome::isWritten).containsExactly(false, true);
        assertThat(stage.find(model("Asset"), List.of(id("broken")))).isEmpty();
    }

    @Test
    void anEntryArrivesWithItsAssets() {
        stage.write(List.of(assetCreation(
                asset("lobby", "lobby.txt", publish("lobby.txt", "lobby".getBytes(StandardCharsets.UTF_8))))));
        Entry hotel = hotel(1).with("photo", Value.reference("Asset", id("lobby")));

        List<Outcome> outcomes = stage.write(List.of(creation(hotel)));

        assertThat(outcomes).containsExactly(new Outcome.Written());
        assertThat(find("Hotel", hotel.key().id()).value("photo")).contains(Value.reference("Asset", id("lobby")));
    }

    @Test
    void whatIsDeletedIsGoneAndDeletingItAgainIsNoFailure() {
        stage.write(List.of(creation(hotel(1)), creation(hotel(2))));
        Change deletion = deletion(hotel(1));

        List<Outcome> outcomes = stage.write(List.of(deletion));
        List<Outcome> again = stage.write(List.of(deletion));

        assertThat(outcomes).containsExactly(new Outcome.Written());
        assertThat(again).containsExactly(new Outcome.Written());
        assertThat(readAll("Hotel"))
                .extracting(entry -> entry.key().id())
                .containsExactly(hotel(2).key().id());
    }

    // Sample content. Ids look like those of the stages we know: 25 characters, no two alike in any model.

    private static String id(String name) {
        return "c" + name + "0".repeat(24 - name.length());
    }

    private Entry hotel(int i) {
        return Entry.of(
                new EntryKey("Hotel", id("hotel" + (1000 + i))),
                Map.of("name", Value.of("Hotel " + i), "slug", Value.of("hotel-" + i)));
    }

    private static Entry review(int i) {
        return Entry.of(new EntryKey("Review", id("review" + (1000 + i))), Map.of("text", Value.of("Review " + i)));
    }

    private static Entry fullHotel() {
        return Entry.of(new EntryKey("Hotel", id("ritz")), Map.of())
                .with("name", Value.of("Hôtel \"Ritz\" 🏨\nParis"))
                .with("slug", Value.of("ritz"))
                .with("stars", Value.of(5))
                .with("rating", Value.of(new java.math.BigDecimal("4.75")))
                .with("open", Value.of(true))
                .with("opened", Value.of("1998-06-01T08:30:00.125Z"))
                .with("tags", Value.of(List.of(Value.of("spa"), Value.of("bar"), Value.of("spa"))))
                .with(
                        "meta",
                        new Value.Structure(Map.of(
                                "rooms",
                                Value.of(142),
                                "wings",
                                Value.of(List.of(Value.of("east"), Value.Nothing.NOTHING)),
                                "pool",
                                new Value.Structure(Map.of("heated", Value.of(false))))));
    }

    private static Entry asset(String name, String fileName, AssetFile file) {
        return Entry.of(
                        new EntryKey("Asset", id(name)),
                        Map.of("fileName", Value.of(fileName), "mimeType", Value.of("text/plain")))
                .withFile(file);
    }

    private static Fingerprint hash(String text) {
        return Fingerprint.ofDigest(Fingerprint.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Change creation(Entry entry) {
        return new Change(
                number++,
                Pass.ENTRIES,
                Action.CREATE,
                entry.key(),
                Optional.empty(),
                Optional.of(entry),
                entry.fields().keySet());
    }

    private Change assetCreation(Entry entry) {
        Set<String> fields = new LinkedHashSet<>(entry.fields().keySet());
        fields.add(AssetFile.BYTES);
        return new Change(
                number++, Pass.ASSETS, Action.CREATE, entry.key(), Optional.empty(), Optional.of(entry), fields);
    }

    private Change deletion(Entry entry) {
        return new Change(
                number++, Pass.DELETIONS, Action.DELETE, entry.key(), Optional.of(entry), Optional.empty(), Set.of());
    }

    private Change update(Entry before, Entry after, String... fields) {
        return new Change(
                number++,
                Pass.ENTRIES,
                Action.UPDATE,
                after.key(),
                Optional.of(before),
                Optional.of(after),
                new LinkedHashSet<>(List.of(fields)));
    }

    private Change link(Entry review, Optional<Entry> from, Optional<Entry> to) {
        Entry bare = review.withFields(Map.of());
        return new Change(
                number++,
                Pass.RELATIONS,
                Action.UPDATE,
                review.key(),
                Optional.of(
                        from.map(hotel -> bare.with("hotel", reference(hotel))).orElse(bare)),
                Optional.of(
                        to.map(hotel -> bare.with("hotel", reference(hotel))).orElse(bare)),
                Set.of("hotel"));
    }

    private static Value reference(Entry entry) {
        return new Value.Reference(entry.key());
    }

    private void write(Change change) {
        assertThat(stage.write(List.of(change))).containsExactly(new Outcome.Written());
    }

    private void writeAll(List<Change> changes) {
        int most = stage.capabilities().batchEntries();
        for (int from = 0; from < changes.size(); from += most) {
            List<Change> batch = changes.subList(from, Math.min(from + most, changes.size()));
            assertThat(stage.write(batch)).allMatch(Outcome::isWritten);
        }
    }

    private Optional<Value> hotelOf(Entry review) {
        return find("Review", review.key().id()).value("hotel");
    }

    private ContentModel model(String name) {
        return stage.schema().model(name).orElseThrow();
    }

    private Entry find(String model, String id) {
        List<Entry> found = stage.find(model(model), List.of(id));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<Entry> readAll(String model) {
        List<Entry> entries = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        do {
            Page page = stage.read(model(model), after);
            assertThat(page.problems()).isEmpty();
            entries.addAll(page.entries());
            after = page.next();
        } while (after.isPresent());
        return entries;
    }

    private Set<String> differences(Entry expected, Entry found) {
        Set<String> names = expected.fields().keySet();
        return CanonicalForm.differences(model(expected.key().model()).only(names), expected, found);
    }
}
