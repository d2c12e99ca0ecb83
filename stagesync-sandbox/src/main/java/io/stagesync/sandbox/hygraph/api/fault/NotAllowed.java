package io.stagesync.sandbox.hygraph.api.fault;

/** A query reads what the token may not read (hygraph.md 8). */
public final class NotAllowed extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotAllowed() {
        super("not allowed");
    }
}
