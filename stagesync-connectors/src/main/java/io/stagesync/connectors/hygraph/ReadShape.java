package io.stagesync.connectors.hygraph;

/** How a field is selected and what its answer looks like (hygraph.md 3.5). */
enum ReadShape {
    /** The locales of the entry or component; no field of the API. */
    LOCALES,
    /** The file of an asset in each locale; no field of the API and no content. */
    FILES,
    /** As it is, a scalar or an enum or a list of them. */
    PLAIN,
    /** An object with the tree under {@code raw}. */
    RICH_RAW,
    /** An object with the tree under {@code json}: embeds are allowed. */
    RICH_JSON,
    COLOR,
    LOCATION,
    TAXONOMY,
    /** Links to entries or assets. */
    LINKS,
    /** Components or variants in the entry. */
    COMPONENTS
}
