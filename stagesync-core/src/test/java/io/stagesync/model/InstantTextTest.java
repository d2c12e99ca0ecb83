package io.stagesync.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {
    @Test
    void timesAreWrittenToTheMillisecondInGreenwich() {
        assertThat(InstantText.canonical("2019-10-02T11:30:00+02:00")).isEqualTo("2019-10-02T09:30:00.000Z");
        assertThat(InstantText.canonical("2019-10-02T09:30:00.120Z")).isEqualTo("2019-10-02T09:30:00.120Z");
    }

    @Test
    void whatIsMoreExactStaysSo() {
        assertThat(InstantText.canonical("2022-05-17T19:16:10.170046+00:00")).isEqualTo("2022-05-17T19:16:10.170046Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-10-02T09:30:00Z",
                "2019-10-02T09:30:00+00:00",
                "2019-10-02T09:30:00.1+00:00",
                "2019-10-02T09:30:00.000Z",
                "2019-10-02T09:30:00.170046+00:00",
                "2019-10-02T09:30:00.123456789Z",
                "2019-10-02T09:30:00.123+02:00",
                "2019-10-02T09:30Z"
            })
    void everyFormIsTheInstantThatTheGeneralParserReads(String text) {
        assertThat(InstantText.parse(text)).contains(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-13-02T09:30:00Z",
                "2019-10-02T09:30:00",
                "2019-10-02T09:30:00.",
                "2019-10-02T09:30:00.1234567890Z",
                "2019-10-02T09:30:00Zulu"
            })
    void whatIsNoInstantIsNothing(String text) {
        assertThat(InstantText.parse(text)).isEmpty();
    }

    @Test
    void otherTextIsLeftAsItIs() {
        assertThat(InstantText.canonical("yesterday")).isEqualTo("yesterday");
    }
}
