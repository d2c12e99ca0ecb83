package io.stagesync.connectors.hygraph;

import io.stagesync.connector.Sleeper;
import io.stagesync.connectors.http.Tries;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Request;
import tools.jackson.databind.JsonNode;

/** Sends files to the destination's bucket by the forms that it signed (hygraph.md 5.2 b). */
final class BucketForms {
    /** What to ask of an asset or a localization to be able to send its file. */
    static final String SELECTION = "upload{status error{code message} requestPostData{url date key signature algorithm"
            + " policy credential securityToken}}";

    private static final Map<String, String> FIELDS = fields();

    private final FileTransfer transfer;
    private final Sleeper sleeper;

    /** @param sleeper waits between tries */
    BucketForms(FileTransfer transfer, Sleeper sleeper) {
        this.transfer = transfer;
        this.sleeper = sleeper;
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("X-Amz-Date", "date");
        fields.put("key", "key");
        fields.put("X-Amz-Signature", "signature");
        fields.put("X-Amz-Algorithm", "algorithm");
        fields.put("policy", "policy");
        fields.put("X-Amz-Credential", "credential");
        fields.put("X-Amz-Security-Token", "securityToken");
        return fields;
    }

    /** The form of an asset or localization; empty where it has none. */
    static Optional<JsonNode> form(JsonNode asset) {
        return Optional.of(asset.path("upload").path("requestPostData")).filter(JsonNode::isObject);
    }

    /** Sends a file; why it could not be sent, or empty where it was. */
    Optional<String> send(FileTask task, JsonNode form) {
        HttpUrl url = HttpUrl.parse(form.path("url").asString(""));
        if (url == null) {
            return Optional.of("the stage tells no address to send the file to");
        }
        Map<String, String> values = new LinkedHashMap<>();
        FIELDS.forEach((name, member) -> {
            String value = form.path(member).asString("");
            if (!value.isEmpty()) {
                values.put(name, value);
            }
        });
        // A form is for one place in the bucket: sent twice, the file is there once.
        Tries tries = new Tries(sleeper);
        while (true) {
            try {
                transfer.send(
                        task.source(),
                        task.fileName(),
                        values,
                        "file",
                        body -> new Request.Builder().url(url).post(body).build());
                return Optional.empty();
            } catch (FileTransfer.LostException e) {
                if (tries.failed(e)) {
                    return Optional.of(String.valueOf(e.getMessage()));
                }
            } catch (IOException e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
            tries.await();
        }
    }
}
