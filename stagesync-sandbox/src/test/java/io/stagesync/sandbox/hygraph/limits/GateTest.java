package io.stagesync.sandbox.hygraph.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.sandbox.hygraph.HandClock;
import io.stagesync.sandbox.hygraph.api.OperationKind;
import io.stagesync.sandbox.hygraph.limits.Admission.Admitted;
import io.stagesync.sandbox.hygraph.limits.Admission.Reason;
import io.stagesync.sandbox.hygraph.limits.Admission.Refused;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GateTest {
    private final HandClock clock = new HandClock();

    @Test
    void aSecondsRequestsMayComeAtOnceAndNoMore() {
        Gate gate = gate(Plan.HOBBY.limits());

        assertThat(admitted(gate, 20)).isEqualTo(5);
        clock.move(Duration.ofSeconds(10));
        assertThat(admitted(gate, 20)).isEqualTo(5);
    }

    @Test
    void requestsBecomeFreeEvenly() {
        Gate gate = gate(Plan.GROWTH.limits());
        admitted(gate, 25);

        clock.move(Duration.ofMillis(400));

        assertThat(admitted(gate, 25)).isEqualTo(10);
    }

    @Test
    void eachOperationOfARequestTakesAPlace() {
        Gate gate = gate(Plan.UNLIMITED.limits().withConcurrentMutations(5));
        Admission four = gate.admit(OperationKind.MUTATION, 4, 0);

        assertThat(gate.admit(OperationKind.MUTATION, 2, 0)).isEqualTo(new Refused(Reason.TOO_MANY_AT_A_TIME));
        assertThat(gate.admit(OperationKind.MUTATION, 1, 0)).isInstanceOf(Admitted.class);
        assertThat(gate.admit(OperationKind.MUTATION, 1, 0)).isEqualTo(new Refused(Reason.TOO_MANY_AT_A_TIME));
        ((Admitted) four).end().run();
        assertThat(gate.admit(OperationKind.MUTATION, 4, 0)).isInstanceOf(Admitted.class);
    }

    @Test
    void moreOperationsThanThereArePlacesAreNeverLetIn() {
        Gate gate = gate(Plan.HOBBY.limits());

        assertThat(gate.admit(OperationKind.MUTATION, 6, 0)).isEqualTo(new Refused(Reason.TOO_MANY_AT_A_TIME));
    }

    @Test
    void queriesAndMutationsDoNotTakeEachOthersPlaces() {
        Gate gate = gate(Plan.HOBBY.limits());
        gate.admit(OperationKind.MUTATION, 5, 0);

        assertThat(gate.admit(OperationKind.QUERY, 10, 0)).isInstanceOf(Admitted.class);
    }

    @Test
    void aMutationMayBeLargerThanAQuery() {
        Gate gate = gate(Plan.HOBBY.limits());

        assertThat(gate.admit(OperationKind.QUERY, 1, 10_000)).isInstanceOf(Admitted.class);
        assertThat(gate.admit(OperationKind.QUERY, 1, 10_001)).isEqualTo(new Refused(Reason.TOO_LARGE));
        assertThat(gate.admit(OperationKind.MUTATION, 1, 30_000)).isInstanceOf(Admitted.class);
        assertThat(gate.admit(OperationKind.MUTATION, 1, 30_001)).isEqualTo(new Refused(Reason.TOO_LARGE));
    }

    @Test
    void theCallsOfAMonthAddUpOverTheEnvironmentsOfAProjectAndBeginAnewInTheNext() {
        MonthlyCalls calls = new MonthlyCalls(clock);
        Limits limits = Plan.UNLIMITED.limits().withCallsPerMonth(3);
        Gate master = new Gate(limits, calls, clock);
        Gate staging = new Gate(limits, calls, clock);
        admitted(master, 2);
        admitted(staging, 1);

        assertThat(master.admit(OperationKind.QUERY, 1, 0)).isEqualTo(new Refused(Reason.OVER_QUOTA));
        clock.move(Duration.ofDays(1));
        assertThat(admitted(staging, 5)).isEqualTo(3);
    }

    @Test
    void fromManyThreadsNeitherMoreTokensNorMorePlacesAreGivenThanThereAre() throws Exception {
        Gate gate = gate(Plan.UNLIMITED.limits().withRequestsPerSecond(700).withConcurrentMutations(20));
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Callable<Integer> client = () -> IntStream.range(0, 100)
                .map(i -> gate.admit(OperationKind.MUTATION, 3, 0)
                        .match(
                                end -> {
                                    most.accumulateAndGet(inside.addAndGet(3), Math::max);
                                    inside.addAndGet(-3);
                                    end.run();
                                    return 1;
                                },
                                reason -> reason == Reason.TOO_MANY_AT_A_TIME ? 1 : 0))
                .sum();
        ExecutorService threads = Executors.newFixedThreadPool(16);

        List<Future<Integer>> clients = threads.invokeAll(java.util.Collections.nCopies(16, client));
        threads.shutdown();

        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        int tokens = 0;
        for (Future<Integer> one : clients) {
            tokens += one.get();
        }
        assertThat(tokens).isEqualTo(700);
        assertThat(most.get()).isBetween(3, 20);
        assertThat(gate.admit(OperationKind.MUTATION, 1, 0)).isEqualTo(new Refused(Reason.TOO_FAST));
    }

    private Gate gate(Limits limits) {
        return new Gate(limits, new MonthlyCalls(clock), clock);
    }

    private static int admitted(Gate gate, int requests) {
        return IntStream.range(0, requests)
                .map(i -> gate.admit(OperationKind.QUERY, 1, 0)
                        .match(
                                end -> {
                                    end.run();
                                    return 1;
                                },
                                reason -> 0))
                .sum();
    }
}
