package io.stagesync.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SuggestionTest {
    private final List<String> words = List.of("endpoint", "export", "page-size", "token");

    @Test
    void theNearestWordIsSuggested() {
        assertThat(Suggestion.nearest("endpont", words)).contains("endpoint");
        assertThat(Suggestion.nearest("tokne", words)).contains("token");
        assertThat(Suggestion.nearest("pageSize", words)).contains("page-size");
    }

    @Test
    void nothingIsSuggestedWhenNothingIsNear() {
        assertThat(Suggestion.sentence("password", words)).isEmpty();
    }

    @Test
    void swappedNeighboursCountAsOneMistake() {
        assertThat(Suggestion.distance("source", "soruce")).isEqualTo(1);
        assertThat(Suggestion.distance("", "abc")).isEqualTo(3);
    }
}
