package io.stagesync.sandbox.hygraph.assets;

import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A multipart form that is put together part by part. Immutable. */
final class Form {
    private static final String BOUNDARY = "sandbox-boundary";
    /** Form fields by the names of {@code AssetUploadRequestPostData} (hygraph.md 5.2 b). */
    private static final Map<String, String> NAMES = Map.of(
            "date", "X-Amz-Date",
            "key", "key",
            "signature", "X-Amz-Signature",
            "algorithm", "X-Amz-Algorithm",
            "policy", "policy",
            "credential", "X-Amz-Credential",
            "securityToken", "X-Amz-Security-Token");

    private final List<byte[]> parts;

    private Form(List<byte[]> parts) {
        this.parts = List.copyOf(parts);
    }

    static Form empty() {
        return new Form(List.of());
    }

    /** All fields of {@code requestPostData}. */
    static Form signed(JsonNode requestPostData) {
        return signedWithout("", requestPostData);
    }

    /** All fields but one. */
    static Form signedWithout(String leftOut, JsonNode requestPostData) {
        Form form = empty();
        for (var entry : NAMES.entrySet()) {
            if (!entry.getKey().equals(leftOut)) {
                form = form.field(
                        entry.getValue(), requestPostData.path(entry.getKey()).asString());
            }
        }
        return form;
    }

    Form field(String name, String value) {
        return with(
                "Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n",
                value.getBytes(StandardCharsets.UTF_8));
    }

    Form file(String name, String fileName, String type, byte[] bytes) {
        return with(
                "Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName + "\"\r\nContent-Type: "
                        + type + "\r\n\r\n",
                bytes);
    }

    HttpRequest.Builder post(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body()));
    }

    byte[] body() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            for (byte[] part : parts) {
                out.write(("--" + BOUNDARY + "\r\n").getBytes(StandardCharsets.UTF_8));
                out.write(part);
                out.write("\r\n".getBytes(StandardCharsets.UTF_8));
            }
            out.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Form with(String head, byte[] content) {
        byte[] first = head.getBytes(StandardCharsets.UTF_8);
        byte[] part = new byte[first.length + content.length];
        System.arraycopy(first, 0, part, 0, first.length);
        System.arraycopy(content, 0, part, first.length, content.length);
        List<byte[]> more = new ArrayList<>(parts);
        more.add(part);
        return new Form(more);
    }
}
