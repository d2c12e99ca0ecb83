package io.stagesync.sandbox.hygraph.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the two sides of each relation. The schema does not tell them (hygraph.md 3.6), but every relation has two, one
 * of them hidden where it is followed in one direction only. So the numbers of visible and hidden fields between two
 * types say how many relations are visible on both; names decide which.
 */
final class RelationPairs {
    private final Map<String, EntityField> joined = new LinkedHashMap<>();

    private RelationPairs() {}

    /** The same types with the reverse and the owner of each relation. */
    static List<EntityType> join(List<EntityType> types) {
        RelationPairs pairs = new RelationPairs();
        byTypes(types).values().forEach(pairs::pair);
        return types.stream()
                .map(type -> new EntityType(
                        type.name(),
                        type.kind(),
                        type.localized(),
                        type.fields().stream()
                                .map(field -> pairs.joined.getOrDefault(type.name() + "." + field.name(), field))
                                .toList()))
                .toList();
    }

    /** Relation fields between each two types; those of a union are between several. */
    private static Map<String, Between> byTypes(List<EntityType> types) {
        Map<String, Between> between = new TreeMap<>();
        for (EntityType type : types) {
            for (EntityField field : type.fields()) {
                if (field.kind() == FieldKind.RELATION || field.kind() == FieldKind.VARIANTS) {
                    RelationSide side = new RelationSide(type.name(), field);
                    for (String member : field.members()) {
                        boolean first = type.name().compareTo(member) <= 0;
                        String key = first ? type.name() + " " + member : member + " " + type.name();
                        Between both = between.computeIfAbsent(
                                key,
                                unused ->
                                        new Between(type.name().equals(member), new ArrayList<>(), new ArrayList<>()));
                        (first ? both.there() : both.back()).add(side);
                    }
                }
            }
        }
        return between;
    }

    private record Between(boolean self, List<RelationSide> there, List<RelationSide> back) {}

    private record Candidate(RelationSide a, RelationSide b, int likeness) {}

    private void pair(Between between) {
        List<RelationSide> there = between.there();
        List<RelationSide> back = between.self() ? there : between.back();
        int visible = between.self()
                ? (count(there, true) - count(there, false)) / 2
                : Math.min(count(there, true) - count(back, false), count(back, true) - count(there, false));
        Set<String> taken = new LinkedHashSet<>();
        take(candidates(there, back, true), visible, taken);
        take(candidates(there, back, false), Integer.MAX_VALUE, taken);
    }

    private static int count(Collection<RelationSide> sides, boolean readable) {
        return (int) sides.stream()
                .filter(side -> side.field().readable() == readable)
                .count();
    }

    private static List<Candidate> candidates(List<RelationSide> there, List<RelationSide> back, boolean visible) {
        List<Candidate> candidates = new ArrayList<>();
        for (RelationSide a : there) {
            for (RelationSide b : back) {
                boolean both = a.field().readable() && b.field().readable();
                boolean one = a.field().readable() != b.field().readable();
                if ((visible ? both : one) && !a.name().equals(b.name())) {
                    candidates.add(new Candidate(a, b, NameLikeness.of(a, b)));
                }
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::likeness)
                .reversed()
                .thenComparing(candidate -> candidate.a().name())
                .thenComparing(candidate -> candidate.b().name()));
        return candidates;
    }

    private void take(List<Candidate> candidates, int most, Set<String> taken) {
        int left = most;
        for (Candidate candidate : candidates) {
            if (left > 0
                    && !taken.contains(candidate.a().name())
                    && !taken.contains(candidate.b().name())) {
                taken.add(candidate.a().name());
                taken.add(candidate.b().name());
                left--;
                join(candidate.a(), candidate.b());
            }
        }
    }

    private void join(RelationSide a, RelationSide b) {
        boolean unionAgainstRequired = (a.isUnion() && b.field().required())
                || (b.isUnion() && a.field().required());
        if (unionAgainstRequired && a.field().readable() && b.field().readable()) {
            return; // each then owns its links, as if it had no reverse
        }
        boolean first = RelationOwner.isFirst(a, b);
        put(a, b, first);
        put(b, a, !first);
    }

    private void put(RelationSide side, RelationSide other, boolean owner) {
        EntityField field = joined.getOrDefault(side.name(), side.field());
        Optional<String> reverse = field.reverse().or(() -> Optional.of(other.name()));
        joined.put(
                side.name(),
                new EntityField(
                        field.name(),
                        field.kind(),
                        field.list(),
                        field.required(),
                        field.unique(),
                        field.localized(),
                        field.readable(),
                        field.valueType(),
                        field.members(),
                        reverse,
                        owner && field.kind() == FieldKind.RELATION));
    }
}
