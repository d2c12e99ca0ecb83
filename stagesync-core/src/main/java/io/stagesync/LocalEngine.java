package io.stagesync;

import io.stagesync.journal.Pair;
import io.stagesync.journal.Scratch;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs partitions on threads of this process. */
final class LocalEngine implements Engine {
    private final AtomicInteger threads = new AtomicInteger();
    private final ExecutorService workers = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "stagesync-" + threads.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public <P> void forEach(Iterator<P> partitions, int parallel, Consumer<P> step) {
        AtomicBoolean failed = new AtomicBoolean();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < parallel; i++) {
            running.add(workers.submit(() -> work(partitions, step, failed)));
        }
        // All are waited for, whatever one of them throws: none may go on writing when this has returned.
        Throwable first = null;
        for (Future<?> worker : running) {
            first = await(worker, failed, first);
        }
        if (first instanceof Error error) {
            throw error;
        } else if (first instanceof RuntimeException exception) {
            throw exception;
        } else if (first != null) {
            throw new IllegalStateException(first);
        }
    }

    private static <P> void work(Iterator<P> partitions, Consumer<P> step, AtomicBoolean failed) {
        while (!failed.get()) {
            P partition;
            synchronized (partitions) {
                if (!partitions.hasNext()) {
                    return;
                }
                partition = partitions.next();
            }
            boolean done = false;
            try {
                step.accept(partition);
                done = true;
            } finally {
                if (!done) {
                    failed.set(true);
                }
            }
        }
    }

    private static @Nullable Throwable await(Future<?> worker, AtomicBoolean failed, @Nullable Throwable first) {
        try {
            worker.get();
            return first;
        } catch (ExecutionException e) {
            failed.set(true);
            return first == null ? e.getCause() : first;
        } catch (InterruptedException e) {
            failed.set(true);
            Thread.currentThread().interrupt();
            return new IllegalStateException("Interrupted while waiting for a step", e);
        }
    }

    @Override
    public void pair(Scratch sides, String model, Which which, Consumer<List<Pair>> step) {
        switch (which) {
            case DIFFERENT -> sides.forEachDifferent(model, workers, step);
            case ALL -> sides.forEachPair(model, workers, step);
            case SURPLUS -> sides.forEachSurplus(model, workers, step);
            case NEWLY_SAME -> sides.forEachNewlySame(model, workers, step);
            case DELETED_THERE -> sides.forEachDeletedThere(model, workers, step);
        }
    }

    @Override
    public void aside(Runnable task) {
        workers.execute(task);
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
