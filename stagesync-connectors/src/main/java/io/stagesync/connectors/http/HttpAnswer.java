package io.stagesync.connectors.http;

import java.time.Duration;
import java.util.Optional;

/**
 * What came back over HTTP.
 *
 * @param retryAfter how long the server asks to wait
 */
public record HttpAnswer(int status, String body, Optional<Duration> retryAfter) {
    /** Whether it says that nothing was done because too much is being asked. */
    public boolean isThrottled() {
        return status == 429;
    }

    /** Whether a status tells of something that may be over soon. */
    public static boolean isPassing(int status) {
        return status == 429 || status == 408 || status >= 500;
    }

    /** Whether the server failed for want of time or strength; a fault of another kind says nothing about how much it can take. */
    public boolean isOverload() {
        return status == 408 || status == 503 || status == 504;
    }

    public boolean isRefused() {
        return status == 401 || status == 403;
    }

    /** The status and the start of the body, for messages about an answer that says nothing we understand. */
    public String inShort() {
        return "HTTP " + status + ", " + excerpt();
    }

    /** The start of the body, for messages. */
    public String excerpt() {
        return excerpt(body);
    }

    /** The start of a text that may be long, on one line. */
    public static String excerpt(String body) {
        String line = body.replaceAll("\\s+", " ").strip();
        return line.length() <= 200 ? line : line.substring(0, 200) + "...";
    }
}
