package io.stagesync.sandbox.hygraph.content;

/** How many edits of each kind were made. */
public record EditCounts(
        int changed, int created, int deleted, int moved, int localizations, int published, int unpublished) {
    /** All of them. */
    public int total() {
        return changed + created + deleted + moved + localizations + published + unpublished;
    }
}
