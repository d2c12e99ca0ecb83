package io.stagesync.model;

import static java.util.Objects.requireNonNull;

/** Names one entry on every stage: the same key in two stages means the same content. */
public record EntryKey(String model, String id) implements Comparable<EntryKey> {
    public EntryKey {
        requireNonNull(model, "model is null");
        requireNonNull(id, "id is null");
        if (model.isBlank()) {
            throw new IllegalArgumentException("Invalid entry key with id '" + id + "': its model is blank");
        }
        if (id.isBlank()) {
            throw new IllegalArgumentException("Invalid entry id in model '" + model + "': it is blank");
        }
    }

    /**
     * Reads the form that {@link #toString()} writes, {@code Hotel/ritz}.
     *
     * @throws IllegalArgumentException when there is no model or no id
     */
    public static EntryKey parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("Invalid entry '" + text + "': write it as Model/id");
        }
        return new EntryKey(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public int compareTo(EntryKey other) {
        int byModel = model.compareTo(other.model);
        return byModel != 0 ? byModel : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return model + "/" + id;
    }
}
