package io.stagesync.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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

    @Test
    void otherTextIsLeftAsItIs() {
        assertThat(InstantText.canonical("yesterday")).isEqualTo("yesterday");
    }
}
