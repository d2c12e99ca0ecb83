package io.stagesync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalEngineTest {
    @Test
    void everyPartitionIsDoneOnceWhenItReturns() {
        Set<Integer> done = ConcurrentHashMap.newKeySet();
        try (LocalEngine engine = new LocalEngine()) {
            engine.forEach(IntStream.range(0, 1000).iterator(), 4, done::add);
        }
        assertThat(done).hasSize(1000);
    }

    @Test
    void partitionsRunAtTheSameTime() {
        CountDownLatch both = new CountDownLatch(2);
        try (LocalEngine engine = new LocalEngine()) {
            engine.forEach(List.of(1, 2).iterator(), 2, partition -> {
                both.countDown();
                awaitQuietly(both);
            });
        }
        assertThat(both.getCount()).isZero();
    }

    @Test
    void theFirstFailureStopsTheRestAndIsThrown() {
        AtomicInteger begun = new AtomicInteger();
        try (LocalEngine engine = new LocalEngine()) {
            assertThatThrownBy(() -> engine.forEach(IntStream.range(0, 1000).iterator(), 1, partition -> {
                        begun.incrementAndGet();
                        throw new IllegalArgumentException("partition " + partition);
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("partition 0");
        }
        assertThat(begun).hasValue(1);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
