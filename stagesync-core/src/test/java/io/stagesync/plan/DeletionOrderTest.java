package io.stagesync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentModel.Kind;
import io.stagesync.model.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeletionOrderTest {
    @Test
    void whatRequiresAnotherGoesFirst() {
        ContentModel hotel = model("Hotel");
        ContentModel room = model("Room", Field.toOne("hotel", "Hotel").asRequired());
        ContentModel bed = model("Bed", Field.toOne("room", "Room").asRequired());

        assertThat(DeletionOrder.of(List.of(hotel, room, bed))).containsExactly(bed, room, hotel);
    }

    @Test
    void aRequiredCycleIsLeftInSchemaOrder() {
        ContentModel one = model("One", Field.toOne("two", "Two").asRequired());
        ContentModel two = model("Two", Field.toOne("one", "One").asRequired());

        assertThat(DeletionOrder.of(List.of(one, two))).containsExactly(one, two);
    }

    @Test
    void aModelThatRequiresItselfWaitsForNobody() {
        ContentModel page = model("Page", Field.toOne("parent", "Page").asRequired());

        assertThat(DeletionOrder.of(List.of(page))).containsExactly(page);
    }

    private static ContentModel model(String name, Field... fields) {
        return new ContentModel(name, Kind.ENTRY, List.of(fields));
    }
}
