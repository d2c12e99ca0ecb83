package io.stagesync.connectors.graphcms1;

import io.stagesync.connectors.http.HttpAnswer;
import io.stagesync.connectors.http.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What became of an import call, as far as its sender can tell. */
sealed interface ImportAnswer {
    /** Everything is stored. */
    record Stored() implements ImportAnswer {}

    /** Some elements are not stored, or were stored before. */
    record Refused(List<ElementError> errors) implements ImportAnswer {
        public Refused {
            errors = List.copyOf(errors);
        }
    }

    /**
     * The call could not be understood, or the stage failed at it.
     *
     * @param internal whether it failed for no reason that is in the call
     */
    record CallFailed(String reason, boolean internal) implements ImportAnswer {}

    /** It may have been done, may still be going on, or not have begun. */
    record Lost(String reason) implements ImportAnswer {}

    /** Judges by the body; the status alone says little. */
    static ImportAnswer of(HttpAnswer http) {
        Optional<JsonNode> body = Json.parse(http.body());
        if (http.status() == 200 && body.filter(JsonNode::isArray).isPresent()) {
            List<ElementError> errors = body.get().values().stream()
                    .map(text -> ElementError.parse(text.asString("")))
                    .toList();
            return errors.isEmpty() ? new Stored() : new Refused(errors);
        }
        Optional<GraphqlAnswer> answer =
                GraphqlAnswer.of(http.body()).filter(a -> !a.errors().isEmpty());
        boolean understood = http.status() == 200 || http.status() == 500;
        if (answer.isPresent() && understood && !answer.get().isTimeout()) {
            return new CallFailed(answer.get().reasons(), answer.get().isInternal());
        }
        String reason = http.inShort();
        boolean timedOut = http.status() == 408;
        return !timedOut && http.status() >= 400 && http.status() < 500
                ? new CallFailed(reason, false)
                : new Lost(reason);
    }
}
