package io.stagesync.sandbox.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralsTest {
    @ParameterizedTest
    @CsvSource({
        "Hotel,Hotels",
        "City,Cities",
        "Day,Days",
        "Box,Boxes",
        "Branch,Branches",
        "Todo,Todoes",
        "Person,People",
        "SalesPerson,SalesPeople",
        "Captions,Captionses",
        "News,Newses",
        "Series,Serieses",
        "Fish,Fishs",
        "Status,Statuses",
        "Category,Categories"
    })
    void modelsArePluralisedAsInEnglishAndNeverStayTheSame(String model, String plural) {
        assertThat(Plurals.of(model)).isEqualTo(plural);
    }
}
