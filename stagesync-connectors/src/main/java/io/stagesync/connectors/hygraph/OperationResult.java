package io.stagesync.connectors.hygraph;

import tools.jackson.databind.JsonNode;

/** What became of one mutation of a request. */
sealed interface OperationResult {
    /** Whether it may be done or not. */
    default boolean isInDoubt() {
        return false;
    }

    /** It was answered; the node is null where the stage answers null and no error. */
    record Answered(JsonNode node) implements OperationResult {}

    /** It was refused; the errors are about it. */
    record Refused(HygraphAnswer answer) implements OperationResult {}

    /** It was not taken, for the size of the request that it was alone in. */
    record TooLarge(int bytes) implements OperationResult {}

    /** The request failed as a whole, and no error tells which mutation is at fault: each may be done or not. */
    record Unclear(String reason) implements OperationResult {
        @Override
        public boolean isInDoubt() {
            return true;
        }
    }

    /** The stage failed at it within, which it may do in passing, and after it was done. */
    record Failed(String reason) implements OperationResult {
        @Override
        public boolean isInDoubt() {
            return true;
        }
    }

    /** The answer did not arrive: it may be done, be done later, or not at all. */
    record Lost(String reason) implements OperationResult {
        @Override
        public boolean isInDoubt() {
            return true;
        }
    }
}
