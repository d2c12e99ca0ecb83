package io.stagesync.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.model.Action;
import io.stagesync.model.Change;
import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentModel.Kind;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.FieldType;
import io.stagesync.model.Outcome;
import io.stagesync.model.Pass;
import io.stagesync.model.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecheckTest {
    private static final Recheck RECHECK = new Recheck(new ContentModel(
            "Hotel", Kind.ENTRY, List.of(Field.of("name", FieldType.TEXT), Field.of("slug", FieldType.TEXT))));

    @Test
    void anEntryThatIsStillAbsentIsCreated() {
        assertThat(RECHECK.first(creation(), Optional.empty())).isEqualTo(new Decision.Send(creation()));
    }

    @Test
    void anEntryThatAppearedMeanwhileIsStale() {
        assertThat(outcome(RECHECK.first(creation(), Optional.of(ritz("Other", "other")))))
                .isInstanceOf(Outcome.Stale.class);
    }

    @Test
    void anEntryThatIsThereAlreadyAsItShouldBeIsWritten() {
        assertThat(outcome(RECHECK.first(creation(), Optional.of(ritz("Ritz", "ritz")))))
                .isEqualTo(new Outcome.Written());
    }

    @Test
    void aCreationThatWasHalfDoneIsCompletedByAnUpdateOfTheRest() {
        Decision decision = RECHECK.again(creation(), Optional.of(ritz("Ritz", "")));

        assertThat(decision).isInstanceOfSatisfying(Decision.Send.class, send -> {
            assertThat(send.change().action()).isEqualTo(Action.UPDATE);
            assertThat(send.change().fields()).containsExactly("slug");
        });
    }

    @Test
    void aCreationThatWasHalfDoneMayHaveALocaleTooManyAndValuesInSomeLocalesOnly() {
        Recheck localized = new Recheck(new ContentModel(
                "Hotel",
                Kind.ENTRY,
                List.of(Field.locales(List.of("en", "de", "fr")), Field.of("name", FieldType.TEXT))));
        Entry target = inLocales(List.of("de", "fr"), Map.of("de", "Das Ritz", "fr", "Le Ritz"));
        Change creation = new Change(
                1,
                Pass.ENTRIES,
                Action.CREATE,
                target.key(),
                Optional.empty(),
                Optional.of(target),
                target.fields().keySet());

        Decision begun =
                localized.again(creation, Optional.of(inLocales(List.of("en", "de", "fr"), Map.of("de", "Das Ritz"))));
        Decision edited = localized.again(
                creation, Optional.of(inLocales(List.of("en", "de"), Map.of("en", "Edited", "de", "Das Ritz"))));

        assertThat(begun)
                .isInstanceOfSatisfying(
                        Decision.Send.class,
                        send -> assertThat(send.change().fields()).containsExactlyInAnyOrder(Field.LOCALES, "name"));
        assertThat(outcome(edited)).isInstanceOf(Outcome.Stale.class);
    }

    @Test
    void whatAnEditorWroteIntoAHalfDoneCreationIsLeftAlone() {
        Outcome outcome = outcome(RECHECK.again(creation(), Optional.of(ritz("Edited", ""))));

        assertThat(outcome).isInstanceOf(Outcome.Stale.class);
        assertThat(outcome.explanation()).contains("name");
    }

    @Test
    void anUpdateIsSentWhileTheDestinationIsWhatThePlanSaw() {
        assertThat(RECHECK.first(update(), Optional.of(ritz("Old", "old"))))
                .isEqualTo(new Decision.Send(update().withBefore(ritz("Old", "old"))));
    }

    @Test
    void anUpdateOfWhatSomeoneElseChangedIsStaleAndNamesTheField() {
        Outcome outcome = outcome(RECHECK.first(update(), Optional.of(ritz("Edited", "old"))));

        assertThat(outcome).isInstanceOf(Outcome.Stale.class);
        assertThat(outcome.explanation()).contains("name").doesNotContain("slug");
    }

    @Test
    void anUpdateThatWasDoneIsNotSentAgain() {
        assertThat(outcome(RECHECK.again(update(), Optional.of(ritz("Ritz", "ritz")))))
                .isEqualTo(new Outcome.Written());
    }

    @Test
    void anUpdateThatWasHalfDoneIsSentAgainButNotOverSomeoneElse() {
        assertThat(RECHECK.again(update(), Optional.of(ritz("Ritz", "old"))))
                .isEqualTo(new Decision.Send(update().withBefore(ritz("Ritz", "old"))));
        assertThat(outcome(RECHECK.again(update(), Optional.of(ritz("Ritz", "edited")))))
                .isInstanceOf(Outcome.Stale.class);
    }

    @Test
    void anUpdateOfWhatIsGoneIsStale() {
        assertThat(outcome(RECHECK.first(update(), Optional.empty()))).isInstanceOf(Outcome.Stale.class);
    }

    @Test
    void aDeletionOfWhatIsGoneIsDoneAndOfWhatWasEditedIsStale() {
        assertThat(outcome(RECHECK.first(deletion(), Optional.empty()))).isEqualTo(new Outcome.Written());
        assertThat(outcome(RECHECK.first(deletion(), Optional.of(ritz("Edited", "old")))))
                .isInstanceOf(Outcome.Stale.class);
        assertThat(RECHECK.first(deletion(), Optional.of(ritz("Old", "old")))).isEqualTo(new Decision.Send(deletion()));
    }

    private static Outcome outcome(Decision decision) {
        return ((Decision.Leave) decision).outcome();
    }

    private static Change creation() {
        return change(Action.CREATE, Optional.empty(), Optional.of(ritz("Ritz", "ritz")));
    }

    private static Change update() {
        return change(Action.UPDATE, Optional.of(ritz("Old", "old")), Optional.of(ritz("Ritz", "ritz")));
    }

    private static Change deletion() {
        return change(Action.DELETE, Optional.of(ritz("Old", "old")), Optional.empty());
    }

    private static Change change(Action action, Optional<Entry> before, Optional<Entry> after) {
        return new Change(
                1,
                Pass.ENTRIES,
                action,
                new EntryKey("Hotel", "ritz"),
                before,
                after,
                new LinkedHashSet<>(List.of("name", "slug")));
    }

    private static Entry ritz(String name, String slug) {
        Entry entry = Entry.of(new EntryKey("Hotel", "ritz"), Map.of("name", Value.of(name)));
        return slug.isEmpty() ? entry : entry.with("slug", Value.of(slug));
    }

    private static Entry inLocales(List<String> locales, Map<String, String> names) {
        Map<String, Value> values = new LinkedHashMap<>();
        names.forEach((locale, name) -> values.put(locale, Value.of(name)));
        return Entry.of(new EntryKey("Hotel", "ritz"), Map.of("name", new Value.Localized(values)))
                .with(Field.LOCALES, Value.of(locales.stream().map(Value::of).toList()));
    }
}
