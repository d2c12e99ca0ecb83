package io.stagesync;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.TwoMemoryStages.Kind;
import io.stagesync.journal.RunFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class UndoTest {
    @TempDir
    private Path folder = Path.of("");

    /** In the last two a draft with another file goes on top of a version that was published without one. */
    static Stream<Arguments> kindsAndSeeds() {
        return Stream.of(Kind.values())
                .flatMap(kind -> IntStream.concat(IntStream.range(0, 12), IntStream.of(14, 277))
                        .mapToObj(seed -> Arguments.of(kind, seed)));
    }

    @ParameterizedTest
    @MethodSource("kindsAndSeeds")
    void everySyncIsTakenBackExactlyAndTheTakingBackToo(Kind kind, int seed) {
        TwoMemoryStages stages = new TwoMemoryStages(kind, seed, folder);
        stages.content.fill(8);
        stages.addSurplus("mine");
        Map<String, Object> empty = stages.atDestination();
        try (RunFile first = stages.sync()) {
            Map<String, Object> synced = stages.atDestination();
            try (RunFile undo = undo(stages, first)) {
                assertThat(stages.atDestination()).isEqualTo(empty);
                undo(stages, undo).close();
                assertThat(stages.atDestination()).isEqualTo(synced);
            }
        }

        stages.content.edit(30);
        Map<String, Object> before = stages.atDestination();
        try (RunFile second = stages.sync()) {
            Map<String, Object> after = stages.atDestination();
            try (RunFile undo = undo(stages, second)) {
                assertThat(stages.atDestination()).isEqualTo(before);
                undo(stages, undo).close();
                assertThat(stages.atDestination()).isEqualTo(after);
            }
        }
    }

    private static RunFile undo(TwoMemoryStages stages, RunFile run) {
        RunFile undo = stages.engine().planUndo(run, stages.runs());
        assertThat(undo.problems()).isEmpty();
        stages.engine().apply(undo, Consent.WITH_DELETIONS);
        stages.engine().verify(undo);
        assertThat(undo.failures(0, 5)).isEmpty();
        assertThat(undo.mismatches()).isEmpty();
        return undo;
    }
}
