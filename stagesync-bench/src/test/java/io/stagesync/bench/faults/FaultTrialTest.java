package io.stagesync.bench.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each trouble once with both protocols and little content, and all of them together with more; {@code ./bench faults}
 * takes more still. Nothing is said about time, but that it ends.
 */
@Timeout(300)
class FaultTrialTest {
    private static final int FEW = 100;
    /** Each answer that comes too late costs a second. */
    private static final int VERY_FEW = 25;

    @TempDir
    private Path folder = Path.of("");

    /** All together is tried with more content, and the cap takes seconds of the stage's own time. */
    static Stream<Arguments> alone() {
        return Arrays.stream(Trouble.values())
                .filter(trouble -> trouble != Trouble.ALL && trouble != Trouble.RATE_CAP)
                .flatMap(trouble -> Arrays.stream(Protocol.values()).map(protocol -> Arguments.of(protocol, trouble)));
    }

    @ParameterizedTest
    @MethodSource("alone")
    void aSyncEndsEqualUnderEachTrouble(Protocol protocol, Trouble trouble) {
        endsEqual(protocol, trouble, trouble == Trouble.LATE ? VERY_FEW : FEW);
    }

    @ParameterizedTest
    @CsvSource({"HYGRAPH, 300", "V1, 2000"})
    void aSyncEndsEqualUnderAllTroublesTogether(Protocol protocol, int entries) {
        endsEqual(protocol, Trouble.ALL, entries);
    }

    private void endsEqual(Protocol protocol, Trouble trouble, int entries) {
        TrialResult result = FaultTrial.run(protocol, trouble, FaultTrials.SHARE, Content.of(entries, 1), folder);

        assertThat(result.remarks()).isEmpty();
        assertThat(result.comparison().difference()).isEmpty();
        assertThat(result.comparison().entries()).isGreaterThanOrEqualTo(entries * 4L / 5);
        assertThat(result.isGood()).as(result.toString()).isTrue();
        assertThat(result.struck() > 0).isEqualTo(trouble != Trouble.NONE);
    }
}
