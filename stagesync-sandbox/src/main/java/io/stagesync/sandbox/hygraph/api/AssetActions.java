package io.stagesync.sandbox.hygraph.api;

import io.stagesync.sandbox.hygraph.store.Link;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the files of assets outside of the content API (hygraph.md 5.2). Safe for several threads.
 *
 * <p>Both beginnings are called inside the transaction that writes the asset and must return at once. The file is
 * delivered later in a transaction of its own: it sets {@code handle mimeType size width height} and
 * {@code upload = {status: ASSET_UPLOAD_COMPLETE}}, or {@code upload = {status: ASSET_ERROR_UPLOAD, error: {code,
 * message}}}, in the base of the draft, or in the localization that was named. The asset may be gone by then, or never
 * come to be when the transaction fails.
 */
public interface AssetActions {
    /**
     * Begins to fetch a file from an address.
     *
     * @param asset whose file it will be
     * @param locale the localization that gets a file of its own; empty for the base
     * @param address the {@code uploadUrl}
     */
    Begun fetch(Link asset, Optional<String> locale, String address);

    /** Begins to wait for a file that the client posts as a form; the parameters are as for {@link #fetch}. */
    Begun expect(Link asset, Optional<String> locale);

    /**
     * Where a file can be loaded.
     *
     * @param transformation the argument of the {@code url} field as the client gave it; empty if it gave none
     */
    String url(String handle, Map<String, @Nullable Object> transformation);

    /**
     * A file that is on its way.
     *
     * @param handle the file's handle to be
     * @param expiresAt when the client can no longer post it; empty for a fetch
     * @param requestPostData what the client posts, by the names of {@code AssetUploadRequestPostData}; empty for a
     *     fetch
     */
    record Begun(String handle, Optional<Instant> expiresAt, Map<String, String> requestPostData) {
        public Begun {
            requestPostData = Collections.unmodifiableMap(new LinkedHashMap<>(requestPostData));
        }
    }
}
