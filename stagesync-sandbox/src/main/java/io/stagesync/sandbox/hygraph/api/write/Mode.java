package io.stagesync.sandbox.hygraph.api.write;

/** Which of the two input forms data has: they differ in their verbs and shapes (schema-facts 6). */
enum Mode {
    CREATE,
    UPDATE
}
