package io.stagesync.sandbox.http;

import io.stagesync.sandbox.traffic.RequestKind;
import java.util.function.Supplier;

/**
 * A request that has been understood but not yet carried out, so that a fault can come between.
 *
 * @param name for the log
 * @param writes for the log
 * @param work carries it out; called at most once
 */
record Handled(RequestKind kind, String name, int writes, Supplier<HttpAnswer> work) {
    static Handled refused(HttpAnswer answer) {
        return new Handled(RequestKind.OTHER, "", 0, () -> answer);
    }
}
