package io.stagesync.connectors.hygraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComponentAlignmentTest {
    private static Value.Component component(String type, String instance, String text) {
        return new Value.Component(type, instance, Map.of("text", Value.of(text)));
    }

    private static Value.Component old(int id, String text) {
        return component("Faq", "i" + id, text);
    }

    private static Value.Component wanted(String text) {
        return component("Faq", "", text);
    }

    @Test
    void nothingIsDoneToEqualLists() {
        ComponentAlignment alignment =
                ComponentAlignment.positioned(List.of(old(1, "a"), old(2, "b")), List.of(wanted("a"), wanted("b")));

        assertThat(alignment.deleted()).isEmpty();
        assertThat(alignment.paired()).isEmpty();
        assertThat(alignment.created()).isEmpty();
    }

    @Test
    void oneInTheMiddleIsAddedBeforeTheNext() {
        ComponentAlignment alignment = ComponentAlignment.positioned(
                List.of(old(1, "a"), old(2, "c")), List.of(wanted("a"), wanted("b"), wanted("c")));

        assertThat(alignment.paired()).isEmpty();
        assertThat(alignment.created()).hasSize(1);
        assertThat(alignment.created().get(0).next().orElseThrow().instance()).isEqualTo("i2");
    }

    @Test
    void oneOfAnotherTypeTakesThePlaceOfOneThatGoes() {
        ComponentAlignment alignment = ComponentAlignment.positioned(
                List.of(old(1, "a"), old(2, "b")), List.of(component("Hero", "", "x"), wanted("b")));

        assertThat(alignment.deleted()).extracting(Value.Component::instance).containsExactly("i1");
        assertThat(alignment.created().get(0).next().orElseThrow().instance()).isEqualTo("i2");
    }

    @Test
    void whereNewOnesComeAtTheEndAnotherTypeMakesAllAfterItNew() {
        ComponentAlignment alignment = ComponentAlignment.appended(
                List.of(old(1, "a"), component("Hero", "i2", "x"), old(3, "c")),
                List.of(wanted("A"), wanted("b"), wanted("c")));

        assertThat(alignment.paired()).hasSize(1);
        assertThat(alignment.deleted()).extracting(Value.Component::instance).containsExactly("i2", "i3");
        assertThat(alignment.created()).hasSize(2);
    }

    @Test
    void whateverTheListsAreDoingItMakesOneTheOther() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            List<Value.Component> before = list(random, "i");
            List<Value.Component> after = list(random, "");

            assertThat(carriedOut(before, ComponentAlignment.positioned(before, after)))
                    .isEqualTo(after);
            assertThat(carriedOut(before, ComponentAlignment.appended(before, after)))
                    .isEqualTo(after);
        }
    }

    private static List<Value.Component> list(Random random, String instances) {
        List<Value.Component> list = new ArrayList<>();
        int size = random.nextInt(6);
        for (int i = 0; i < size; i++) {
            list.add(component(
                    random.nextBoolean() ? "Faq" : "Hero",
                    instances.isEmpty() ? "" : instances + i,
                    String.valueOf(random.nextInt(3))));
        }
        return list;
    }

    private static List<Value.Component> carriedOut(List<Value.Component> before, ComponentAlignment alignment) {
        List<Value.Component> list = new ArrayList<>(before);
        alignment
                .deleted()
                .forEach(gone -> list.removeIf(each -> each.instance().equals(gone.instance())));
        alignment
                .paired()
                .forEach(pair -> list.replaceAll(each ->
                        each.instance().equals(pair.before().instance())
                                ? component(
                                        pair.after().type(),
                                        each.instance(),
                                        ((Value.Text) pair.after().members().getOrDefault("text", Value.of(""))).text())
                                : each));
        for (ComponentAlignment.Creation creation : alignment.created()) {
            int place = creation.next()
                    .map(next -> list.stream()
                            .map(Value.Component::instance)
                            .toList()
                            .indexOf(next.instance()))
                    .orElse(list.size());
            list.add(place, creation.component());
        }
        return list;
    }
}
