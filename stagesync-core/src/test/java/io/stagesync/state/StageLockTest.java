package io.stagesync.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.connector.Sleeper;
import io.stagesync.journal.Bases;
import io.stagesync.journal.Identities;
import io.stagesync.model.LockException;
import io.stagesync.model.UsageException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a lock is kept while time goes by. */
final class StageLockTest {
    private static final StageAddress MASTER = new StageAddress("master", "https://cms.example/master");

    @TempDir
    private Path folder = Path.of("");

    private final MovableClock clock = new MovableClock("2026-11-25T12:00:00Z");
    private final List<String> told = new ArrayList<>();
    private FailingState state = new FailingState(new SqliteState(Path.of("state.db")).open(clock));

    @BeforeEach
    void open() {
        state = new FailingState(new SqliteState(folder.resolve("state.db")).open(clock));
    }

    @AfterEach
    void close() {
        state.close();
    }

    private StageLock take(String run, Sleeper sleeper) {
        return StageLock.take(state, MASTER, "run " + run, clock, sleeper, told::add);
    }

    @Test
    void aRunThatBeatsIsNotTakenOverHoweverLongItTakes() throws Exception {
        Beats beats = new Beats();
        try (StageLock lock = take("a", beats)) {
            for (int i = 0; i < 3; i++) {
                clock.move(StageLock.TERM.dividedBy(2));
                beats.one();
            }

            assertThatThrownBy(() -> take("b", StateContractTest.NEVER))
                    .hasMessageContaining(
                            "since 2026-11-25 12:00:00 UTC and was last heard of at 2026-11-25 12:01:30 UTC")
                    .hasMessageContaining("its lock can be taken over after 2026-11-25 12:02:30 UTC");
            lock.check();
        }
    }

    @Test
    void aBeatNoticesThatTheLockIsLost() throws Exception {
        Beats beats = new Beats();
        StageLock lock = take("a", beats);
        state.claims()
                .remove(MASTER.address(), state.claims().find(MASTER.address()).orElseThrow());

        beats.last();

        assertThatThrownBy(lock::check)
                .isInstanceOf(LockException.class)
                .hasMessageStartingWith("Stopped writing to 'master': the lock was taken away");
        lock.close();
    }

    @Test
    void aRunWhoseStateCannotBeReachedWritesOnForAWhileAndThenStops() throws Exception {
        Beats beats = new Beats();
        StageLock lock = take("a", beats);
        state.failing = true;
        beats.one();

        assertThatCode(lock::check).doesNotThrowAnyException();
        clock.move(StageLock.TRUSTED);
        assertThatThrownBy(lock::check)
                .isInstanceOf(LockException.class)
                .hasMessage(
                        "Stopped writing to 'master': the lock was last renewed at 2026-11-25 12:00:00 UTC and cannot"
                                + " be any more, so that another run may begin. The state is away.");

        state.failing = false;
        assertThatCode(lock::check).doesNotThrowAnyException();
        lock.close();
    }

    @Test
    void aLockOfAStateThatIsAwayIsLeftToExpire() {
        StageLock lock = take("a", StateContractTest.NEVER);
        state.failing = true;

        assertThatCode(lock::close).doesNotThrowAnyException();
    }

    /** Lets a heart beat when the test says so. */
    private static final class Beats implements Sleeper {
        private final SynchronousQueue<Boolean> beats = new SynchronousQueue<>();
        private final CompletableFuture<Thread> heart = new CompletableFuture<>();

        @Override
        public void sleep(Duration time) throws InterruptedException {
            heart.complete(Thread.currentThread());
            beats.take();
        }

        /** A beat, and the start of another, so that one is done when this returns. */
        void one() throws InterruptedException {
            begin();
            begin();
        }

        /** One beat that ends the heart; returns when it has ended. */
        void last() throws InterruptedException {
            begin();
            Thread ending = heart.join();
            ending.join(60_000);
            assertThat(ending.isAlive()).isFalse();
        }

        private void begin() throws InterruptedException {
            assertThat(beats.offer(true, 1, TimeUnit.MINUTES)).isTrue();
        }
    }

    /** A state that can be away. */
    private static final class FailingState implements StateStore, Claims {
        private final StateStore state;
        private volatile boolean failing;

        FailingState(StateStore state) {
            this.state = state;
        }

        private Claims there() {
            if (failing) {
                throw new UsageException("The state is away.");
            }
            return state.claims();
        }

        @Override
        public Identities identities(StageAddress source, StageAddress destination) {
            return state.identities(source, destination);
        }

        @Override
        public Bases bases(StageAddress source, StageAddress destination) {
            return state.bases(source, destination);
        }

        @Override
        public Claims claims() {
            return this;
        }

        @Override
        public Instant now() {
            return there().now();
        }

        @Override
        public Optional<Claim> find(String stage) {
            return there().find(stage);
        }

        @Override
        public boolean add(String stage, Claim claim) {
            return there().add(stage, claim);
        }

        @Override
        public boolean replace(String stage, Claim seen, Claim claim) {
            return there().replace(stage, seen, claim);
        }

        @Override
        public boolean renew(String stage, Claim claim) {
            return there().renew(stage, claim);
        }

        @Override
        public void remove(String stage, Claim claim) {
            there().remove(stage, claim);
        }

        @Override
        public void close() {
            state.close();
        }
    }
}
