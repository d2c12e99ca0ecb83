package io.stagesync.sandbox.hygraph.content;

import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import io.stagesync.sandbox.hygraph.store.ContentReader;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Link;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which asset a file belongs to, or belonged to when it was published. */
final class AssetHandles {
    private final Map<Object, Link> assets = new HashMap<>();

    private AssetHandles() {}

    static AssetHandles of(ProjectSchema schema, ContentReader reader) {
        AssetHandles handles = new AssetHandles();
        for (String stage : schema.stages()) {
            for (EntityType type : schema.types()) {
                if (type.kind() == EntityType.Kind.ASSET) {
                    reader.all(stage, type.name()).forEach(handles::add);
                }
            }
        }
        return handles;
    }

    private void add(Document asset) {
        Object handle = asset.base().get("handle");
        if (handle != null) {
            assets.putIfAbsent(handle, asset.link());
        }
        asset.localizations().values().forEach(values -> {
            Object own = values.get("handle");
            if (own != null) {
                assets.putIfAbsent(own, asset.link());
            }
        });
    }

    Optional<Link> asset(Object handle) {
        return Optional.ofNullable(assets.get(handle));
    }
}
