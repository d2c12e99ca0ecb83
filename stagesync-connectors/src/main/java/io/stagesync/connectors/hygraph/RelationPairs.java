package io.stagesync.connectors.hygraph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Tells which side of each relation is a field. A two-way relation shows at both models and would be written twice
 * (hygraph.md 3.6 rule 7), but introspection does not say which two sides belong together. Inputs tell how many relations
 * there are between two models, since a one-way relation is in the inputs of its target as well (rule 3): so it is known
 * how many sides are two-way, and names say which. Where names do not decide, all sides of one model are taken that shows
 * every relation, or else all sides of both: no link may be left to a side that is not written.
 */
final class RelationPairs {
    private final List<RelationSide> sides;
    private final Map<RelationSide, Map<String, RelationSide>> partners = new LinkedHashMap<>();
    private final Set<RelationSide> left = new HashSet<>();
    /** Pairs of models, each way round, of which it is not known which side belongs to which. */
    private final Set<List<String>> undecided = new HashSet<>();

    RelationPairs(List<RelationSide> sides) {
        this.sides = sides.stream().sorted().toList();
        TreeSet<String> models = new TreeSet<>();
        for (RelationSide side : sides) {
            models.add(side.model());
            models.addAll(side.targets());
        }
        for (String one : models) {
            for (String other : models.tailSet(one)) {
                pair(one, other);
            }
        }
        partners.forEach((side, others) -> {
            if (others.keySet().containsAll(side.targets())
                    && others.values().stream().allMatch(other -> owns(other, side))) {
                left.add(side);
            }
        });
    }

    /** Whether a readable side is a field of its model. */
    boolean isField(String model, String field) {
        return left.stream()
                .noneMatch(side -> side.model().equals(model) && side.field().equals(field));
    }

    /**
     * Whether linking a target by this side takes it from another entry: the other side holds one link. Where it is not
     * known which side that is, one that may be it is enough; where it is hidden, all that it can be must.
     */
    boolean isExclusive(String model, String field) {
        return sides.stream()
                .filter(side -> side.model().equals(model) && side.field().equals(field))
                .anyMatch(side -> side.targets().stream().anyMatch(target -> isExclusive(side, target)));
    }

    private boolean isExclusive(RelationSide side, String target) {
        RelationSide partner = partners.getOrDefault(side, Map.of()).get(target);
        if (partner != null) {
            return !partner.many();
        }
        if (possiblePartners(side, target).anyMatch(other -> !other.many())) {
            return true;
        }
        List<RelationSide> hidden = between(/* model= */ target, /* target= */ side.model()).stream()
                .filter(other -> !other.readable())
                .toList();
        return !hidden.isEmpty() && hidden.stream().noneMatch(RelationSide::many);
    }

    /** Whether it is not known if another side that is a field as well shows the same links. */
    boolean isMutual(String model, String field) {
        return sides.stream()
                .filter(side -> side.model().equals(model) && side.field().equals(field))
                .filter(side -> side.readable() && !left.contains(side))
                .anyMatch(side -> side.targets().stream()
                        .anyMatch(target -> isOpen(side, target)
                                && possiblePartners(side, target).anyMatch(other -> !left.contains(other))));
    }

    private boolean isOpen(RelationSide side, String target) {
        return !partners.getOrDefault(side, Map.of()).containsKey(target);
    }

    /** Sides that may belong to this one, where it is not known which does. */
    private Stream<RelationSide> possiblePartners(RelationSide side, String target) {
        return undecided.contains(List.of(side.model(), target))
                ? between(/* model= */ target, /* target= */ side.model()).stream()
                        .filter(other -> other.readable() && !other.equals(side) && isOpen(other, side.model()))
                : Stream.empty();
    }

    private void pair(String one, String other) {
        List<RelationSide> near = between(one, other);
        List<RelationSide> far = one.equals(other) ? near : between(other, one);
        List<RelationSide> nearReadable =
                near.stream().filter(RelationSide::readable).toList();
        List<RelationSide> farReadable =
                far.stream().filter(RelationSide::readable).toList();
        int nearHidden = near.size() - nearReadable.size();
        int farHidden = far.size() - farReadable.size();
        if (one.equals(other)) {
            take(new SideMatch(nearReadable, (nearReadable.size() - nearHidden) / 2), one, other);
            return;
        }
        int twoWay = Math.min(nearReadable.size() - farHidden, farReadable.size() - nearHidden);
        SideMatch match = new SideMatch(nearReadable, farReadable, twoWay);
        take(match, one, other);
        boolean counted = near.size() == far.size();
        if (!match.isDecisive() && counted && twoWay > 0) {
            takeOneModel(near, nearHidden, far, farHidden);
        }
    }

    private void take(SideMatch match, String one, String other) {
        match.decided().forEach(this::join);
        if (!match.isDecisive()) {
            undecided.add(List.of(one, other));
            undecided.add(List.of(other, one));
        }
    }

    private List<RelationSide> between(String model, String target) {
        return sides.stream()
                .filter(side -> side.model().equals(model) && side.targets().contains(target))
                .toList();
    }

    /** A model that shows each relation has all links at its own sides. */
    private void takeOneModel(List<RelationSide> near, int nearHidden, List<RelationSide> far, int farHidden) {
        boolean nearTells = nearHidden == 0 && near.stream().noneMatch(RelationSide::isAsset);
        boolean farTells = farHidden == 0 && far.stream().noneMatch(RelationSide::isAsset);
        if (nearTells && (!farTells || weight(near) >= weight(far))) {
            leaveOptional(far);
        } else if (farTells) {
            leaveOptional(near);
        }
    }

    private static long weight(List<RelationSide> sides) {
        return sides.stream().filter(side -> side.many() || side.required()).count();
    }

    private void leaveOptional(List<RelationSide> others) {
        others.stream().filter(side -> !side.required() && !side.isUnion()).forEach(left::add);
    }

    private void join(List<RelationSide> pair) {
        RelationSide one = pair.get(0);
        RelationSide other = pair.get(1);
        partners.computeIfAbsent(one, side -> new LinkedHashMap<>()).put(other.model(), other);
        partners.computeIfAbsent(other, side -> new LinkedHashMap<>()).put(one.model(), one);
    }

    /** Whether the one may be left because the other is written. */
    private boolean owns(RelationSide writer, RelationSide reader) {
        if (reader.isAsset() != writer.isAsset()) {
            return reader.isAsset();
        }
        if (reader.required() || writer.required()) {
            return writer.required() && !reader.required();
        }
        if (writer.isUnion() != reader.isUnion()) {
            return writer.isUnion() ? holdsOrder(writer) : !holdsOrder(reader);
        }
        return writer.many() == reader.many() ? writer.compareTo(reader) < 0 : writer.many();
    }

    /** A union is left only where every other side keeps an order that it cannot. */
    private boolean holdsOrder(RelationSide union) {
        Map<String, RelationSide> others = partners.getOrDefault(union, Map.of());
        return union.many()
                || !others.keySet().containsAll(union.targets())
                || new ArrayList<>(others.values())
                        .stream().anyMatch(other -> !other.many() || other.isUnion() || other.isAsset());
    }
}
