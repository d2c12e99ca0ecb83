package io.stagesync.connectors.governor;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.connector.Sleeper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class GovernorTest {
    private static final long SECOND = 1_000_000_000L;

    /** Stands still but for those who sleep. */
    private final AtomicLong now = new AtomicLong();

    private final Sleeper sleeper = time -> now.addAndGet(time.toNanos());

    @Test
    void nearlyAllOfTheAllowedRateIsUsedAndNoMore() {
        Governor governor = governor(new Limits(20, 10, 10));

        int sent = sendFor(10 * SECOND, governor);

        assertThat(sent).isBetween(180, 200);
    }

    @Test
    void aWindowOfASecondNeverHoldsMoreThanIsAllowed() {
        Governor governor = governor(new Limits(5, 10, 10));
        List<Long> starts = new ArrayList<>();
        while (now.get() < 20 * SECOND) {
            send(governor);
            starts.add(now.get());
        }

        assertThat(starts)
                .allSatisfy(start -> assertThat(starts.stream()
                                .filter(other -> other >= start && other < start + SECOND)
                                .count())
                        .isLessThanOrEqualTo(5));
    }

    @Test
    void timeThatNobodyUsedIsNotCaughtUpWith() {
        Governor governor = governor(new Limits(10, 10, 10));
        send(governor);
        now.addAndGet(60 * SECOND);
        long from = now.get();

        for (int i = 0; i < 11; i++) {
            send(governor);
        }

        assertThat(now.get() - from).isGreaterThan(SECOND);
    }

    @Test
    void withoutALimitNobodyWaits() {
        Governor governor = governor(new Limits(Double.POSITIVE_INFINITY, 10, 10));

        for (int i = 0; i < 1000; i++) {
            send(governor);
        }

        assertThat(now.get()).isZero();
    }

    @Test
    void refusalsLowerTheRateAndSuccessesRaiseItUpToWhatIsAllowed() {
        Governor governor = governor(new Limits(20, 10, 10));
        double atFirst = governor.requestsPerSecondNow();

        refuse(governor, Optional.empty());
        double lowered = governor.requestsPerSecondNow();
        for (int i = 0; i < 1000; i++) {
            send(governor);
        }

        assertThat(lowered).isLessThan(atFirst);
        assertThat(governor.requestsPerSecondNow()).isEqualTo(atFirst);
    }

    @Test
    void requestsThatWereUnderWayTogetherLowerTheRateOnce() {
        Governor governor = governor(new Limits(20, 10, 10));
        Permit one = governor.query(1);
        Permit other = governor.query(1);

        one.overloaded(Optional.empty());
        double lowered = governor.requestsPerSecondNow();
        other.overloaded(Optional.empty());

        assertThat(governor.requestsPerSecondNow()).isEqualTo(lowered);
    }

    @Test
    void underACapThatNobodyToldOfNineTenthsOfItAreUsed() {
        Governor governor = governor(new Limits(25, 10, 10));
        int taken = 0;
        long window = 0;
        int inWindow = 0;
        while (now.get() < 300 * SECOND) {
            try (Permit permit = governor.query(1)) {
                if (now.get() / SECOND != window) {
                    window = now.get() / SECOND;
                    inWindow = 0;
                }
                if (++inWindow > 10) {
                    permit.overloaded(Optional.empty());
                } else {
                    permit.succeeded();
                    taken++;
                }
            }
        }

        assertThat(taken).isGreaterThan(2700);
    }

    @Test
    void whenTheStageAsksToWaitEverybodyDoes() {
        Governor governor = governor(new Limits(20, 10, 10));

        refuse(governor, Optional.of(Duration.ofSeconds(7)));
        send(governor);

        assertThat(now.get()).isGreaterThanOrEqualTo(7 * SECOND);
    }

    @Test
    void operationsInOneRequestCountEach() throws InterruptedException {
        Governor governor = governor(new Limits(Double.POSITIVE_INFINITY, 10, 5));
        Permit three = governor.mutation(3);
        CountDownLatch started = new CountDownLatch(1);
        CopyOnWriteArrayList<String> order = new CopyOnWriteArrayList<>();
        Thread waiting = new Thread(() -> {
            started.countDown();
            try (Permit permit = governor.mutation(3)) {
                order.add("second");
                permit.succeeded();
            }
        });
        waiting.start();
        started.await();
        awaitWaiting(waiting);

        order.add("first");
        three.close();
        waiting.join();

        assertThat(order).containsExactly("first", "second");
    }

    @Test
    void aLargeBatchIsNotPassedBySmallOnes() throws InterruptedException {
        Governor governor = governor(new Limits(Double.POSITIVE_INFINITY, 10, 5));
        Permit held = governor.mutation(1);
        CopyOnWriteArrayList<String> order = new CopyOnWriteArrayList<>();
        Thread large = taking(governor, 5, "large", order);
        awaitWaiting(large);
        Thread small = taking(governor, 1, "small", order);
        awaitWaiting(small);

        held.close();
        large.join();
        small.join();

        assertThat(order).containsExactly("large", "small");
    }

    @Test
    void mutationsKeepTheirPaceAndQueriesDoNotWaitForIt() {
        Governor governor = governor(new Limits(Double.POSITIVE_INFINITY, 10, 10, Duration.ofMillis(200)));

        for (int i = 0; i < 3; i++) {
            governor.mutation(1).close();
            send(governor);
        }

        assertThat(Duration.ofNanos(now.get())).isEqualTo(Duration.ofMillis(400));
    }

    @Test
    void queriesDoNotWaitForMutations() {
        Governor governor = governor(new Limits(Double.POSITIVE_INFINITY, 1, 1));
        try (Permit mutation = governor.mutation(1);
                Permit query = governor.query(1)) {
            mutation.succeeded();
            query.succeeded();
        }

        assertThat(governor.mutationsNow()).isOne();
    }

    @Test
    void afterManyRefusalsThereIsStillOnePlace() {
        Governor governor = governor(new Limits(1000, 10, 5));
        for (int i = 0; i < 2_000; i++) {
            try (Permit permit = governor.mutation(1)) {
                permit.overloaded(Optional.empty());
            }
        }

        assertThat(governor.mutationsNow()).isOne();
        try (Permit permit = governor.mutation(5)) {
            permit.succeeded();
        }
    }

    private Governor governor(Limits limits) {
        return new Governor(limits, sleeper, now::get);
    }

    private int sendFor(long nanos, Governor governor) {
        int sent = 0;
        while (now.get() < nanos) {
            send(governor);
            sent++;
        }
        return sent;
    }

    private static void send(Governor governor) {
        try (Permit permit = governor.query(1)) {
            permit.succeeded();
        }
    }

    private static void refuse(Governor governor, Optional<Duration> asked) {
        try (Permit permit = governor.query(1)) {
            permit.overloaded(asked);
        }
    }

    private static Thread taking(Governor governor, int operations, String name, List<String> order) {
        Thread thread = new Thread(() -> {
            try (Permit permit = governor.mutation(operations)) {
                order.add(name);
                permit.succeeded();
            }
        });
        thread.start();
        return thread;
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }
}
