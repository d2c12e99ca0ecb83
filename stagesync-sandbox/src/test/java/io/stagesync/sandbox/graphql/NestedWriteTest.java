package io.stagesync.sandbox.graphql;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.sandbox.TravelStage;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hotels a, b and c; a and b in Bali; a has room 1 and manager Mia; amenities pool and spa, the pool at a. */
class NestedWriteTest extends TravelStage {
    @BeforeEach
    void fill() {
        given(hotel("a", "") + "," + hotel("b", "") + "," + hotel("c", "") + "," + node("Destination", "bali") + ","
                + node("Destination", "rome") + "," + node("Amenity", "pool") + "," + node("Amenity", "spa") + ","
                + node("Manager", "mia") + "," + node("Manager", "max")
                + ",{\"_typeName\":\"Room\",\"id\":\"r1\",\"status\":\"DRAFT\",\"number\":1}");
        client.importValues("""
                {"valueType":"relations","values":[
                  [{"_typeName":"Hotel","id":"a","fieldName":"destination"},{"_typeName":"Destination","id":"bali","fieldName":"hotels"}],
                  [{"_typeName":"Hotel","id":"b","fieldName":"destination"},{"_typeName":"Destination","id":"bali","fieldName":"hotels"}],
                  [{"_typeName":"Hotel","id":"a","fieldName":"rooms"},{"_typeName":"Room","id":"r1","fieldName":"hotel"}],
                  [{"_typeName":"Hotel","id":"a","fieldName":"manager"},{"_typeName":"Manager","id":"mia","fieldName":"hotel"}],
                  [{"_typeName":"Hotel","id":"a","fieldName":"amenities"},{"_typeName":"Amenity","id":"pool","fieldName":"hotels"}]]}
                """);
    }

    private String update(String hotel, String data) {
        return "mutation{updateHotel(where: {id: \"" + hotel + "\"}, data: {" + data + "})"
                + "{destination{id} manager{id} rooms(orderBy: number_ASC){id number} amenities{id name}}}";
    }

    private int errorCode(String mutation) {
        return client.graphql(mutation).json().at("/errors/0/code").asInt();
    }

    @Test
    void connectMovesAToOneLink() {
        client.data(update("a", "destination: {connect: {id: \"rome\"}}"));

        assertThatJson(client.data("{destinations{id hotels{id}}}"))
                .inPath("destinations")
                .isEqualTo("[{id: \"bali\", hotels: [{id: \"b\"}]}, {id: \"rome\", hotels: [{id: \"a\"}]}]");
    }

    @Test
    void connectFromTheToManySideMovesTheOtherEnd() {
        client.data("mutation{updateDestination(where: {id: \"rome\"}, data: {hotels: {connect: [{id: \"a\"}]}}){id}}");

        assertThatJson(client.data("{hotel(where: {id: \"a\"}){destination{id}}}"))
                .isEqualTo("{hotel: {destination: {id: \"rome\"}}}");
    }

    @Test
    void connectOfOneToOneFreesBothFormerPartners() {
        client.data("mutation{updateHotel(where: {id: \"b\"}, data: {manager: {connect: {id: \"mia\"}}}){id}}");

        assertThatJson(client.data("{hotels{manager{id}} managers{hotel{id}}}")).isEqualTo("""
                        {hotels: [{manager: null}, {manager: {id: "mia"}}, {manager: null}],
                         managers: [{hotel: null}, {hotel: {id: "b"}}]}
                        """);
    }

    @Test
    void connectingAgainIsHarmless() {
        assertThatJson(client.data(
                        update("a", "destination: {connect: {id: \"bali\"}}, amenities: {connect: [{id: \"pool\"}]}")))
                .inPath("updateHotel.amenities")
                .isEqualTo("[{id: \"pool\", name: \"pool\"}]");
    }

    @Test
    void connectOfADoubledToOneLinkLeavesJustOne() {
        client.importValues("""
                {"valueType":"relations","values":[
                  [{"_typeName":"Hotel","id":"a","fieldName":"destination"},{"_typeName":"Destination","id":"rome","fieldName":"hotels"}]]}
                """);

        client.data(update("a", "destination: {connect: {id: \"rome\"}}"));

        assertThatJson(client.data("{destinations{hotels{id}}}"))
                .isEqualTo("{destinations: [{hotels: [{id: \"b\"}]}, {hotels: [{id: \"a\"}]}]}");
    }

