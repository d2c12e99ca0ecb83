package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.HttpAnswer;
import io.stagesync.model.StageException;
import io.stagesync.model.StageException.Reason;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** Words the failures that end a run: which stage, which setting, and what to check. Never shows a token. */
final class HygraphErrors {
    private static final int PAYMENT_REQUIRED = 402;

    private final String stage;
    private final URI endpoint;

    HygraphErrors(String stage, URI endpoint) {
        this.stage = stage;
        this.endpoint = endpoint;
    }

    /** Throws where an answer is about the token, the project or the address and not about what was asked. */
    void check(HttpAnswer http, List<HygraphError> errors) {
        List<String> missing = errors.stream()
                .flatMap(error -> error.failedActions().stream())
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            throw access("the token may not " + missing.stream().limit(20).collect(Collectors.joining(", "))
                    + ". Give it these permissions in the project's settings");
        }
        if (http.status() == 401 || errors.stream().anyMatch(HygraphError::isTokenRefused)) {
            throw access("the token was refused, or there is no such environment (HTTP " + http.status() + ")");
        }
        if (http.status() == 403 || errors.stream().anyMatch(HygraphError::isForbidden)) {
            throw access("the token does not allow it: " + words(http, errors));
        }
        if (http.status() == PAYMENT_REQUIRED) {
            throw broken("the project takes no calls until its next billing period or another plan (HTTP 402): "
                    + words(http, errors));
        }
        if (http.status() == 404) {
            throw new StageException(
                    stage,
                    Reason.NOT_FOUND,
                    start() + "there is no content API at " + address()
                            + " (HTTP 404). Check the endpoint of the stage.");
        }
        if (http.status() >= 300 && http.status() < 400) {
            throw broken(address() + " sends elsewhere (HTTP " + http.status()
                    + "), where the token must not follow. Set the endpoint to the address itself");
        }
    }

    private static String words(HttpAnswer http, List<HygraphError> errors) {
        return errors.isEmpty()
                ? http.excerpt()
                : errors.stream()
                        .map(error -> error.path().isEmpty()
                                ? error.reason()
                                : error.reason() + " at " + String.join(".", error.path()))
                        .distinct()
                        .limit(3)
                        .collect(Collectors.joining("; "));
    }

    /** Nothing of the last call was done, and the next would fare no better. */
    StageException throttled() {
        return broken(
                "it still takes no calls because there are too many, also after waiting for it. Set a smaller plan"
                        + " for stage '" + stage + "', or wait a while, and then resume the run");
    }

    StageException unreachable(IOException e) {
        return new StageException(
                stage,
                Reason.UNREACHABLE,
                start() + "nobody answers at " + address() + ". Check the endpoint of the stage, and the network.",
                e);
    }

    StageException failing(String last) {
        return broken("a request failed again and again, last with: " + last);
    }

    StageException broken(String why) {
        return new StageException(stage, Reason.BROKEN, start() + why + ".");
    }

    private StageException access(String why) {
        return new StageException(stage, Reason.ACCESS, start() + why + ". Check the token of stage '" + stage + "'.");
    }

    /** The address without anything that could be a key. */
    private String address() {
        String authority = String.valueOf(endpoint.getRawAuthority());
        return endpoint.getScheme() + "://" + authority.substring(authority.lastIndexOf('@') + 1) + endpoint.getPath();
    }

    private String start() {
        return "Cannot use stage '" + stage + "': ";
    }
}
