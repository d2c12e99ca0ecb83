package io.stagesync.sandbox.hygraph.api.fault;

/** A unique field would have the same value twice; this text is known from many projects (hygraph.md 8). */
public final class NotUnique extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotUnique(String field) {
        super("value is not unique for the field \"" + field + "\"");
    }
}
