package io.stagesync.sandbox.store;

/** A unique value is taken by another node. */
public final class UniqueViolation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String model;
    private final String field;

    public UniqueViolation(String model, String field) {
        super("Unique value taken: " + model + "." + field);
        this.model = model;
        this.field = field;
    }

    public String model() {
        return model;
    }

    public String field() {
        return field;
    }
}
