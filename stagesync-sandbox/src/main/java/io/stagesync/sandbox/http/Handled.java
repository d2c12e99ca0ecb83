package io.stagesync.sandbox.http;

import io.stagesync.sandbox.traffic.RequestKind;
import java.util.List;
import java.util.function.Supplier;

/**
 * A request that has been understood but not yet carried out, so that a fault can come between.
 *
 * @param name for the log
 * @param fields for the log
 * @param operations for the log
 * @param writes for the log
 * @param work carries it out; called at most once
 * @param end called once, before the answer goes out, whether it was carried out or not
 */
public record Handled(
        RequestKind kind,
        String name,
        List<String> fields,
        int operations,
        int writes,
        Supplier<HttpAnswer> work,
        Runnable end) {
    /** A request that is one operation and holds nothing that must be given back. */
    public Handled(RequestKind kind, String name, int writes, Supplier<HttpAnswer> work) {
        this(kind, name, List.of(), 1, writes, work, () -> {});
    }

    public static Handled refused(HttpAnswer answer) {
        return new Handled(RequestKind.OTHER, "", List.of(), 0, 0, () -> answer, () -> {});
    }
}
