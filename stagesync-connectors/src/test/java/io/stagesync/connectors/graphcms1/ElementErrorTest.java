package io.stagesync.connectors.graphcms1;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.connectors.graphcms1.ElementError.Kind;
import io.stagesync.model.Outcome;
import org.junit.jupiter.api.Test;

class ElementErrorTest {
    @Test
    void anUnknownFieldIsNamed() {
        ElementError error =
                ElementError.parse("The model Hotel with id ck1 has an unknown field 'url' in field list.");

        assertThat(error.kind()).isEqualTo(Kind.UNKNOWN_FIELD);
        assertThat(error.names("Hotel", "ck1")).isTrue();
        assertThat(error.names("Room", "ck1")).isFalse();
        assertThat(error.field()).contains("url");
    }

    @Test
    void anInvalidValueIsReadWithItsOddQuote() {
        ElementError error =
                ElementError.parse("The model Hotel with id ck1 has an invalid value for field' twitterHandle'.");

        assertThat(error.kind()).isEqualTo(Kind.INVALID_VALUE);
        assertThat(error.field()).contains("twitterHandle");
        assertThat(error.isAboutContent()).isTrue();
    }

    @Test
    void aCauseMayHaveSeveralLines() {
        ElementError error = ElementError.parse("Failure inserting Hotel with Id: ck1. Cause:"
                + " .SQLIntegrityConstraintViolationException: (conn=3) Duplicate entry 'X'\nfor key 'PRIMARY'");

        assertThat(error.kind()).isEqualTo(Kind.NODE_REFUSED);
        assertThat(error.ids()).containsExactly("ck1");
        assertThat(error.refusal()).isInstanceOf(Outcome.Obstructed.class);
    }

    @Test
    void aRowOfTheIdTableIsNotTheNode() {
        ElementError error = ElementError.parse("Failure inserting RelayRow with Id: ck1. Cause: Duplicate entry");

        assertThat(error.kind()).isEqualTo(Kind.RELAY_ROW);
    }

    @Test
    void aLinkNamesBothSides() {
        ElementError error = ElementError.parse("Failure inserting into relationtable _DestinationToHotel with ids"
                + " StringIdGCValue(ck1) and StringIdGCValue(ck2). Cause: Duplicate entry");

        assertThat(error.kind()).isEqualTo(Kind.LINK_REFUSED);
        assertThat(error.ids()).containsExactly("ck1", "ck2");
    }

    @Test
    void aValueOfAListNamesItsNode() {
        ElementError error = ElementError.parse(
                "Failure inserting into listTable Hotel_tags for the id ck1 for value spa. Cause: x");

        assertThat(error.kind()).isEqualTo(Kind.LIST_REFUSED);
        assertThat(error.ids()).containsExactly("ck1");
    }

    @Test
    void theRestOfAMessageThatWasCutInTwoIsKept() {
        assertThat(ElementError.parse("rest of a value").kind()).isEqualTo(Kind.OTHER);
    }
}
