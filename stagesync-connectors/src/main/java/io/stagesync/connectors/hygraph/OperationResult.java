package io.stagesync.connectors.hygraph;

import tools.jackson.databind.JsonNode;

/** What became of one mutation of a request. */
sealed interface OperationResult {
    /** It was answered; the node is null where the stage answers null and no error. */
    record Answered(JsonNode node) implements OperationResult {}

    /** It was refused; the errors are about it. */
    record Refused(HygraphAnswer answer) implements OperationResult {}

    /** It was not taken, for the size of the request that it was alone in. */
    record TooLarge(int bytes) implements OperationResult {}

    /** The request failed as a whole, and no error tells which mutation is at fault: each may be done or not. */
    record Unclear(String reason) implements OperationResult {}

    /** The answer did not arrive: it may be done, be done later, or not at all. */
    record Lost(String reason) implements OperationResult {}
}
