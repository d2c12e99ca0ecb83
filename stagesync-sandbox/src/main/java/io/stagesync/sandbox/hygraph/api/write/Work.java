package io.stagesync.sandbox.hygraph.api.write;

import io.stagesync.sandbox.hygraph.api.Permissions;
import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.Session;
import io.stagesync.sandbox.hygraph.api.fault.FailedAction;
import io.stagesync.sandbox.hygraph.api.fault.MutationDenied;
import io.stagesync.sandbox.hygraph.api.fault.Refusal;
import io.stagesync.sandbox.hygraph.store.ContentWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * One root mutation while it is carried out: what it needs permission for, and the writes to other documents that wait
 * until the document at hand is stored.
 */
public final class Work {
    private final ContentWriter writer;
    private final Permissions permissions;
    private final Set<FailedAction> denied = new LinkedHashSet<>();
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    private Work(ContentWriter writer, Permissions permissions) {
        this.writer = writer;
        this.permissions = permissions;
    }

    /**
     * Carries out a mutation in a transaction. Nothing is written if it fails; missing permissions, all of them, come
     * before any other complaint.
     */
    public static <T> T run(Session session, Function<Work, T> mutation) {
        return session.write(writer -> {
            Work work = new Work(writer, session.permissions());
            try {
                T result = mutation.apply(work);
                work.finish();
                work.refuseDenied();
                return result;
            } catch (Refusal e) {
                work.refuseDenied();
                throw e;
            }
        });
    }

    ContentWriter writer() {
        return writer;
    }

    /** Notes that an action on drafts is part of the work. */
    void need(String action, String model) {
        need(action, model, Project.DRAFT);
    }

    void need(String action, String model, String stage) {
        if (!permissions.may(action, model, stage)) {
            denied.add(new FailedAction(action, model, stage));
        }
    }

    /** Lets a write to another document wait. */
    void later(Runnable write) {
        waiting.add(write);
    }

    /** Carries out what waits, and what that lets wait. */
    void finish() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private void refuseDenied() {
        if (!denied.isEmpty()) {
            throw new MutationDenied(denied);
        }
    }
}