    @Test
    void setReplacesAndAnEmptySetEmpties() {
        assertThatJson(client.data(update("a", "amenities: {set: [{name: \"spa\"}]}")))
                .inPath("updateHotel.amenities")
                .isEqualTo("[{id: \"spa\", name: \"spa\"}]");
        assertThatJson(client.data(update("a", "amenities: {set: []}")))
                .inPath("updateHotel.amenities")
                .isEqualTo("[]");
    }

    @Test
    void nodesAreCreatedAndLinked() {
        assertThatJson(client.data(
                        update("b", "rooms: {create: [{number: 7}, {number: 8}]}, manager: {create: {name: \"Eve\"}}")))
                .inPath("updateHotel.rooms[*].number")
                .isEqualTo("[7, 8]");
    }

    @Test
    void linkedNodesAreUpdatedAndUpserted() {
        assertThatJson(client.data(update(
                        "a",
                        "rooms: {update: [{where: {id: \"r1\"}, data: {number: 5}}],"
                                + " upsert: [{where: {id: \"new\"}, update: {number: 6}, create: {number: 9}}]}")))
                .inPath("updateHotel.rooms[*].number")
                .isEqualTo("[5, 9]");
        assertThatJson(client.data("mutation{updateHotel(where: {id: \"a\"}, data: {manager: {upsert: {update: {name:"
                        + " \"Ann\"}, create: {name: \"Bob\"}}}}){manager{id name}}}"))
                .inPath("updateHotel.manager")
                .isEqualTo("{id: \"mia\", name: \"Ann\"}");
    }

    @Test
    void linkedNodesAreUpdatedAndDeletedByFilter() {
        assertThatJson(
                        client.data(
                                update(
                                        "a",
                                        "rooms: {updateMany: [{where: {number: 1}, data: {number: 2}}]}, amenities: {deleteMany: [{}]}")))
                .inPath("updateHotel")
                .isEqualTo("""
                        {destination: {id: "bali"}, manager: {id: "mia"}, rooms: [{id: "r1", number: 2}], amenities: []}
                        """);
        assertThatJson(client.data("{amenities{id}}")).isEqualTo("{amenities: [{id: \"spa\"}]}");
    }

    @Test
    void linksAreCutAndLinkedNodesDeleted() {
        assertThatJson(client.data(update(
                        "a",
                        "destination: {disconnect: true}, manager: {delete: true}, amenities: {disconnect: [{id:"
                                + " \"pool\"}]}, rooms: {delete: [{id: \"r1\"}]}")))
                .inPath("updateHotel")
                .isEqualTo("{destination: null, manager: null, rooms: [], amenities: []}");
        assertThatJson(client.data("{managers{id} amenities{id} destinations{id}}"))
                .isEqualTo("""
                        {managers: [{id: "max"}], amenities: [{id: "pool"}, {id: "spa"}],
                         destinations: [{id: "bali"}, {id: "rome"}]}
                        """);
    }

    @Test
    void whatIsNotLinkedCannotBeCutUpdatedOrDeleted() {
        assertThat(errorCode(update("c", "destination: {disconnect: true}"))).isEqualTo(3041);
        assertThat(errorCode(update("c", "manager: {delete: true}"))).isEqualTo(3041);
        assertThat(errorCode(update("a", "amenities: {disconnect: [{id: \"spa\"}]}")))
                .isEqualTo(3041);
        assertThat(errorCode(update("a", "amenities: {delete: [{id: \"spa\"}]}")))
                .isEqualTo(3041);
        assertThat(errorCode(update("a", "amenities: {update: [{where: {id: \"spa\"}, data: {name: \"x\"}}]}")))
                .isEqualTo(3041);
    }

    @Test
    void whatIsNotLinkedIsNamedByItsIdHoweverItWasGiven() {
        assertThat(client.graphql(update("b", "amenities: {disconnect: [{name: \"pool\"}]}"))
                        .at("/errors/0/message"))
                .contains("with the value 'pool' for the field 'id' on your mutation path.");
        assertThat(client.graphql(update("b", "amenities: {delete: [{name: \"spa\"}]}"))
                        .at("/errors/0/message"))
                .contains("for the field 'id' on your mutation path.");
    }

