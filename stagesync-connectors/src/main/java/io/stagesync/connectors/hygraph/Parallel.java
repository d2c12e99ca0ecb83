package io.stagesync.connectors.hygraph;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same for several things at a time. */
final class Parallel {
    private static final int AT_A_TIME = 4;

    private Parallel() {}

    /** One result for each item, in the same order; the first failure ends all. */
    static <T, R> List<R> map(List<T> items, Function<T, R> work) {
        if (items.size() <= 1) {
            return items.stream().map(work).toList();
        }
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(AT_A_TIME, items.size()));
        try {
            List<Future<R>> running = new ArrayList<>();
            items.forEach(item -> running.add(workers.submit(() -> work.apply(item))));
            List<R> results = new ArrayList<>();
            for (Future<R> each : running) {
                results.add(result(each));
            }
            return results;
        } finally {
            workers.shutdownNow();
        }
    }

    private static <R> R result(Future<R> running) {
        try {
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while storing files", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("Storing a file failed", e);
        }
    }
}
