package io.stagesync.sandbox.hygraph.sdl;

import io.stagesync.sandbox.hygraph.schema.EntityType.Kind;
import java.util.List;

/**
 * A type as the schema shows it.
 *
 * @param single the query for one, and the beginning of others
 * @param plural the query for many
 * @param localized whether it has localized fields
 * @param deepLocalized whether it is a document that is localized only through its components (schema-facts 5)
 */
record SdlType(
        String name,
        String single,
        String plural,
        Kind kind,
        boolean localized,
        boolean deepLocalized,
        List<SdlField> fields) {
    boolean isNode() {
        return kind != Kind.COMPONENT;
    }

    /** Whether it is linked to rather than held inside another. */
    boolean isLinked() {
        return kind == Kind.MODEL || kind == Kind.ASSET;
    }

    boolean isAsset() {
        return kind == Kind.ASSET;
    }
}
