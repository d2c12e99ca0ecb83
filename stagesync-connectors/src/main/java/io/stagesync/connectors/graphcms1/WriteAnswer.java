package io.stagesync.connectors.graphcms1;

/** What became of a write request, as far as its sender can tell. */
sealed interface WriteAnswer {
    /** The server answered. */
    record Answered(GraphqlAnswer answer) implements WriteAnswer {}

    /** It may have been done, be done later, or not at all. */
    record Lost(String reason) implements WriteAnswer {}
}
