package io.stagesync.sandbox.http;

import java.util.Optional;

/**
 * Who may do what on a stage (section 1).
 *
 * @param content the permanent auth token of the content API
 * @param importing the system token with the scope {@code CONTENT_IMPORT}
 * @param exporting the system token with the scope {@code CONTENT_EXPORT}
 * @param open what of the content API needs no token
 */
public record Tokens(String content, String importing, String exporting, Open open) {
    /** What of the content API a project leaves public. Import and export never are. */
    public enum Open {
        NOTHING,
        READING,
        READING_AND_WRITING
    }

    boolean allowQuery(Optional<String> token) {
        return open != Open.NOTHING || has(token, content);
    }

    boolean allowMutation(Optional<String> token) {
        return open == Open.READING_AND_WRITING || has(token, content);
    }

    boolean allowImport(Optional<String> token) {
        return has(token, importing);
    }

    boolean allowExport(Optional<String> token) {
        return has(token, exporting);
    }

    private static boolean has(Optional<String> token, String needed) {
        return token.filter(needed::equals).isPresent();
    }
}
