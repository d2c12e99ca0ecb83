package io.stagesync.connectors.hygraph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The sides of relations between two models, put together by their names as far as these decide. */
final class SideMatch {
    private final int expected;
    private final int leastLikeness;
    private final List<List<RelationSide>> candidates = new ArrayList<>();
    private final List<List<RelationSide>> decided = new ArrayList<>();

    /** @param expected how many relations show at both models */
    SideMatch(List<RelationSide> near, List<RelationSide> far, int expected) {
        this.expected = expected;
        this.leastLikeness = 1;
        for (RelationSide one : near) {
            for (RelationSide other : far) {
                candidates.add(List.of(one, other));
            }
        }
        decide();
    }

    /** The sides of a model's relations to itself: of these, two that are called alike are rather two of a kind. */
    SideMatch(List<RelationSide> sides, int expected) {
        this.expected = expected;
        this.leastLikeness = NameLikeness.CERTAIN;
        for (int i = 0; i < sides.size(); i++) {
            for (int j = i + 1; j < sides.size(); j++) {
                candidates.add(List.of(sides.get(i), sides.get(j)));
            }
        }
        decide();
    }

    private void decide() {
        if (expected < 1) {
            return;
        }
        if (candidates.size() == 1) {
            decided.addAll(candidates);
            return;
        }
        List<List<RelationSide>> open = new ArrayList<>(candidates);
        open.sort(Comparator.comparingInt((List<RelationSide> pair) -> -likeness(pair))
                .thenComparing(pair -> pair.get(0))
                .thenComparing(pair -> pair.get(1)));
        while (decided.size() < expected && !open.isEmpty() && isBest(open)) {
            List<RelationSide> pair = open.get(0);
            decided.add(pair);
            Set<RelationSide> taken = new HashSet<>(pair);
            open.removeIf(other -> other.stream().anyMatch(taken::contains));
        }
    }

    /**
     * Whether little speaks for giving one of the likeliest two to another: names that differ by a digit prove nothing.
     */
    private boolean isBest(List<List<RelationSide>> open) {
        List<RelationSide> best = open.get(0);
        int likeness = likeness(best);
        return (open.size() == 1 && leastLikeness == 1)
                || (likeness >= leastLikeness
                        && open.stream()
                                .skip(1)
                                .filter(pair -> pair.stream().anyMatch(best::contains))
                                .allMatch(pair -> 3 * likeness(pair) <= 2 * likeness));
    }

    private static int likeness(List<RelationSide> pair) {
        return NameLikeness.of(pair.get(0), pair.get(1));
    }

    /** The pairs that are certain enough, at most as many as there are. */
    List<List<RelationSide>> decided() {
        return isDecisive() ? decided : List.of();
    }

    boolean isDecisive() {
        return decided.size() == Math.max(expected, 0);
    }
}
