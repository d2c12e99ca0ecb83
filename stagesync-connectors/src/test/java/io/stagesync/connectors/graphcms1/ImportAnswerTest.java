package io.stagesync.connectors.graphcms1;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.connectors.http.HttpAnswer;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportAnswerTest {
    private static ImportAnswer answer(int status, String body) {
        return ImportAnswer.of(new HttpAnswer(status, body, Optional.empty()));
    }

    @Test
    void anEmptyArrayMeansStored() {
        assertThat(answer(200, "[]")).isInstanceOf(ImportAnswer.Stored.class);
    }

    @Test
    void stringsMeanThatSomeAreNot() {
        assertThat(answer(200, "[\"The model Hotel with id X has an unknown field 'url' in field list.\"]"))
                .isInstanceOf(ImportAnswer.Refused.class);
    }

    @Test
    void anObjectWithErrorsMeansThatNothingIsStored() {
        assertThat(answer(500, "{\"errors\":[{\"message\":\"No model with name: Motel found.\"}]}"))
                .isEqualTo(new ImportAnswer.CallFailed("No model with name: Motel found.", false));
    }

    @Test
    void aTimeoutSaysNothing() {
        assertThat(answer(503, "The server was not able to produce a timely response to your request."))
                .isInstanceOf(ImportAnswer.Lost.class);
    }

    @Test
    void aBodyThatWasTooLargeWasNotTaken() {
        assertThat(answer(400, "Request entity too large")).isInstanceOf(ImportAnswer.CallFailed.class);
    }

    @Test
    void aPageOfHtmlSaysNothing() {
        assertThat(answer(200, "<html>Playground</html>")).isInstanceOf(ImportAnswer.Lost.class);
    }
}
