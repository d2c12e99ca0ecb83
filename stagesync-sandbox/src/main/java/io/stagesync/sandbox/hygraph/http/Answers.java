package io.stagesync.sandbox.hygraph.http;

import io.stagesync.sandbox.graphql.Json;
import io.stagesync.sandbox.http.HttpAnswer;
import io.stagesync.sandbox.http.HttpCall;
import io.stagesync.sandbox.hygraph.limits.Admission.Reason;
import io.stagesync.sandbox.hygraph.switches.HygraphSwitches;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The bodies of answers (hygraph.md 8). */
final class Answers {
    private Answers() {}

    /** An answer of the content API, compressed if the client takes that. */
    static HttpAnswer json(int status, String json, HttpCall call) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        boolean gzip = call.header("Accept-Encoding")
                .filter(e -> e.toLowerCase(Locale.ROOT).contains("gzip"))
                .isPresent();
        HttpAnswer answer = HttpAnswer.bytes(status, "application/json", gzip ? compress(body) : body)
                .with("Vary", "Accept-Encoding");
        return gzip ? answer.with("Content-Encoding", "gzip") : answer;
    }

    /** An error in the form of GraphQL; the code is a text (hygraph.md 8). */
    static HttpAnswer error(int status, String message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("errors")
                .addObject()
                .put("message", message)
                .putObject("extensions")
                .put("code", String.valueOf(status));
        body.putNull("data");
        return HttpAnswer.bytes(status, "application/json", Json.MAPPER.writeValueAsBytes(body));
    }

    /** What a client gets that is over a limit (hygraph.md 7.1). The page is what servers in front of an API send. */
    static HttpAnswer refusal(Reason reason, HygraphSwitches switches) {
        String title = switch (reason) {
            case OVER_QUOTA -> "Payment Required";
            case TOO_LARGE -> "Request Entity Too Large";
            case TOO_FAST, TOO_MANY_AT_A_TIME -> "Too Many Requests";
        };
        HttpAnswer answer = switches.jsonRefusals() && reason != Reason.TOO_LARGE
                ? error(reason.status(), message(reason, title))
                : page(reason.status(), title);
        return switches.retryAfter() && reason.status() == 429 ? answer.with("Retry-After", "1") : answer;
    }

    static HttpAnswer page(int status, String title) {
        return HttpAnswer.html(
                status,
                "<html>\r\n<head><title>" + status + " " + title + "</title></head>\r\n<body>\r\n<center><h1>" + status
                        + " " + title + "</h1></center>\r\n</body>\r\n</html>\r\n");
    }

    private static String message(Reason reason, String title) {
        return reason == Reason.OVER_QUOTA ? "The limits of your subscription are exceeded" : title;
    }

    private static byte[] compress(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream gzip = new FastGzip(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot compress", e);
        }
        return out.toByteArray();
    }

    /** The way between two processes of a machine is shorter than the time that smaller answers cost. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
