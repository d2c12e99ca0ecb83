package io.stagesync.sandbox.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTimeCoercingTest {
    @ParameterizedTest
    @CsvSource({
        "2019, 2019-01-01T00:00:00Z",
        "2019-05, 2019-05-01T00:00:00Z",
        "2019-05-01, 2019-05-01T00:00:00Z",
        "2019-5-1T7:3:9Z, 2019-05-01T07:03:09Z",
        "2019-05-01T10, 2019-05-01T10:00:00Z",
        "2019-05-01T10:20, 2019-05-01T10:20:00Z",
        "2019-05-01T10:20:30+02, 2019-05-01T08:20:30Z",
        "2019-05-01T10:20:30-0230, 2019-05-01T12:50:30Z",
        "2019-05-01T10:20:30+02:00, 2019-05-01T08:20:30Z",
        "2019-05-01T10:20:30.5Z, 2019-05-01T10:20:30.500Z",
        "2019-05-01T10:20:30.123456789012Z, 2019-05-01T10:20:30.123Z"
    })
    void datesAreTakenAsJodaTakesThem(String text, String instant) {
        assertThat(DateTimeCoercing.read(text)).hasToString(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2019-05-01 10:00:00",
                "2019-13-01",
                "2019-02-30",
                "2019-05-01T25:00",
                "2019-05-01Z",
                "2019-05-01T10:20:30 Z"
            })
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> DateTimeCoercing.read(text)).isInstanceOf(DateTimeException.class);
    }
}
