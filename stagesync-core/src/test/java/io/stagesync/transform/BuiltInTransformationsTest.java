package io.stagesync.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.FieldType;
import io.stagesync.model.UsageException;
import io.stagesync.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

// Hotel/ritz: name "Ritz", notes "quiet", no stars
final class BuiltInTransformationsTest {
    private final Entry ritz = Entry.of(new EntryKey("Hotel", "ritz"), fields());
    private final ContentModel hotel = new ContentModel(
            "Hotel",
            ContentModel.Kind.ENTRY,
            List.of(
                    Field.of("name", FieldType.TEXT).asRequired(),
                    Field.of("notes", FieldType.TEXT),
                    Field.of("stars", FieldType.INTEGER)));

    private static Map<String, Value> fields() {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("name", Value.of("Ritz"));
        fields.put("notes", Value.of("quiet"));
        return fields;
    }

    @Test
    void renamingMovesTheValueAndKeepsItsPlace() {
        Entry renamed = new RenameField("name", "title").apply(ritz).orElseThrow();

        assertThat(renamed.fields())
                .containsExactly(Map.entry("title", Value.of("Ritz")), Map.entry("notes", Value.of("quiet")));
    }

    @Test
    void renamingReplacesAFieldThatHasTheNewNameAlready() {
        Entry renamed = new RenameField("stars", "notes").apply(ritz).orElseThrow();

        assertThat(renamed.fields()).containsOnlyKeys("name");
    }

    @Test
    void renamingReshapesTheModelAndKeepsWhatTheFieldIs() {
        ContentModel reshaped = new RenameField("name", "title").reshape(hotel);

        assertThat(reshaped.fields().get(0))
                .isEqualTo(Field.of("title", FieldType.TEXT).asRequired());
        assertThat(reshaped.field("name")).isEmpty();
    }

    @Test
    void renamingToATakenNameLeavesOneFieldOfThatName() {
        ContentModel reshaped = new RenameField("name", "notes").reshape(hotel);

        assertThat(reshaped.fields()).extracting(Field::name).containsExactly("notes", "stars");
    }

    @Test
    void renamingToTheSameNameIsRefused() {
        assertThatThrownBy(() -> new RenameField("name", "name")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void removingTakesTheFieldsOutOfEntryAndModel() {
        RemoveFields remove = new RemoveFields(Set.of("notes", "stars"));

        assertThat(remove.apply(ritz).orElseThrow().fields()).containsOnlyKeys("name");
        assertThat(remove.reshape(hotel).fields()).extracting(Field::name).containsExactly("name");
    }

    @Test
    void aFieldThatTheModelDoesNotHaveIsSaidWithTheOnesItHas() {
        assertThatThrownBy(() -> new RemoveFields(Set.of("nmae")).reshape(hotel))
                .isInstanceOf(UsageException.class)
                .hasMessage("Cannot remove 'Hotel.nmae': the model has no such field at that point."
                        + " It has: name, notes, stars. Check models.Hotel.transform.");
        assertThatThrownBy(() -> new RenameField("nmae", "title").reshape(hotel))
                .isInstanceOf(UsageException.class);
    }

    @Test
    void aDefaultFillsOnlyWhatIsEmpty() {
        assertThat(new DefaultValue("stars", Value.of(3))
                        .apply(ritz)
                        .orElseThrow()
                        .value("stars"))
                .contains(Value.of(3));
        assertThat(new DefaultValue("name", Value.of("unnamed")).apply(ritz)).contains(ritz);
    }

    @Test
    void settingReplacesWhatIsThere() {
        assertThat(new SetField("name", Value.of("Hotel"))
                        .apply(ritz)
                        .orElseThrow()
                        .value("name"))
                .contains(Value.of("Hotel"));
    }

    @Test
    void settingKeepsTheModelsOwnField() {
        assertThat(new SetField("stars", Value.of("three")).reshape(hotel)).isEqualTo(hotel);
    }

    @Test
    void settingAFieldThatTheSourceLacksAddsOneThatCanHoldTheValue() {
        assertThat(newField(Value.of("DRAFT"))).isEqualTo(Field.of("extra", FieldType.TEXT));
        assertThat(newField(Value.of(3))).isEqualTo(Field.of("extra", FieldType.INTEGER));
        assertThat(newField(Value.of(new java.math.BigDecimal("1.5")))).isEqualTo(Field.of("extra", FieldType.DECIMAL));
        assertThat(newField(Value.of(true))).isEqualTo(Field.of("extra", FieldType.BOOLEAN));
        assertThat(newField(Value.of(List.of(Value.of(1))))).isEqualTo(Field.listOf("extra", FieldType.INTEGER));
        assertThat(newField(new Value.Structure(Map.of()))).isEqualTo(Field.of("extra", FieldType.JSON));
        assertThat(newField(Value.reference("Asset", "a"))).isEqualTo(Field.toOne("extra", "Asset"));
    }

    @Test
    void whatBringsInAConstantCanBeAskedForIt() {
        List<Transformation> rules =
                List.of(new SetField("state", Value.of("SOLD")), new DefaultValue("state", Value.of("SOLD")));

        assertThat(rules)
                .hasOnlyElementsOfType(ConstantField.class)
                .map(ConstantField.class::cast)
                .allSatisfy(rule -> {
                    assertThat(rule.field()).isEqualTo("state");
                    assertThat(rule.value()).isEqualTo(Value.of("SOLD"));
                });
    }

    private Field newField(Value value) {
        return new DefaultValue("extra", value).reshape(hotel).field("extra").orElseThrow();
    }
}
