package io.stagesync.sandbox.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The web server of a sandbox, on the loopback address only. After {@link #close()} no thread of it is left. */
public final class SandboxServer implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int THREADS = 64;
    private static final int IDLE_MILLIS = 10_000;

    /** Documents with hundreds of aliases are carried out by recursion; only what is used of it is ever taken. */
    private static final long STACK_BYTES = 32L << 20;

    private final ExecutorService background = Executors.newCachedThreadPool(threads("sandbox-background-"));
    private final Javalin javalin;

    private SandboxServer(Stages stages, List<Wing> wings, int port) {
        Front front = new Front(new Routes(stages, wings), new Deadline(background), background);
        javalin = Javalin.create(config -> configure(config, front));
        javalin.start(LOOPBACK, port);
    }

    /** Starts to serve stages and what other parts there are; port 0 takes a free one. */
    public static SandboxServer start(Stages stages, List<Wing> wings, int port) {
        return new SandboxServer(stages, wings, port);
    }

    /** The address without a slash at the end. */
    public String address() {
        return "http://" + LOOPBACK + ":" + javalin.port();
    }

    /** Refuses connections from now on, and waits for work that goes on in the background. */
    @Override
    public void close() {
        javalin.stop();
        background.shutdown();
        try {
            if (!background.awaitTermination(10, TimeUnit.SECONDS)) {
                background.shutdownNow();
            }
        } catch (InterruptedException e) {
            background.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static void configure(JavalinConfig config, Front front) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.threadPool = new QueuedThreadPool(
                THREADS, 4, IDLE_MILLIS, -1, new LinkedBlockingQueue<>(), null, threads("sandbox-http-"));
        Handler handler = context ->
                front.serve(new Wire(context.req(), context.res())).ifPresent(later -> context.future(() -> later));
        for (HandlerType method : List.of(
                HandlerType.GET,
                HandlerType.HEAD,
                HandlerType.POST,
                HandlerType.PUT,
                HandlerType.PATCH,
                HandlerType.DELETE,
                HandlerType.OPTIONS)) {
            config.routes.addEndpoint(Endpoint.create(method, "/*").handler(handler));
        }
    }

    private static ThreadFactory threads(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(null, work, prefix + number.incrementAndGet(), STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        };
    }
}
