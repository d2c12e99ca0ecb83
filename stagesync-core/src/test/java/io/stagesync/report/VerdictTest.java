package io.stagesync.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.model.Outcome;
import org.junit.jupiter.api.Test;

class VerdictTest {
    @Test
    void everyKindOfOutcomeHasAVerdict() {
        assertThat(Outcome.class.getPermittedSubclasses()).allMatch(Verdict::covers);
    }

    @Test
    void onlyWhatWasWrittenIsCalledWritten() {
        assertThat(Verdict.of(new Outcome.Written()).word()).isEqualTo("written");
        assertThat(Verdict.of(new Outcome.Partial("without its photo")).word()).isEqualTo("partial");
        assertThat(Verdict.of(new Outcome.Obstructed("the slug is taken")).word())
                .isEqualTo("obstructed");
    }
}
