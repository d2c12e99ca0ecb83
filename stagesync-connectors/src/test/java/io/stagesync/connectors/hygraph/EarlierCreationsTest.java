package io.stagesync.connectors.hygraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.connector.Destination;
import io.stagesync.connector.LostCreation;
import io.stagesync.connector.Sleeper;
import io.stagesync.connectors.governor.Governor;
import io.stagesync.model.Action;
import io.stagesync.model.Change;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Pass;
import io.stagesync.model.Value;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.hygraph.HygraphSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A review, which has no unique field, whose creation a process sent that was killed. */
class EarlierCreationsTest {
    private static final Instant TIME = Instant.parse("2024-02-01T09:00:00.123456Z");

    private final Sandbox sandbox = Sandbox.start(HygraphSpec.of("master", OwnProjects.travel()));
    private final List<String> made = new ArrayList<>();
    private int pauses;

    @AfterEach
    void close() {
        sandbox.close();
    }

    private Destination open(Sleeper sleeper) {
        HygraphSettings settings = TwoEnvironments.settings(sandbox.environment("master"));
        return new HygraphConnector(
                        settings, new Governor(settings.plan().limits(), Sleeper.real(), System::nanoTime), sleeper)
                .openDestination();
    }

    private static Change creation() {
        Entry review = new Entry(
                new EntryKey("Review", "r1"),
                Map.of("text", Value.of("Lovely")),
                Optional.empty(),
                Optional.of(TIME),
                Optional.of(TIME),
                Map.of());
        return new Change(
                1, Pass.ENTRIES, Action.CREATE, review.key(), Optional.empty(), Optional.of(review), Set.of("text"));
    }

    private void createOnce() {
        if (!made.isEmpty()) {
            return;
        }
        try (Destination other = open(Sleeper.real())) {
            other.write(List.of(creation()), (key, id) -> made.add(id));
        }
    }

    @Test
    void aCreationThatTheStageIsStillAtIsWaitedFor() {
        try (Destination stage = open(time -> createOnce())) {
            LostCreation found = stage.findCreated(creation(), id -> false);

            assertThat(found).isEqualTo(new LostCreation.Found(made.get(0)));
        }
    }

    @Test
    void itIsWaitedOnceUntilNothingComesAnyMore() {
        try (Destination stage = open(time -> pauses++)) {
            assertThat(stage.findCreated(creation(), id -> false)).isEqualTo(new LostCreation.NotMade());
            assertThat(pauses).isEqualTo(2);

            assertThat(stage.findCreated(creation(), id -> false)).isEqualTo(new LostCreation.NotMade());
            assertThat(pauses).isEqualTo(2);
        }
    }
}
