package io.stagesync.connectors.graphcms1;

import io.stagesync.model.StageException;
import io.stagesync.model.StageException.Reason;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;

/** Words the failures that end a run: which stage, which setting, and what to check. Never shows a token. */
final class StageErrors {
    private final String stage;
    private final String setting;
    private final URI endpoint;

    /** @param setting what the endpoint and its token are for: content, import */
    StageErrors(String stage, String setting, URI endpoint) {
        this.stage = stage;
        this.setting = setting;
        this.endpoint = endpoint;
    }

    /** Nobody took the request, so it was not done. */
    static boolean isNotSent(IOException e) {
        return e instanceof ConnectException
                || e instanceof UnknownHostException
                || e instanceof NoRouteToHostException;
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

    StageException broken(String why) {
        return new StageException(stage, Reason.BROKEN, start() + why + ".");
    }

    /** The address without anything that could be a key. */
    private String address() {
        return endpoint.getScheme() + "://" + endpoint.getHost() + port() + endpoint.getPath();
    }

    private String port() {
        return endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort();
    }

    private String start() {
        return "Cannot use the " + setting + " endpoint of stage '" + stage + "': ";
    }
}
