package io.stagesync.sandbox.hygraph.assets;

/** A file could not be taken; what is said of it is in the asset's {@code upload.error} (hygraph.md 5.2). */
public final class UploadFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    UploadFailure(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The codes of Hygraph are not known; these are of our own making. */
    public String code() {
        return code;
    }

    public String said() {
        return String.valueOf(getMessage());
    }
}
