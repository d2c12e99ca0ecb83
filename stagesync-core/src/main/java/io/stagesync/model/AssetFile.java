package io.stagesync.model;

import static java.util.Objects.requireNonNull;

/**
 * Where the bytes of an asset are.
 *
 * @param url the public address
 * @param handle the CMS's own name of the stored file; it differs between stages and is never content
 */
public record AssetFile(String url, String handle) {
    /** Stands in {@link Change#fields()} for the bytes of an asset; no CMS allows such a field name. */
    public static final String BYTES = "(bytes)";

    public AssetFile {
        requireNonNull(url, "url is null");
        requireNonNull(handle, "handle is null");
    }
}
