package io.stagesync.model;

import static java.util.Objects.requireNonNull;

/**
 * Where the bytes of an asset are.
 *
 * @param url the public address
 * @param handle the CMS's own name of the stored file; it differs between stages and is never content
 * @param sizeBytes how many bytes, as the stage tells; -1 where it does not
 * @param mediaType as the stage tells, empty where it does not
 */
public record AssetFile(String url, String handle, long sizeBytes, String mediaType) {
    /** Stands in {@link Change#fields()} for the bytes of an asset; no CMS allows such a field name. */
    public static final String BYTES = "(bytes)";

    public AssetFile {
        requireNonNull(url, "url is null");
        requireNonNull(handle, "handle is null");
        requireNonNull(mediaType, "mediaType is null");
    }

    /** A file of which nothing more is known. */
    public AssetFile(String url, String handle) {
        this(url, handle, -1, "");
    }

    /** The name of the bytes in {@link Change#fields()}: of the asset itself, or of a localization with an own file. */
    public static String bytesOf(String locale) {
        return locale.isEmpty() ? BYTES : BYTES + " " + locale;
    }
}
