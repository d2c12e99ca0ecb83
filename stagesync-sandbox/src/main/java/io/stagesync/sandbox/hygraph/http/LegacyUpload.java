package io.stagesync.sandbox.hygraph.http;

import io.stagesync.sandbox.assets.Bucket;
import io.stagesync.sandbox.assets.Handles;
import io.stagesync.sandbox.assets.Incoming;
import io.stagesync.sandbox.assets.StoredFile;
import io.stagesync.sandbox.graphql.Json;
import io.stagesync.sandbox.http.FormText;
import io.stagesync.sandbox.http.HttpAnswer;
import io.stagesync.sandbox.http.HttpCall;
import io.stagesync.sandbox.http.Multipart;
import io.stagesync.sandbox.hygraph.api.Answer;
import io.stagesync.sandbox.hygraph.api.AssetActions;
import io.stagesync.sandbox.hygraph.api.Call;
import io.stagesync.sandbox.hygraph.api.HygraphApi;
import io.stagesync.sandbox.hygraph.api.Permissions;
import io.stagesync.sandbox.hygraph.assets.ImageSize;
import io.stagesync.sandbox.hygraph.assets.SourceFiles;
import io.stagesync.sandbox.hygraph.assets.UploadFailure;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST <content>/upload} of the legacy asset system (hygraph.md 5.3): stores a file and makes an asset of it. */
public final class LegacyUpload {
    private static final String CREATE =
            "mutation Upload($data: AssetCreateInput!) { createAsset(data: $data) { id } }";

    private final HygraphApi api;
    private final AssetActions assets;
    private final Bucket bucket;
    private final SourceFiles sources;
    private final int maxBytes;

    /** Takes files for an environment. */
    public LegacyUpload(HygraphApi api, AssetActions assets, Bucket bucket, SourceFiles sources, int maxBytes) {
        this.api = api;
        this.assets = assets;
        this.bucket = bucket;
        this.sources = sources;
        this.maxBytes = maxBytes;
    }

    /** Takes what a request brings. */
    HttpAnswer take(HttpCall call, Permissions permissions) {
        if (!permissions.may("create", "Asset", "DRAFT")) {
            return Answers.error(403, "not allowed");
        }
        try {
            Optional<Incoming> file = file(call);
            return file.isPresent() ? store(file.get(), permissions) : Answers.error(400, "No file was given");
        } catch (UploadFailure e) {
            return Answers.error(400, e.said());
        }
    }

    private Optional<Incoming> file(HttpCall call) throws UploadFailure {
        return switch (call.contentType()) {
            case "multipart/form-data" ->
                Optional.ofNullable(Multipart.of(call).files().get("fileUpload"));
            case "application/x-www-form-urlencoded" -> {
                String url = FormText.parse(new String(call.body().bytes(), StandardCharsets.UTF_8))
                        .getOrDefault("url", "");
                yield url.isEmpty() ? Optional.empty() : Optional.of(sources.fetch(url));
            }
            default -> Optional.empty();
        };
    }

    private HttpAnswer store(Incoming incoming, Permissions permissions) {
        byte[] bytes = incoming.bytes();
        if (bytes.length > maxBytes) {
            return Answers.page(413, "Request Entity Too Large");
        }
        String handle = Handles.random();
        StoredFile file = bucket.put(
                new StoredFile(handle, handle, incoming.fileName(), incoming.type(), bytes.length, handle), bytes);
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("handle", handle);
        data.put("fileName", file.fileName());
        data.put("mimeType", file.type());
        data.put("size", file.size());
        ImageSize.of(bytes).ifPresent(size -> {
            data.put("width", size.width());
            data.put("height", size.height());
        });
        Answer created = api.execute(
                new Call(CREATE, Map.of("data", data), Optional.empty(), Optional.empty(), List.of(), permissions));
        JsonNode id = Json.MAPPER.readTree(created.json()).at("/data/createAsset/id");
        if (!id.isString()) {
            return HttpAnswer.bytes(
                    created.status(), "application/json", created.json().getBytes(StandardCharsets.UTF_8));
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("id", id.asString());
        answer.put("url", assets.url(handle, Map.of()));
        answer.setAll((ObjectNode) Json.MAPPER.valueToTree(data));
        return HttpAnswer.json(200, answer);
    }
}
