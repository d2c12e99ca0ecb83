package io.stagesync.connectors.hygraph;

import io.stagesync.model.AssetFile;
import java.util.Optional;

/** Tells where the files of a stage's assets are, for rich texts that show them. */
@FunctionalInterface
interface AssetAddresses {
    /** The file of an asset; empty where the stage has none of that id. */
    Optional<AssetFile> of(String id);
}
