package io.stagesync.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.model.ContentModel.Kind;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CanonicalFormTest {
    private static final ContentModel HOTEL = new ContentModel(
            "Hotel",
            Kind.ENTRY,
            List.of(
                    Field.of("name", FieldType.TEXT),
                    Field.of("rating", FieldType.DECIMAL),
                    Field.of("opened", FieldType.INSTANT),
                    Field.of("meta", FieldType.JSON),
                    Field.listOf("tags", FieldType.TEXT),
                    Field.toMany("friends", "Hotel")));
    private static final Entry BARE = Entry.of(new EntryKey("Hotel", "ritz"), Map.of());

    @Test
    void numbersAreComparedByAmount() {
        assertSame(
                BARE.with("rating", Value.of(new BigDecimal("4.50"))),
                BARE.with("rating", Value.of(new BigDecimal("45e-1"))));
        assertDiffer("rating", BARE.with("rating", Value.of(4)), BARE.with("rating", Value.of(5)));
        assertSame(
                BARE.with("rating", Value.of(new BigDecimal("0.000"))),
                BARE.with("rating", Value.of(new BigDecimal("-0"))));
    }

    @Test
    void instantsAreComparedToTheMillisecondWhateverTheirZone() {
        assertSame(
                BARE.with("opened", Value.of("2019-10-02T09:30:00.000Z")),
                BARE.with("opened", Value.of("2019-10-02T11:30:00+02:00")));
        assertDiffer(
                "opened",
                BARE.with("opened", Value.of("2019-10-02T09:30:00.001Z")),
                BARE.with("opened", Value.of("2019-10-02T09:30:00Z")));
    }

    @Test
    void theOrderOfKeysInJsonIsNotContentButTheOrderOfItemsIs() {
        Map<String, Value> other = new LinkedHashMap<>();
        other.put("b", Value.of(2));
        other.put("a", Value.of(1));
        Map<String, Value> one = new LinkedHashMap<>();
        one.put("a", Value.of(1));
        one.put("b", Value.of(2));

        assertSame(BARE.with("meta", new Value.Structure(one)), BARE.with("meta", new Value.Structure(other)));
        assertDiffer(
                "meta",
                BARE.with("meta", Value.of(List.of(Value.of(1), Value.of(2)))),
                BARE.with("meta", Value.of(List.of(Value.of(2), Value.of(1)))));
    }

    @Test
    void anEmptyListIsNoValueInAListFieldAndAValueInJson() {
        assertSame(BARE, BARE.with("tags", Value.of(List.of())));
        assertDiffer("meta", BARE, BARE.with("meta", Value.of(List.of())));
    }

    @Test
    void referencesThatAreASetHaveNoOrderAndNoDoubles() {
        Value one = Value.of(List.of(Value.reference("Hotel", "a"), Value.reference("Hotel", "b")));
        Value other = Value.of(
                List.of(Value.reference("Hotel", "b"), Value.reference("Hotel", "a"), Value.reference("Hotel", "b")));

        assertSame(BARE.with("friends", one), BARE.with("friends", other));
    }

    @Test
    void theOrderOfAListIsContent() {
        assertDiffer(
                "tags",
                BARE.with("tags", Value.of(List.of(Value.of("a"), Value.of("b")))),
                BARE.with("tags", Value.of(List.of(Value.of("b"), Value.of("a")))));
    }

    @Test
    void anEmptyTextIsNotTheSameAsNone() {
        assertDiffer("name", BARE, BARE.with("name", Value.of("")));
    }

    @Test
    void textThatLooksLikeAnotherSequenceOfTextsIsTold() {
        assertDiffer(
                "tags",
                BARE.with("tags", Value.of(List.of(Value.of("a"), Value.of("b")))),
                BARE.with("tags", Value.of(List.of(Value.of("at1:b")))));
    }

    @Test
    void fieldsOutsideTheModelAreNotCompared() {
        assertSame(BARE, BARE.with("elsewhere", Value.of("x")));
    }

    @Test
    void referencesAreCollectedAndCanBeLeftOut() {
        EntryKey a = new EntryKey("Hotel", "a");
        Entry entry =
                BARE.with("friends", Value.of(List.of(Value.reference("Hotel", "a"), Value.reference("Hotel", "b"))));

        assertThat(References.of(HOTEL, entry)).contains(a, new EntryKey("Hotel", "b"));
        assertThat(References.without(HOTEL, entry, Set.of(a)).value("friends"))
                .isEqualTo(Optional.of(Value.of(List.of(Value.reference("Hotel", "b")))));
    }

    private static void assertSame(Entry one, Entry other) {
        assertThat(CanonicalForm.differences(HOTEL, one, other)).isEmpty();
        assertThat(CanonicalForm.fingerprint(HOTEL, one)).isEqualTo(CanonicalForm.fingerprint(HOTEL, other));
    }

    private static void assertDiffer(String field, Entry one, Entry other) {
        assertThat(CanonicalForm.differences(HOTEL, one, other)).containsExactly(field);
        assertThat(CanonicalForm.fingerprint(HOTEL, one)).isNotEqualTo(CanonicalForm.fingerprint(HOTEL, other));
    }
}
