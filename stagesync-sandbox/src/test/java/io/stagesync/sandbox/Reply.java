package io.stagesync.sandbox;

import io.stagesync.sandbox.graphql.Json;
import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** An answer as a client gets it. */
public record Reply(int status, HttpHeaders headers, String body) {
    public JsonNode json() {
        return Json.MAPPER.readTree(body);
    }

    /** A value by JSON pointer, as text. */
    public String at(String pointer) {
        return json().at(pointer).asString();
    }

    public String contentType() {
        return headers.firstValue("Content-Type").orElse("");
    }
}