    @Test
    void whatDoesNotExistCannotBeUpdatedEither() {
        assertThat(errorCode(update("a", "amenities: {update: [{where: {id: \"no\"}, data: {name: \"x\"}}]}")))
                .isEqualTo(3039);
    }

    @Test
    void aMissingNodeUndoesTheWholeMutation() {
        assertThatJson(client.graphql(update("a", "name: \"new\", amenities: {connect: [{id: \"spa\"}, {id: \"no\"}]}"))
                        .body())
                .inPath("errors[0]")
                .isObject()
                .containsEntry("message", "No Node for the model Amenity with value no for id found.")
                .containsEntry("code", BigDecimal.valueOf(3039));
        assertThatJson(client.data("{hotel(where: {id: \"a\"}){name amenities{id}}}"))
                .isEqualTo("{hotel: {name: \"a\", amenities: [{id: \"pool\"}]}}");
    }

    @Test
    void aRequiredRelationCannotBeBroken() {
        assertThatJson(client.graphql("mutation{deleteHotel(where: {id: \"a\"}){id}}")
                        .body())
                .inPath("errors[0]")
                .isObject()
                .containsEntry("code", BigDecimal.valueOf(3042))
                .containsEntry(
                        "message",
                        "The change you are trying to make would violate the required relation 'HotelToRoom' between Hotel"
                                + " and Room");
        assertThat(errorCode(update("a", "rooms: {disconnect: [{id: \"r1\"}]}")))
                .isEqualTo(3042);
        assertThat(errorCode(update("a", "rooms: {set: []}"))).isEqualTo(3042);
        assertThat(client.data("{rooms{hotel{id}}}")).contains("\"a\"");
    }

    @Test
    void aRequiredRelationMayMove() {
        assertThatJson(client.data(update("b", "rooms: {connect: [{id: \"r1\"}]}")))
                .inPath("updateHotel.rooms[*].id")
                .isEqualTo("[\"r1\"]");
        assertThatJson(client.data("{hotel(where: {id: \"a\"}){rooms{id}}}")).isEqualTo("{hotel: {rooms: []}}");
    }

    @Test
    void aRequiredRelationMustBeGivenOnCreate() {
        assertThat(client.graphql("mutation{createRoom(data: {number: 1}){id}}").body())
                .contains("hotel");
        assertThat(errorCode("mutation{createRoom(data: {number: 1, hotel: {}}){id}}"))
                .isEqualTo(3032);
        assertThatJson(client.data(
                        "mutation{createRoom(data: {number: 4, hotel: {create: {name: \"new\"}}}){hotel{name}}}"))
                .isEqualTo("{createRoom: {hotel: {name: \"new\"}}}");
    }

    @Test
    void aModelCanBeRelatedToItself() {
        client.data(
                "mutation{updateHotel(where: {id: \"a\"}, data: {annexes: {connect: [{id: \"b\"}, {id: \"c\"}]}}){id}}");

        assertThatJson(client.data("{hotels{mainHouse{id} annexes{id}}}")).isEqualTo("""
                        {hotels: [{mainHouse: null, annexes: [{id: "b"}, {id: "c"}]},
                          {mainHouse: {id: "a"}, annexes: []}, {mainHouse: {id: "a"}, annexes: []}]}
                        """);
    }

    @Test
    void nestingGoesDeep() {
        assertThatJson(client.data("mutation{createDestination(data: {name: \"Oslo\", hotels: {create: [{name: \"h\","
                        + " rooms: {create: [{number: 1}]}, amenities: {connect: [{name: \"spa\"}], create: [{name:"
                        + " \"sauna\"}]}}]}}){hotels{rooms{number hotel{name}} amenities(orderBy: name_ASC){name}}}}"))
                .inPath("createDestination.hotels[0]")
                .isEqualTo("""
                        {rooms: [{number: 1, hotel: {name: "h"}}], amenities: [{name: "sauna"}, {name: "spa"}]}
                        """);
    }
}
