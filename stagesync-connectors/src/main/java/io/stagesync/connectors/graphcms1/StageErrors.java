package io.stagesync.connectors.graphcms1;

import io.stagesync.connectors.http.HttpAnswer;
import io.stagesync.model.StageException;
import io.stagesync.model.StageException.Reason;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** Words the failures that end a run: which stage, which setting, and what to check. Never shows a token. */
final class StageErrors {
    /** A request that cannot be parsed, took too long to send, or is too large. */
    private static final Set<Integer> ABOUT_CONTENT = Set.of(400, 408, 413, 422);

    private final String stage;
    private final String setting;
    private final URI endpoint;

    /** @param setting what the endpoint and its token are for: content, import */
    StageErrors(String stage, String setting, URI endpoint) {
        this.stage = stage;
        this.setting = setting;
        this.endpoint = endpoint;
    }

    /** Throws where the errors are about the token or the project and not about what was asked. */
    void check(List<GraphqlError> errors) {
        if (errors.stream().anyMatch(GraphqlError::isTokenRefused)) {
            throw refused("it answers that the token is invalid");
        }
        if (errors.stream().anyMatch(GraphqlError::isProjectUnknown)) {
            throw new StageException(
                    stage,
                    Reason.NOT_FOUND,
                    start() + "there is no such project or stage. Check the " + setting + " endpoint of stage '" + stage
                            + "': " + address() + ".");
        }
    }

    void check(HttpAnswer answer) {
        if (answer.isRefused()) {
            throw refused("the token was refused (HTTP " + answer.status() + ")");
        }
        if (answer.status() == 404) {
            throw new StageException(
                    stage,
                    Reason.NOT_FOUND,
                    start() + "there is nothing at " + address() + " (HTTP 404). Check the " + setting
                            + " endpoint of the stage.");
        }
    }

    /** Throws where a call was refused for what it is and not for what it holds: every other would be, too. */
    void checkTaken(HttpAnswer answer) {
        boolean aboutContent = ABOUT_CONTENT.contains(answer.status());
        if (answer.status() >= 400 && answer.status() < 500 && !aboutContent) {
            throw new StageException(
                    stage,
                    Reason.BROKEN,
                    start() + address() + " does not take the call (HTTP " + answer.status() + ", " + answer.excerpt()
                            + "). Check the " + setting + " endpoint of the stage.");
        }
    }

    /** Nothing of the last call was done, and the next would fare no better. */
    StageException throttled() {
        return new StageException(
                stage,
                Reason.BROKEN,
                start() + "it still takes no calls because there are too many, also after waiting for it. Set a longer"
                        + " 'pace' for stage '" + stage + "', or wait a while, and then resume the run.");
    }

    /** Each of many entries that were sent alone was refused with the same words. */
    StageException alwaysFailing(String why) {
        return new StageException(
                stage,
                Reason.BROKEN,
                start() + "it fails for one entry after the other with the same error: " + why + ". Check the "
                        + setting + " endpoint and token of stage '" + stage + "', and then resume the run.");
    }

    private StageException refused(String why) {
        return new StageException(
                stage, Reason.ACCESS, start() + why + ". Check the " + setting + " token of stage '" + stage + "'.");
    }

    StageException unreachable(IOException e) {
        return new StageException(
                stage,
                Reason.UNREACHABLE,
                start() + "nobody answers at " + address() + ". Check the " + setting
                        + " endpoint of the stage, and the network.",
                e);
    }

    StageException failing(String last) {
        return broken("a query failed again and again, last with: " + last);
    }

    StageException broken(String why) {
        return new StageException(stage, Reason.BROKEN, start() + why + ".");
    }

    /** The address without anything that could be a key. A host with an underscore is no host to URI, but an authority. */
    private String address() {
        String authority = String.valueOf(endpoint.getRawAuthority());
        return endpoint.getScheme() + "://" + authority.substring(authority.lastIndexOf('@') + 1) + endpoint.getPath();
    }

    private String start() {
        return "Cannot use the " + setting + " endpoint of stage '" + stage + "': ";
    }
}
