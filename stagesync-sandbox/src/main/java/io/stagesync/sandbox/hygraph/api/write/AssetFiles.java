package io.stagesync.sandbox.hygraph.api.write;

import io.stagesync.sandbox.hygraph.api.AssetActions;
import io.stagesync.sandbox.hygraph.api.read.Times;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of assets (hygraph.md 5). In the current system a creation begins an upload, a {@code uploadUrl} in an update
 * counts only with {@code reUpload}; in the legacy one the client tells of a file that is stored already.
 */
final class AssetFiles {
    private final AssetActions actions;
    private final boolean uploads;

    AssetFiles(AssetActions actions, boolean uploads) {
        this.actions = actions;
        this.uploads = uploads;
    }

    void create(Body body, Map<String, @Nullable Object> data) {
        describe(body.base(), data);
        if (uploads) {
            begin(body, Optional.empty(), data, "ASSET_CREATE_PENDING");
        }
    }

    void update(Body body, Map<String, @Nullable Object> data) {
        if (describe(body.base(), data)) {
            body.touched().add("");
        }
        if (uploads && Boolean.TRUE.equals(data.get("reUpload"))) {
            begin(body, Optional.empty(), data, "ASSET_UPDATE_PENDING");
        }
    }

    /** A new localization has the default's file unless it names one. */
    void localize(Body body, String locale, Map<String, @Nullable Object> data) {
        describe(body.localization(locale), data);
        if (uploads && data.get("uploadUrl") != null) {
            begin(body, Optional.of(locale), data, "ASSET_CREATE_PENDING");
        }
    }

    void relocalize(Body body, String locale, Map<String, @Nullable Object> data) {
        describe(body.localization(locale), data);
        if (uploads && Boolean.TRUE.equals(data.get("reUpload"))) {
            begin(body, Optional.of(locale), data, "ASSET_UPDATE_PENDING");
        }
    }

    private static boolean describe(Map<String, Object> values, Map<String, @Nullable Object> data) {
        boolean changed = false;
        for (String name : EntityType.FILE_FIELDS) {
            Object value = data.get(name);
            if (value != null) {
                values.put(name, value instanceof Double number ? ScalarInput.decimal(number) : value);
                changed = true;
            }
        }
        return changed;
    }

    private void begin(Body body, Optional<String> locale, Map<String, @Nullable Object> data, String status) {
        Map<String, Object> values = locale.map(body::localization).orElse(body.base());
        body.touched().add(locale.orElse(""));
        AssetActions.Begun begun = data.get("uploadUrl") instanceof String address
                ? fetch(body, locale, address, values)
                : actions.expect(body.link(), locale);
        values.putIfAbsent("fileName", begun.handle());
        if (status.equals("ASSET_CREATE_PENDING")) {
            values.put("handle", begun.handle());
        }
        values.put("upload", upload(begun, status));
    }

    /** Without a name of its own the file is called as in the address. */
    private AssetActions.Begun fetch(Body body, Optional<String> locale, String address, Map<String, Object> values) {
        String path = address.replaceFirst("[?#].*$", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (!name.isEmpty()) {
            values.putIfAbsent("fileName", name);
        }
        return actions.fetch(body.link(), locale, address);
    }

    private static Map<String, Object> upload(AssetActions.Begun begun, String status) {
        Map<String, Object> upload = new LinkedHashMap<>();
        upload.put("status", status);
        begun.expiresAt().ifPresent(at -> upload.put("expiresAt", Times.write(at)));
        if (!begun.requestPostData().isEmpty()) {
            upload.put("requestPostData", begun.requestPostData());
        }
        return upload;
    }
}
