package io.stagesync.sandbox.http;

import java.util.List;
import java.util.Optional;

/** A part of the server with addresses and rules of its own. Safe for several threads. */
public interface Wing {
    /** Takes a request over, if it is for this part. */
    Optional<Routed> route(HttpCall call, String requestId);

    /** The paths to show to somebody who looks at the server. */
    List<String> paths();
}
