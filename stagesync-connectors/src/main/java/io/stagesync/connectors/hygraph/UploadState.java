package io.stagesync.connectors.hygraph;

import tools.jackson.databind.JsonNode;

/** Where the stage is with storing a file (hygraph.md 5.2). */
sealed interface UploadState {
    record Pending() implements UploadState {}

    record Stored() implements UploadState {}

    record Failed(String reason) implements UploadState {}

    /**
     * Reads an asset or a localization of one. The final status has one name in the schema and another in the
     * documentation; an old asset has none, and is there when it has an address.
     */
    static UploadState of(JsonNode asset) {
        JsonNode upload = asset.path("upload");
        String status = upload.path("status").asString("");
        if (status.contains("ERROR")) {
            JsonNode error = upload.path("error");
            return new Failed(error.path("code").asString("without a code") + ", "
                    + error.path("message").asString("the stage gave no reason"));
        }
        boolean stored = status.endsWith("_COMPLETE")
                || (status.isEmpty() && !asset.path("url").asString("").isEmpty());
        return stored ? new Stored() : new Pending();
    }
}
