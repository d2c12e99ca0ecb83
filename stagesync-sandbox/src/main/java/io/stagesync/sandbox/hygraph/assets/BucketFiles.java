package io.stagesync.sandbox.hygraph.assets;

import io.stagesync.sandbox.assets.Bucket;
import io.stagesync.sandbox.assets.Handles;
import io.stagesync.sandbox.assets.StoredFile;
import io.stagesync.sandbox.hygraph.api.AssetActions;
import io.stagesync.sandbox.hygraph.content.AssetFiles;
import io.stagesync.sandbox.hygraph.content.StoredAsset;
import java.util.Map;
import java.util.Optional;

/** Puts files into an environment's bucket directly, as if they had been uploaded long ago. */
public final class BucketFiles implements AssetFiles {
    private final Bucket bucket;
    private final AssetActions assets;

    /** Puts files where {@code assets} delivers them from. */
    public BucketFiles(Bucket bucket, AssetActions assets) {
        this.bucket = bucket;
        this.assets = assets;
    }

    @Override
    public StoredAsset store(String name, byte[] bytes, String mimeType) {
        String handle = Handles.random();
        bucket.put(new StoredFile(handle, handle, name, mimeType, bytes.length, handle), bytes);
        Optional<ImageSize> size = ImageSize.of(bytes);
        return new StoredAsset(
                handle,
                assets.url(handle, Map.of()),
                bytes.length,
                size.map(ImageSize::width).orElse(0),
                size.map(ImageSize::height).orElse(0));
    }
}
