package io.stagesync.sandbox.hygraph.api.fault;

import java.util.Collection;
import java.util.List;

/** A mutation needs permissions that the token lacks; all of them are named, those of nested writes too (hygraph.md 8). */
public final class MutationDenied extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient List<FailedAction> actions;

    public MutationDenied(Collection<FailedAction> actions) {
        super("Mutation failed due to permission errors");
        this.actions = List.copyOf(actions);
    }

    public List<FailedAction> actions() {
        return actions;
    }
}
