package io.stagesync.connectors.hygraph;

/** A point of the probe cannot be tried in this environment; the message says why. */
final class NotTried extends Exception {
    private static final long serialVersionUID = 1L;

    NotTried(String why) {
        super(why);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
