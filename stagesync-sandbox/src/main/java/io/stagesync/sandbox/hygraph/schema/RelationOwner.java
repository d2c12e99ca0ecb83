package io.stagesync.sandbox.hygraph.schema;

/** Decides which side of a relation holds its links; the rule is the sandbox's own. */
final class RelationOwner {
    private RelationOwner() {}

    static boolean isFirst(RelationSide a, RelationSide b) {
        if (a.field().readable() != b.field().readable()) {
            return a.field().readable();
        }
        if (isAsset(a) != isAsset(b)) {
            return isAsset(b);
        }
        if (a.isUnion() != b.isUnion()) {
            return a.isUnion();
        }
        if (a.field().required() != b.field().required()) {
            return a.field().required();
        }
        if (a.field().list() != b.field().list()) {
            return a.field().list();
        }
        return a.name().compareTo(b.name()) <= 0;
    }

    private static boolean isAsset(RelationSide side) {
        return side.type().equals("Asset");
    }
}
