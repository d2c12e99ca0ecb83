package io.stagesync.sandbox.hygraph.api;

/** Behaviour that the references leave open. Off is the hardest on a client; each constant says what on does. */
public enum ApiSwitch {
    /** Pages have 100 items by default and 1,000 at most, as in projects from before June 2022 (hygraph.md 3.2). */
    OLD_PAGE_SIZES,
    /** More than a page may hold is cut to the maximum without a word; off: it is refused with HTTP 400. */
    CLAMP_PAGES,
    /** Updating, publishing or deleting what does not exist is an error; off: null without an error (hygraph.md 8). */
    MISSING_IS_AN_ERROR,
    /** {@code localizations.upsert} takes the default locale; off: it is refused (hygraph.md 4.2). */
    UPSERT_DEFAULT_LOCALE,
    /** {@code create} on an occupied single component replaces it; off: it is refused (hygraph.md 4.6). */
    REPLACE_SINGLE_COMPONENT,
    /** Publishing without {@code locales} publishes all localizations; off: only the default one (hygraph.md 4.7). */
    PUBLISH_ALL_LOCALES,
    /** A required relation must be published before its owner is; off: reading the owner fails (hygraph.md 4.7). */
    PUBLISH_CHECKS_TARGETS,
    /** Aliased mutations are carried out together or not at all; off: each on its own (hygraph.md 7.3). */
    ATOMIC_DOCUMENTS,
    /** A document of which only some fields failed is answered with HTTP 200; off: with 400 (hygraph.md 8). */
    PARTIAL_FAILURE_IS_200,
    /** The default localization appears only when a value of it is given; off: every creation makes it (hygraph.md 11). */
    DEFAULT_LOCALIZATION_ON_DEMAND,
    /** Components may have localizations that their document lacks; off: they are refused (hygraph.md 3.6 rule 6). */
    FREE_COMPONENT_LOCALES,
    /** Publishing an entry publishes its variants too; off: only {@code publishXVariant} does (hygraph.md 4.6). */
    PUBLISH_VARIANTS
}
