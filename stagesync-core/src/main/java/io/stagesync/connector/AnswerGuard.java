package io.stagesync.connector;

import io.stagesync.model.StageException;
import io.stagesync.model.StageSyncException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Stands before a stage that talks to a server. What a server answers may be anything, and no decoder foresees all of it:
 * where one fails on an answer, that becomes an error that names the stage, with the failure as its cause.
 */
public final class AnswerGuard implements InvocationHandler {
    private final Source stage;

    private AnswerGuard(Source stage) {
        this.stage = stage;
    }

    /** The same source, guarded. */
    public static Source before(Source stage) {
        return proxy(stage, Source.class);
    }

    /** The same destination, guarded. */
    public static Destination before(Destination stage) {
        return proxy(stage, Destination.class);
    }

    private static <T extends Source> T proxy(T stage, Class<T> type) {
        Object guarded = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new AnswerGuard(stage));
        return type.cast(guarded);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(stage, arguments);
        } catch (InvocationTargetException e) {
            Throwable failure = e.getCause();
            boolean named = failure instanceof StageSyncException || failure instanceof Error;
            if (failure == null || named || Thread.currentThread().isInterrupted()) {
                throw failure == null ? e : failure;
            }
            throw new StageException(
                    stage.stage(),
                    StageException.Reason.BROKEN,
                    "Stage '" + stage.stage() + "' answers in a way that cannot be understood (" + failure + ").",
                    failure);
        }
    }
}
