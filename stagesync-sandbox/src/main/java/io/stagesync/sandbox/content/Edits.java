package io.stagesync.sandbox.content;

/**
 * What became of a stage.
 *
 * @param changed changes of a node's values; one node may be changed several times
 * @param created new nodes
 * @param deleted nodes taken away
 * @param linked links added, moved ones among them
 * @param unlinked links taken away without a new one in their place
 */
public record Edits(int changed, int created, int deleted, int linked, int unlinked) {}
