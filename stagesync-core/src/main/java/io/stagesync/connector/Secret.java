package io.stagesync.connector;

import static java.util.Objects.requireNonNull;

/** A token or key. It shows itself only to who asks for it by name, so it cannot slip into a message or a log. */
public final class Secret {
    private final String value;

    public Secret(String value) {
        this.value = requireNonNull(value, "value is null");
        if (value.isBlank()) {
            throw new IllegalArgumentException("Invalid secret: it is blank");
        }
    }

    /** The secret itself, for the request that needs it and nothing else. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && value.equals(secret.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "****";
    }
}
