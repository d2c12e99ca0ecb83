package io.stagesync.sandbox.bulk;

import java.util.Comparator;

/** An order that looks random and is always the same, as that of a hash map. */
final class HashOrder {
    /** Up to this size a map keeps the order it was filled in. */
    static final int ORDERED_SIZE = 4;

    static final Comparator<String> OF_TEXT =
            Comparator.comparingInt(HashOrder::spread).thenComparing(Comparator.naturalOrder());

    private HashOrder() {}

    private static int spread(String text) {
        int hash = text.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }
}
