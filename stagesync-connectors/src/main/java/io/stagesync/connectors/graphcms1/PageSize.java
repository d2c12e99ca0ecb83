package io.stagesync.connectors.graphcms1;

/** Tells whether a page is the last one. */
final class PageSize {
    /** What every gateway gives. Of more it may give less than was asked for, without a word. */
    private static final int NEVER_CUT = 100;

    private PageSize() {}

    /** A short page is the last, unless a gateway may have cut it: then only an empty one is. */
    static boolean isLast(int received, int askedFor) {
        return askedFor <= NEVER_CUT ? received < askedFor : received == 0;
    }
}
