package io.stagesync.sandbox.graphql;

/** Fetches a file into the stage's bucket, for {@code uploadAsset} and nested {@code upload} (2.2, 2.4). */
public interface AssetUpload {
    /**
     * Stores what an address delivers.
     *
     * @throws java.io.UncheckedIOException if it cannot be fetched
     */
    Uploaded fetch(String url);

    /** What was stored. */
    record Uploaded(String handle, String fileName, String mimeType, long size) {}
}
