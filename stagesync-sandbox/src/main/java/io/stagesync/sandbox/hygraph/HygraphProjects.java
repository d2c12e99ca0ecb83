package io.stagesync.sandbox.hygraph;

import io.stagesync.sandbox.hygraph.http.Environments;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The Hygraph environments of a sandbox. Safe for several threads. */
public final class HygraphProjects implements AutoCloseable {
    private static final int UPLOADS_AT_A_TIME = 4;

    private final Environments served;
    private final List<HygraphEnvironment> environments = new ArrayList<>();
    private final ScheduledExecutorService uploads;
    private final EnvironmentOpening opening;

    /**
     * Has no environment at first.
     *
     * @param served what the server has
     * @param dataFolder where everything is kept
     * @param address of the server
     */
    public HygraphProjects(Environments served, Path dataFolder, String address, Clock clock) {
        this.served = served;
        AtomicInteger number = new AtomicInteger();
        this.uploads = Executors.newScheduledThreadPool(UPLOADS_AT_A_TIME, work -> {
            Thread thread = new Thread(work, "sandbox-uploads-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        this.opening = new EnvironmentOpening(dataFolder, address, uploads, clock);
    }

    public synchronized List<HygraphEnvironment> environments() {
        return List.copyOf(environments);
    }

    /** An environment by name; of several projects' ones, the one added first. */
    public HygraphEnvironment environment(String name) {
        return environments().stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No environment named '" + name + "'"));
    }

    /** Serves an environment. */
    public synchronized HygraphEnvironment add(HygraphSpec spec) {
        return serve(opening.open(spec));
    }

    /** Serves a clone of an environment. */
    public synchronized HygraphEnvironment clone(String name, String from) {
        return serve(opening.clone(environment(from), name));
    }

    /** Serves an environment no more, and tells where its files are. */
    public synchronized Path remove(HygraphEnvironment environment) {
        served.remove(environment.service());
        environments.remove(environment);
        environment.content().close();
        return opening.folder(environment.spec());
    }

    /** Ends what goes on in the background, and closes all content. */
    @Override
    public synchronized void close() {
        uploads.shutdownNow();
        try {
            if (!uploads.awaitTermination(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("An upload does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        environments.forEach(e -> e.content().close());
        environments.clear();
    }

    private HygraphEnvironment serve(HygraphEnvironment environment) {
        environments.add(environment);
        served.add(environment.service());
        return environment;
    }
}
