package io.stagesync.connectors.graphcms1;

import io.stagesync.connectors.governor.Permit;
import io.stagesync.connectors.http.HttpAnswer;
import java.util.List;

/** What answers say about the load of a stage (graphcms-v1.md 2.7). */
final class Load {
    private Load() {}

    /** Tells the governor. True where the stage did not take the request because there are too many. */
    static boolean tell(Permit permit, HttpAnswer http, List<GraphqlError> errors) {
        boolean throttled = http.isThrottled() || errors.stream().anyMatch(GraphqlError::isThrottled);
        if (throttled || http.isOverload() || errors.stream().anyMatch(GraphqlError::isTimeout)) {
            permit.overloaded(http.retryAfter());
        } else if (http.status() < 502) {
            // A 500 is how it refuses content, too.
            permit.succeeded();
        }
        return throttled;
    }
}
