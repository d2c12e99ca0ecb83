package io.stagesync.sandbox.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.sandbox.TravelStage;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both has a slogan in English and French, english only in English, french only in French; English is the default. */
class LocaleTest extends TravelStage {
    @BeforeEach
    void fill() {
        client.data("mutation{a: createDestination(data: {name: \"both\", sloganEN: \"yes\", sloganFR: \"oui\"}){id}"
                + " b: createDestination(data: {name: \"english\", sloganEN: \"yes\"}){id}"
                + " c: createDestination(data: {name: \"french\", sloganFR: \"oui\"}){id}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "both|slogan|~~|false|yes",
                "both|slogan(locale: FR)|~~|false|oui",
                "both|slogan|FR, EN|false|oui",
                "english|slogan(locale: FR)|~~|false|yes",
                "english|slogan(locale: FR)|~~|true|null",
                "english|slogan|FR|false|yes",
                "english|slogan|FR|true|null",
                "english|slogan|FR, EN|true|yes",
                "french|slogan|~~|false|null",
                "french|slogan|EN, FR|true|oui",
                "french|slogan(locale: EN)|EN, FR|true|null"
            })
    void theArgumentThenTheHeaderThenTheDefaultLocaleIsRead(
            String name, String field, String header, String noDefault, String text) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(stage.contentEndpoint()))
                .header("Content-Type", "application/json")
                .header("Authorization", stage.token())
                .header("gcms-locale", header)
                .header("gcms-locale-no-default", noDefault)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"query\":\"{destination(where: {name: \\\"" + name + "\\\"}){s: " + field + "}}\"}"));

        assertThat(client.send(request).json().at("/data/destination/s").asString("null"))
                .isEqualTo(text);
    }

    @Test
    void theSchemaTellsStoredFieldsInPreviousValuesAndHasSubscriptions() {
        assertThat(client.data("{__type(name: \"DestinationPreviousValues\"){fields{name}}}"))
                .contains("\"sloganEN\"", "\"sloganFR\"")
                .doesNotContain("hotels");
        assertThat(client.data("{__schema{subscriptionType{fields{name}}}}")).contains("\"destination\"");
    }

    @Test
    void filtersAndOrderUseTheStoredFields() {
        assertThat(client.data("{destinations(where: {sloganFR: \"oui\"}, orderBy: sloganEN_DESC){name}}"))
                .isEqualTo("{\"destinations\":[{\"name\":\"both\"},{\"name\":\"french\"}]}");
    }
}
