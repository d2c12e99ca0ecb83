package io.stagesync.sandbox.http;

import io.stagesync.sandbox.assets.Incoming;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A multipart form: its parts as they came, the first of a name counting. */
public final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?i)content-type:\\s*([^;\\r\\n]+)");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, Incoming> files = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();

    private Multipart() {}

    /** Reads a body; what comes after a part that cannot be read is left out. */
    public static Multipart of(HttpCall call) {
        Multipart form = new Multipart();
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

    /** The parts that are no files, by name. */
    public Map<String, String> fields() {
        return fields;
    }

    /** The parts that have a file name or a type, by name. */
    public Map<String, Incoming> files() {
        return files;
    }

    /** The names of all parts in their order. */
    public List<String> names() {
        return names;
    }

    private void add(String head, byte[] content) {
        String name = find(NAME, " " + head).orElse("");
        names.add(name);
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
