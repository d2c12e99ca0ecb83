package io.stagesync.connectors.hygraph;

/** What became of a mutation request, as far as its sender can tell. */
sealed interface WriteAnswer {
    /** The server answered. */
    record Answered(HygraphAnswer answer) implements WriteAnswer {}

    /** It was not taken, for its size alone. */
    record TooLarge() implements WriteAnswer {}

    /** It may have been done, be done later, or not at all. */
    record Lost(String reason) implements WriteAnswer {}
}
