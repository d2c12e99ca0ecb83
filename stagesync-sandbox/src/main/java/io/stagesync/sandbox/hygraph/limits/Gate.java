package io.stagesync.sandbox.hygraph.limits;

import io.stagesync.sandbox.hygraph.api.OperationKind;
import io.stagesync.sandbox.hygraph.limits.Admission.Admitted;
import io.stagesync.sandbox.hygraph.limits.Admission.Reason;
import io.stagesync.sandbox.hygraph.limits.Admission.Refused;
import java.time.Clock;

/**
 * Lets requests to an environment in, or not. In which order Hygraph looks at its limits is not known; here a request
 * that is refused for its size or its operations has used up one of the second's requests. Only what goes through counts
 * as a call of the month. Safe for several threads.
 */
public final class Gate {
    private final Limits limits;
    private final RequestRate rate;
    private final Slots queries;
    private final Slots mutations;
    private final MonthlyCalls calls;

    public Gate(Limits limits, MonthlyCalls calls, Clock clock) {
        this.limits = limits;
        this.calls = calls;
        this.rate = new RequestRate(limits.requestsPerSecond(), clock);
        this.queries = new Slots(limits.concurrentQueries());
        this.mutations = new Slots(limits.concurrentMutations());
    }

    /**
     * Asks for a request.
     *
     * @param operations how many root fields it has: each takes a place of its own (hygraph.md 7.3)
     * @param bytes of its text and variables
     */
    public Admission admit(OperationKind kind, int operations, long bytes) {
        if (calls.areUsedUp(limits.callsPerMonth())) {
            return new Refused(Reason.OVER_QUOTA);
        }
        if (!rate.take()) {
            return new Refused(Reason.TOO_FAST);
        }
        boolean query = kind == OperationKind.QUERY;
        if (bytes > (query ? limits.queryBytes() : limits.mutationBytes())) {
            return new Refused(Reason.TOO_LARGE);
        }
        Slots slots = query ? queries : mutations;
        if (!slots.take(operations)) {
            return new Refused(Reason.TOO_MANY_AT_A_TIME);
        }
        calls.count();
        return new Admitted(() -> slots.giveBack(operations));
    }

    public Limits limits() {
        return limits;
    }
}
