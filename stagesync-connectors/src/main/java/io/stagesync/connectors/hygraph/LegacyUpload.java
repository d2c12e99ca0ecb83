package io.stagesync.connectors.hygraph;

import io.stagesync.connector.Secret;
import io.stagesync.connector.Sleeper;
import io.stagesync.connectors.governor.Governor;
import io.stagesync.connectors.governor.Permit;
import io.stagesync.connectors.http.HttpAnswer;
import io.stagesync.connectors.http.HttpPost;
import io.stagesync.connectors.http.Json;
import io.stagesync.connectors.http.Tries;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.FormBody;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.databind.JsonNode;

/** The upload call of the legacy asset system: it makes an asset from an address or a form (hygraph.md 5.3). */
final class LegacyUpload {
    /** What became of a call. */
    sealed interface Result {
        /** It made an asset. */
        record Made(JsonNode asset) implements Result {}

        /** It was refused, or the file cannot be had. */
        record Refused(String reason) implements Result {}

        /** It may have made an asset. */
        record Lost(String reason) implements Result {}
    }

    private final HttpPost http;
    private final URI address;
    private final Optional<Secret> token;
    private final Governor governor;
    private final Sleeper sleeper;
    private final HygraphErrors errors;
    private final FileTransfer transfer;

    LegacyUpload(
            HttpPost http, HygraphSettings settings, HygraphClient client, Sleeper sleeper, FileTransfer transfer) {
        String endpoint = settings.endpoint().toString();
        this.http = http;
        this.address = URI.create((endpoint.endsWith("/") ? endpoint : endpoint + "/") + "upload");
        this.token = settings.token();
        this.governor = client.governor();
        this.sleeper = sleeper;
        this.errors = client.errors();
        this.transfer = transfer;
    }

    /** Makes the stage fetch the file by its address. */
    Result fetched(FileTask task) {
        Tries tries = new Tries(sleeper);
        while (true) {
            try (Permit permit = governor.mutation(1)) {
                HttpAnswer answer = http.send(request(
                        new FormBody.Builder().add("url", task.source().url()).build()));
                if (!answer.isThrottled()) {
                    permit.succeeded();
                    return judge(answer);
                }
                permit.overloaded(answer.retryAfter());
                if (tries.throttled(answer.retryAfter())) {
                    throw errors.throttled();
                }
            } catch (IOException e) {
                if (!HttpPost.isNotSent(e)) {
                    return new Result.Lost(e.toString());
                }
                if (tries.failed(e)) {
                    throw errors.unreachable(e);
                }
            }
            tries.await();
        }
    }

    /** Sends the file to the stage. */
    Result sent(FileTask task) {
        try (Permit permit = governor.mutation(1)) {
            String body = transfer.send(task.source(), task.fileName(), Map.of(), "fileUpload", this::request);
            permit.succeeded();
            return judge(new HttpAnswer(200, body, Optional.empty()));
        } catch (FileTransfer.LostException e) {
            return new Result.Lost(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Result.Refused(String.valueOf(e.getMessage()));
        }
    }

    private Request request(RequestBody body) {
        Request.Builder request = new Request.Builder().url(address.toString()).post(body);
        token.ifPresent(t -> request.header("Authorization", "Bearer " + t.reveal()));
        return request.build();
    }

    private Result judge(HttpAnswer answer) {
        if (answer.status() >= 500) {
            return new Result.Lost(answer.inShort());
        }
        errors.check(answer, List.of());
        Optional<JsonNode> asset = Json.parse(answer.body())
                .filter(body -> answer.status() < 300)
                .filter(body -> !body.path("id").asString("").isEmpty());
        return asset.<Result>map(Result.Made::new).orElseGet(() -> new Result.Refused(answer.inShort()));
    }
}
