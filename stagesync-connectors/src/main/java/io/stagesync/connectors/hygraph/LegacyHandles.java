package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Json;
import io.stagesync.model.Entry;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives each new localization of a legacy asset a file, which its input demands: its own, or that of the asset. */
final class LegacyHandles implements WriteKind<EntryWrite> {
    static final List<String> FILE_FIELDS = List.of("handle", "mimeType", "size", "width", "height");

    private final EntryWrites writes;
    private final Map<UploadPoll.FileKey, JsonNode> stored;

    /** @param stored what the stage says of the files just stored, by the asset that they are for and the locale */
    LegacyHandles(EntryWrites writes, Map<UploadPoll.FileKey, JsonNode> stored) {
        this.writes = writes;
        this.stored = stored;
    }

    @Override
    public Operation operation(EntryWrite write) {
        ObjectNode data = write.data().deepCopy();
        for (JsonNode localization : data.path(Piece.Localized.LOCALIZATIONS)
                .path(Verb.CREATE.word())
                .values()) {
            JsonNode file = file(write, localization.path("locale").asString(""));
            for (String name : FILE_FIELDS) {
                if (localization.path("data") instanceof ObjectNode fields
                        && !file.path(name).isMissingNode()) {
                    fields.set(name, file.path(name));
                }
            }
        }
        return writes.operation(write.withData(data));
    }

    /** Of the files just stored that of the locale, else that of the asset, else what the asset had before. */
    private JsonNode file(EntryWrite write, String locale) {
        String asset = write.destinationKey().id();
        for (String name : List.of(locale, "")) {
            JsonNode file = stored.get(new UploadPoll.FileKey(asset, name));
            if (file != null) {
                return file;
            }
        }
        ObjectNode file = Json.object();
        write.change().before().flatMap(Entry::file).ifPresent(had -> {
            file.put("handle", had.handle());
            if (!had.mediaType().isEmpty()) {
                file.put("mimeType", had.mediaType());
            }
            if (had.sizeBytes() >= 0) {
                file.put("size", had.sizeBytes());
            }
        });
        return file;
    }

    @Override
    public Progress<EntryWrite> answered(EntryWrite write, JsonNode node) {
        return writes.answered(write, node);
    }

    @Override
    public Progress<EntryWrite> refused(EntryWrite write, HygraphAnswer answer) {
        return writes.refused(write, answer);
    }

    @Override
    public Progress<EntryWrite> tooLarge(EntryWrite write, int bytes) {
        return writes.tooLarge(write, bytes);
    }

    @Override
    public List<Progress<EntryWrite>> look(List<EntryWrite> all) {
        return writes.look(all);
    }
}
