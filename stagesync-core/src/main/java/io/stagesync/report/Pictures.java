package io.stagesync.report;

import java.util.Optional;

/** Gets the bytes of pictures, so that a page can carry them and still shows them when a stage is gone. */
public interface Pictures {
    /** Gets none: a page links the pictures where they are. */
    Pictures LINKED = address -> Optional.empty();

    /** The picture at an http or https address, or nothing where it cannot be had or is too large to carry. */
    Optional<byte[]> load(String address);
}
