package io.stagesync.sandbox.hygraph.content;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps files in a map. */
final class MemoryFiles implements AssetFiles {
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final String prefix;

    MemoryFiles(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public StoredAsset store(String name, byte[] bytes, String mimeType) {
        String handle = prefix + files.size();
        files.put(handle, bytes);
        int pixels = mimeType.startsWith("image/") ? 10 : 0;
        return new StoredAsset(handle, "http://localhost/" + handle, bytes.length, pixels, pixels);
    }

    String hash(String handle) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(Objects.requireNonNull(files.get(handle), "No file " + handle));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
