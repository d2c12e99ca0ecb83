package io.stagesync.sandbox.http;

import java.util.Optional;

/**
 * Who may do what on a stage (section 1).
 *
 * @param content the permanent auth token of the content API
 * @param importing the system token with the scope {@code CONTENT_IMPORT}
 * @param exporting the system token with the scope {@code CONTENT_EXPORT}
 * @param publicReading whether queries need no token
 */
public record Tokens(String content, String importing, String exporting, boolean publicReading) {
    boolean allowQuery(Optional<String> token) {
        return publicReading || allowMutation(token);
    }

    boolean allowMutation(Optional<String> token) {
        return token.filter(content::equals).isPresent();
    }

    boolean allowImport(Optional<String> token) {
        return token.filter(importing::equals).isPresent();
    }

    boolean allowExport(Optional<String> token) {
        return token.filter(exporting::equals).isPresent();
    }
}
