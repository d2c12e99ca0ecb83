package io.stagesync.sandbox.bulk;

/** The complaint about one node of an import that does not fit its model; the others are stored (4.2). */
final class ElementError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String complaint;

    private ElementError(String complaint) {
        super(complaint);
        this.complaint = complaint;
    }

    String complaint() {
        return complaint;
    }

    static ElementError unknownField(String model, String id, String field) {
        return new ElementError(
                "The model " + model + " with id " + id + " has an unknown field '" + field + "' in field list.");
    }

    /** The stray quote is Prisma's. */
    static ElementError invalidValue(String model, String id, String field) {
        return new ElementError(
                "The model " + model + " with id " + id + " has an invalid value for field' " + field + "'.");
    }

    static ElementError exception(String model, String id, String exception) {
        return new ElementError(
                "The model " + model + " with id " + id + " produced an exception during import: " + exception + ".");
    }
}
