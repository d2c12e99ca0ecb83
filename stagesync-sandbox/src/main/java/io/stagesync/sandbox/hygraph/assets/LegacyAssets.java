package io.stagesync.sandbox.hygraph.assets;

import io.stagesync.sandbox.hygraph.api.AssetActions;
import io.stagesync.sandbox.hygraph.store.Link;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Assets of the legacy system (hygraph.md 5.3): files come through the upload beside the content API, never through it. */
public final class LegacyAssets implements AssetActions {
    private final AssetAddress address;

    /** Files are delivered from the server's address itself, whichever environment has them. */
    public LegacyAssets(String server) {
        this.address = new AssetAddress(server);
    }

    @Override
    public Begun fetch(Link asset, Optional<String> locale, String url) {
        throw new UnsupportedOperationException("No uploadUrl in the legacy system");
    }

    @Override
    public Begun expect(Link asset, Optional<String> locale) {
        throw new UnsupportedOperationException("No form upload in the legacy system");
    }

    @Override
    public String url(String handle, Map<String, @Nullable Object> transformation) {
        return address.of(handle, transformation);
    }
}
