package io.stagesync.sandbox.http;

import io.stagesync.sandbox.assets.Incoming;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A multipart form.
 *
 * @param fields the parts that are no files, by name
 * @param files the parts that have a file name, by name
 */
record Multipart(Map<String, String> fields, Map<String, Incoming> files) {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?i)content-type:\\s*([^;\\r\\n]+)");

    /** Reads a body; what comes after a part that cannot be read is left out. */
    static Multipart of(HttpCall call) {
        Multipart form = new Multipart(new LinkedHashMap<>(), new LinkedHashMap<>());
        Matcher boundary = BOUNDARY.matcher(call.header("Content-Type").orElse(""));
        if (!boundary.find()) {
            return form;
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
                return form;
            }
            form.add(
                    new String(body, headers, content - headers, StandardCharsets.UTF_8),
                    Arrays.copyOfRange(body, content, end));
            from = end + 2;
        }
        return form;
    }

    private void add(String head, byte[] content) {
        String name = find(NAME, " " + head).orElse("");
        Optional<String> fileName = find(FILE_NAME, head);
        Optional<String> type = find(TYPE, head).map(String::strip);
        if (fileName.isPresent() || type.isPresent()) {
            files.putIfAbsent(
                    name, new Incoming(fileName.orElse("untitled"), type.orElse("application/octet-stream"), content));
        } else {
            fields.putIfAbsent(name, new String(content, StandardCharsets.UTF_8));
        }
    }

    private static Optional<String> find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
