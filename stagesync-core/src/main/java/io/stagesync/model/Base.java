package io.stagesync.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an entry was when both stages were last in step: not its content, but a mark of each field that tells whether it has
 * changed since.
 *
 * @param fingerprint of the source's entry, as it was compared
 * @param draft the mark of each field that was compared
 * @param published likewise of the version that the public saw, where the entry was published
 */
public record Base(String fingerprint, Map<String, String> draft, Optional<Map<String, String>> published) {
    private static final String SAME = "=";

    public Base {
        draft = new LinkedHashMap<>(draft);
        published = published.map(LinkedHashMap::new);
    }

    /**
     * What an entry is now.
     *
     * @param model the fields that are compared
     * @param fingerprint of the source's entry
     */
    public static Base of(ContentModel model, Fingerprint fingerprint, Entry entry) {
        Map<String, String> draft = new LinkedHashMap<>();
        model.fields().forEach(field -> draft.put(field.name(), CanonicalForm.mark(field, entry.value(field.name()))));
        return new Base(
                fingerprint.hex(), draft, entry.published().map(version -> published(model, entry, draft, version)));
    }

    /** Most versions are the draft, so that most marks are known already. */
    private static Map<String, String> published(
            ContentModel model, Entry entry, Map<String, String> draft, Entry version) {
        Map<String, String> marks = new LinkedHashMap<>();
        for (Field field : model.fields()) {
            Optional<Value> value = version.value(field.name());
            String known = draft.getOrDefault(field.name(), "");
            marks.put(field.name(), value.equals(entry.value(field.name())) ? known : CanonicalForm.mark(field, value));
        }
        return marks;
    }

    /** The marks as one line. */
    public String text() {
        String version = published
                .map(marks -> " | " + (marks.equals(draft) ? SAME : line(marks)))
                .orElse("");
        return line(draft) + version;
    }

    private static String line(Map<String, String> marks) {
        StringBuilder line = new StringBuilder();
        marks.forEach((field, mark) ->
                line.append(line.isEmpty() ? "" : " ").append(field).append(':').append(mark));
        return line.toString();
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static Base parse(String fingerprint, String text) {
        int bar = text.indexOf(" | ");
        Map<String, String> draft = marks(bar < 0 ? text : text.substring(0, bar));
        if (bar < 0) {
            return new Base(fingerprint, draft, Optional.empty());
        }
        String version = text.substring(bar + 3);
        return new Base(fingerprint, draft, Optional.of(version.equals(SAME) ? draft : marks(version)));
    }

    private static Map<String, String> marks(String line) {
        Map<String, String> marks = new LinkedHashMap<>();
        for (String mark : line.isEmpty() ? new String[0] : line.split(" ")) {
            int colon = mark.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("Invalid mark '" + mark + "' of a field");
            }
            marks.put(mark.substring(0, colon), mark.substring(colon + 1));
        }
        return marks;
    }
}
