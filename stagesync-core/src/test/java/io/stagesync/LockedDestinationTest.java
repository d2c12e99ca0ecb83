package io.stagesync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.journal.RunFile;
import io.stagesync.memory.MemoryConnector;
import io.stagesync.memory.MemoryStage;
import io.stagesync.memory.SampleSchema;
import io.stagesync.model.LockException;
import io.stagesync.model.Pass;
import io.stagesync.state.MovableClock;
import io.stagesync.state.SqliteState;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One run at a time writes to a destination, wherever it comes from. */
class LockedDestinationTest extends HotelStages {
    private final List<String> notes = Collections.synchronizedList(new ArrayList<>());

    private StageSync engine(MemoryStage source, Clock clock, Runnable beforeEntries) {
        return new StageSync(
                new MemoryConnector(source),
                new MemoryConnector(master),
                new Interrupted(beforeEntries),
                clock,
                new SqliteState(folder.resolve("state.db")));
    }

    private RunFile plan(MemoryStage source) {
        return engine(source, CLOCK, () -> {}).plan(SyncSpec.everything(), runs());
    }

    @Test
    void ofTwoEnginesThatWriteToOneDestinationTheSecondIsRefusedUntilTheFirstIsThrough() throws Exception {
        MemoryStage echo = new MemoryStage("echo", SampleSchema.hotels());
        echo.put(hotel("savoy", "Savoy"));
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (RunFile first = plan(delta);
                RunFile second = plan(echo)) {
            Future<?> applied = thread.submit(() -> engine(delta, CLOCK, () -> {
                        writing.countDown();
                        await(goOn);
                    })
                    .apply(first, Consent.WITHOUT_DELETIONS));
            writing.await();

            StageSync other = engine(echo, CLOCK, () -> {});
            assertThatThrownBy(() -> other.apply(second, Consent.WITHOUT_DELETIONS))
                    .isInstanceOf(LockException.class)
                    .hasMessageStartingWith(
                            "Cannot write to 'master': run " + first.header().id() + " by ");
            goOn.countDown();
            applied.get();
            other.apply(second, Consent.WITHOUT_DELETIONS);

            assertThat(master.all("Hotel")).hasSize(3);
        } finally {
            goOn.countDown();
            thread.shutdownNow();
        }
        assertThat(notes).isEmpty();
    }

    @Test
    void aRunThatWasAsleepForTooLongAndTakenOverStopsBeforeItsNextBatch() {
        MemoryStage echo = new MemoryStage("echo", SampleSchema.hotels());
        echo.put(hotel("savoy", "Savoy"));
        MovableClock clock = new MovableClock("2026-11-25T12:00:00Z");
        try (RunFile slow = plan(delta);
                RunFile quick = plan(echo)) {
            StageSync sleeping = engine(delta, clock, () -> {
                clock.move(Duration.ofMinutes(2));
                engine(echo, clock, () -> {}).apply(quick, Consent.WITHOUT_DELETIONS);
            });

            assertThatThrownBy(() -> sleeping.apply(slow, Consent.WITHOUT_DELETIONS))
                    .isInstanceOf(LockException.class)
                    .hasMessageStartingWith("Stopped writing to 'master': the lock was taken away");
            assertThat(list(slow))
                    .filteredOn(each -> each.change().pass() != Pass.ASSETS)
                    .allSatisfy(each -> assertThat(each.outcome()).isEmpty());
        }
        assertThat(master.all("Hotel")).extracting(each -> each.key().id()).containsExactly("savoy");
        assertThat(notes)
                .singleElement()
                .asString()
                .contains("Took over the lock of 'master' from run ")
                .endsWith("silent since 2026-11-25 12:00:00 UTC.");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does something before the first entries are written, and keeps the notes. */
    private final class Interrupted implements Progress {
        private final Runnable beforeEntries;

        Interrupted(Runnable beforeEntries) {
            this.beforeEntries = beforeEntries;
        }

        @Override
        public void begin(Step step, long total) {
            if (step == Step.ENTRIES) {
                beforeEntries.run();
            }
        }

        @Override
        public void advance(Step step, long by) {}

        @Override
        public void end(Step step) {}

        @Override
        public void note(String line) {
            notes.add(line);
        }
    }
}
