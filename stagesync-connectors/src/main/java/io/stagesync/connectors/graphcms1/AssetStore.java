package io.stagesync.connectors.graphcms1;

import static java.util.Objects.requireNonNull;

import io.stagesync.connector.Secret;
import java.net.URI;

/**
 * Where the files of a stage's assets go.
 *
 * @param endpoint the whole address of the store call
 * @param key the stage's own key
 * @param pathPrefix the folder of the stage in the bucket, for example {@code /<project>-<stage>}
 */
public record AssetStore(URI endpoint, Secret key, String pathPrefix) {
    public AssetStore {
        requireNonNull(endpoint, "endpoint is null");
        requireNonNull(key, "key is null");
        requireNonNull(pathPrefix, "pathPrefix is null");
    }
}
