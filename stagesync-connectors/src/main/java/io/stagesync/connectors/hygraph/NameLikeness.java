package io.stagesync.connectors.hygraph;

import java.util.Locale;

/** How much the names of two fields speak for their being the two sides of one relation. */
final class NameLikeness {
    /** Of names that the CMS makes by itself. */
    static final int CERTAIN = 1000;

    private static final int SHORTEST_HINT = 4;

    private NameLikeness() {}

    /** Higher for likelier sides; 0 where the names tell nothing. The order of the sides makes no difference. */
    static int of(RelationSide one, RelationSide other) {
        return Math.max(namedAfter(one, other), Math.max(namedAfter(other, one), shared(one, other)));
    }

    /** Reverse sides that the CMS names itself: {@code coverHotel} of {@code Hotel.cover}; and unions named by both. */
    private static int namedAfter(RelationSide reverse, RelationSide side) {
        boolean byFieldAndType = reverse.field().equalsIgnoreCase(side.field() + side.model());
        boolean byBothFields = side.isUnion() && side.type().equalsIgnoreCase(reverse.field() + side.field());
        return byFieldAndType || byBothFields ? CERTAIN : 0;
    }

    private static int shared(RelationSide one, RelationSide other) {
        int length = longestCommon(
                one.field().toLowerCase(Locale.ROOT), other.field().toLowerCase(Locale.ROOT));
        return length < SHORTEST_HINT ? 0 : length;
    }

    private static int longestCommon(String a, String b) {
        int longest = 0;
        int[] row = new int[b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            for (int j = b.length(); j > 0; j--) {
                row[j] = a.charAt(i - 1) == b.charAt(j - 1) ? row[j - 1] + 1 : 0;
                longest = Math.max(longest, row[j]);
            }
        }
        return longest;
    }
}
