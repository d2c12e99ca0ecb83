package io.stagesync.connectors.graphcms1;

import java.util.Optional;

/**
 * Documents that take the place of the generated ones for a model.
 *
 * @param read a query with the variables {@code $first} and {@code $skip} and the alias {@code pages}
 * @param write a mutation for an entry that exists; its variables are {@code id} and fields of the entry
 */
public record Handwritten(Optional<Text> read, Optional<Text> write) {
    /** A document and where it was found, for messages. */
    public record Text(String file, String content) {}
}
