package io.stagesync.connectors.hygraph;

import io.stagesync.model.Action;
import io.stagesync.model.AssetFile;
import io.stagesync.model.Change;
import io.stagesync.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A file that a change brings.
 *
 * @param locale of the localization whose file it is; empty for the asset's own
 * @param source where it is
 * @param fileName what it is called
 */
record FileTask(Change change, String locale, AssetFile source, String fileName) {
    private static final String NAME_FIELD = "fileName";
    static final String UPLOAD_URL = "uploadUrl";
    static final String RE_UPLOAD = "reUpload";

    /** The files of a change: all of a new asset, those with other bytes of one that is there. */
    static List<FileTask> of(Change change) {
        List<FileTask> tasks = new ArrayList<>();
        change.target().files().forEach((locale, file) -> {
            if (change.action() == Action.CREATE || change.fields().contains(AssetFile.bytesOf(locale))) {
                tasks.add(new FileTask(change, locale, file, name(change, locale, file)));
            }
        });
        return tasks;
    }

    private static String name(Change change, String locale, AssetFile file) {
        Optional<Value> value = change.target().value(NAME_FIELD);
        Optional<Value> name = value.isPresent() && value.get() instanceof Value.Localized localized
                ? Optional.ofNullable(localized.values().get(locale))
                        .or(() -> localized.values().values().stream().findFirst())
                : value;
        return name.filter(Value.Text.class::isInstance)
                .map(text -> ((Value.Text) text).text().replaceAll("[/\\\\\\r\\n\"]", "_"))
                .filter(text -> !text.isBlank())
                .orElse(file.handle().isEmpty() ? "file" : file.handle());
    }

    boolean isOwn() {
        return locale.isEmpty();
    }

    UploadPoll.FileKey key(String assetId) {
        return new UploadPoll.FileKey(assetId, locale);
    }

    /** What the data of a creation has for it, where the stage fetches it by its address. */
    List<Piece> atFirst() {
        return List.of(piece(UPLOAD_URL, JsonNodeFactory.instance.stringNode(source.url())));
    }

    /** What the data of an update has for it, where the stage fetches it by its address. */
    List<Piece> fetched() {
        return List.of(waited().get(0), piece(UPLOAD_URL, JsonNodeFactory.instance.stringNode(source.url())));
    }

    /** What the data of an update has for it, where the stage waits for it. */
    List<Piece> waited() {
        return List.of(piece(RE_UPLOAD, JsonNodeFactory.instance.booleanNode(true)));
    }

    private Piece piece(String field, JsonNode value) {
        return isOwn() ? new Piece.Member(field, value) : new Piece.Localized(locale, field, value);
    }
}
