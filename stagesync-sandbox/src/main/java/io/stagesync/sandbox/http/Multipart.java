package io.stagesync.sandbox.http;

import io.stagesync.sandbox.assets.Incoming;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one file out of a multipart form. */
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?i)content-type:\\s*([^;\\r\\n]+)");

    private Multipart() {}

    static Optional<Incoming> file(HttpCall call, String part) {
        Matcher boundary = BOUNDARY.matcher(call.header("Content-Type").orElse(""));
        if (!boundary.find()) {
            return Optional.empty();
        }
        byte[] body = call.body().bytes();
        // each byte is one character here, so positions in the text are positions in the body
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String delimiter = "--" + boundary.group(1);
        int from = text.indexOf(delimiter);
        while (from >= 0) {
            int headers = text.indexOf("\r\n", from) + 2;
            int content = text.indexOf("\r\n\r\n", from) + 4;
            int end = text.indexOf("\r\n" + delimiter, from + 1);
            if (headers < 2 || content < 4 || end < content) {
                return Optional.empty();
            }
            String head = text.substring(headers, content);
            if (find(NAME, " " + head).filter(part::equals).isPresent()) {
                return Optional.of(new Incoming(
                        find(FILE_NAME, head).orElse("untitled"),
                        find(TYPE, head).map(String::strip).orElse("application/octet-stream"),
                        Arrays.copyOfRange(body, content, end)));
            }
            from = end + 2;
        }
        return Optional.empty();
    }

    private static Optional<String> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
