package io.stagesync.bench.faults;

/**
 * How much content a trial syncs.
 *
 * @param entries besides the assets
 * @param seed makes the same content, and the same faults
 */
record Content(int entries, int assets, long seed) {
    private static final int ASSETS_PER_ENTRIES = 20;

    /** One asset to each 20 entries. */
    static Content of(int entries, long seed) {
        return new Content(entries, Math.max(1, entries / ASSETS_PER_ENTRIES), seed);
    }
}
