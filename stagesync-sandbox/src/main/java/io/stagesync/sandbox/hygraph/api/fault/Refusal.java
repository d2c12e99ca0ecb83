package io.stagesync.sandbox.hygraph.api.fault;

/** A field could not be answered or carried out because of what the client asked (hygraph.md 8). */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refusal(String message) {
        super(message, null, false, false);
    }

    /** The text that the client reads. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
