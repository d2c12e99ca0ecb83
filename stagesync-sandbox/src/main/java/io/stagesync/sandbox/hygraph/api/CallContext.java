package io.stagesync.sandbox.hygraph.api;

import java.util.List;
import java.util.Optional;

/** What the fields of a call need to know of it. */
public record CallContext(Session session, Optional<String> stageHeader, List<String> localesHeader) {
    public CallContext {
        localesHeader = List.copyOf(localesHeader);
    }
}
