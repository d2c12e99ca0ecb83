package io.stagesync.sandbox.hygraph.store;

import java.time.Instant;

/** A transaction on an environment's content. */
public interface ContentWriter extends ContentReader {
    /** Stores a version, with its links and unique values; nothing is checked. */
    void put(String stage, Document document);

    /** Removes a version, and from {@code DRAFT} also every link of the stage to it. */
    void remove(String stage, Link document);

    /** A new id, as the environment chooses them. */
    String newId();

    Instant now();
}
