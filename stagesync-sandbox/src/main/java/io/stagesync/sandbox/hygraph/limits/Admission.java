package io.stagesync.sandbox.hygraph.limits;

import java.util.function.Function;

/** Whether a request may go on. */
public sealed interface Admission {
    /** It may; its slots are taken until it ends. */
    record Admitted(Runnable end) implements Admission {
        @Override
        public <T> T match(Function<Runnable, T> admitted, Function<Reason, T> refused) {
            return admitted.apply(end);
        }
    }

    /** It may not. */
    record Refused(Reason reason) implements Admission {
        @Override
        public <T> T match(Function<Runnable, T> admitted, Function<Reason, T> refused) {
            return refused.apply(reason);
        }
    }

    /**
     * Goes on in one of two ways.
     *
     * @param admitted takes what must be run when the request ends, once
     */
    <T> T match(Function<Runnable, T> admitted, Function<Reason, T> refused);

    /** Why a request is refused, with the HTTP status that says so (hygraph.md 7.1). */
    enum Reason {
        OVER_QUOTA(402),
        TOO_LARGE(413),
        TOO_FAST(429),
        TOO_MANY_AT_A_TIME(429);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
