package io.stagesync.connectors.graphcms1;

import io.stagesync.connector.Sleeper;
import io.stagesync.connectors.http.HttpAnswer;
import io.stagesync.connectors.http.HttpPost;
import io.stagesync.connectors.http.Json;
import io.stagesync.connectors.http.Tries;
import io.stagesync.model.StageException;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import tools.jackson.databind.JsonNode;

/**
 * Stores files in a stage's bucket by their address: the store fetches them itself. A call whose answer is lost is
 * repeated, since the worst it can leave is a file that nothing names.
 */
final class FilestackClient {
    private final HttpPost http;
    private final String stage;
    private final AssetStore store;
    private final Sleeper sleeper;

    FilestackClient(HttpPost http, String stage, AssetStore store, Sleeper sleeper) {
        this.http = http;
        this.stage = stage;
        this.store = store;
        this.sleeper = sleeper;
    }

    /**
     * Stores the file at an address.
     *
     * @throws StageException when the key is refused, or nobody answers
     */
    StoredFile store(String url, String fileName) {
        Tries tries = new Tries(sleeper);
        while (true) {
            String failure;
            boolean over;
            try {
                HttpAnswer answer = http.send(request(url, fileName));
                if (answer.body().strip().startsWith("Invalid Application") || answer.status() == 401) {
                    throw keyRefused(answer);
                }
                Optional<String> handle = handle(answer);
                if (handle.isPresent()) {
                    return new StoredFile.Stored(handle.get());
                }
                failure = "HTTP " + answer.status() + ", " + masked(answer.excerpt());
                over = !HttpAnswer.isPassing(answer.status()) || tries.failed(answer.retryAfter());
            } catch (IOException e) {
                failure = masked(e.toString());
                over = tries.failed(e);
            }
            if (over) {
                return new StoredFile.Failed(failure(url, failure));
            }
            tries.await();
        }
    }

    /** The path is new each time, since files of the same path overwrite each other. */
    private Request request(String url, String fileName) {
        String path = store.pathPrefix() + "/" + UUID.randomUUID().toString().replace("-", "") + "-" + fileName;
        HttpUrl address = HttpUrl.get(store.endpoint().toString())
                .newBuilder()
                .addQueryParameter("key", store.key().reveal())
                .addQueryParameter("path", path)
                .build();
        return new Request.Builder()
                .url(address)
                .post(new FormBody.Builder().add("url", url).build())
                .build();
    }

    private static Optional<String> handle(HttpAnswer answer) {
        return Json.parse(answer.body())
                .filter(body -> answer.status() == 200)
                .map(body -> body.path("url"))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .map(url -> url.substring(url.lastIndexOf('/') + 1))
                .filter(handle -> !handle.isBlank());
    }

    private StageException keyRefused(HttpAnswer answer) {
        return new StageException(
                stage,
                StageException.Reason.ACCESS,
                "Cannot store files of stage '" + stage + "': the key was refused (HTTP " + answer.status() + ", "
                        + masked(answer.excerpt()) + "). Check the key of the asset store of stage '" + stage + "'.");
    }

    private String masked(String text) {
        return text.replace(store.key().reveal(), "****");
    }

    private static String failure(String url, String why) {
        return "the file " + url + " could not be stored: " + why;
    }
}
