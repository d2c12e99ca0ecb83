package io.stagesync.sandbox.http;

import io.stagesync.sandbox.graphql.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What goes back. */
public final class HttpAnswer {
    private final int status;
    private final String contentType;
    private final Map<String, String> headers;
    private final byte[] body;

    private HttpAnswer(int status, String contentType, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.contentType = contentType;
        this.headers = headers;
        this.body = body;
    }

    public static HttpAnswer bytes(int status, String contentType, byte[] body) {
        return new HttpAnswer(status, contentType, Map.of(), body);
    }

    public static HttpAnswer json(int status, JsonNode body) {
        return bytes(status, "application/json", Json.MAPPER.writeValueAsBytes(body));
    }

    public static HttpAnswer text(int status, String body) {
        return bytes(status, "text/plain; charset=UTF-8", body.getBytes(StandardCharsets.UTF_8));
    }

    public static HttpAnswer html(int status, String body) {
        return bytes(status, "text/html; charset=UTF-8", body.getBytes(StandardCharsets.UTF_8));
    }

    public HttpAnswer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new HttpAnswer(status, contentType, more, body);
    }

    public int status() {
        return status;
    }

    public String contentType() {
        return contentType;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public byte[] body() {
        return body;
    }
}
