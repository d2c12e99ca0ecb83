package io.stagesync.sandbox.hygraph.content;

/** Where the files of made-up assets are kept. */
public interface AssetFiles {
    /** Keeps a file and tells under which handle and URL it is served. */
    StoredAsset store(String name, byte[] bytes, String mimeType);
}
