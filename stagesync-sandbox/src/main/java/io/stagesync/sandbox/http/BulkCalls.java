package io.stagesync.sandbox.http;

import tools.jackson.databind.JsonNode;

/** The import and export of a stage (sections 3 and 4), as they look from HTTP. */
public interface BulkCalls {
    Answer importValues(JsonNode request, String requestId);

    Answer export(JsonNode request, String requestId);

    /**
     * An answer as it goes out.
     *
     * @param status 200, or 500 for a call error
     * @param json the body
     */
    record Answer(int status, String json) {}
}
