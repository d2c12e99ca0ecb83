package io.stagesync.sandbox.datamodel;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives every relation a name of its own, the same for the same schema. */
final class RelationNames {
    private RelationNames() {}

    static List<Relation> allot(List<WrittenRelation> written) {
        Map<String, Long> uses = written.stream()
                .filter(relation -> relation.givenName().isEmpty())
                .collect(groupingBy(WrittenRelation::usualName, counting()));
        Set<String> taken = new HashSet<>();
        written.forEach(relation -> relation.givenName().ifPresent(taken::add));
        List<Relation> named = new ArrayList<>();
        for (WrittenRelation relation : written) {
            named.add(relation.named(relation.givenName().orElseGet(() -> free(relation, uses, taken))));
        }
        return named;
    }

    private static String free(WrittenRelation relation, Map<String, Long> uses, Set<String> taken) {
        String usual = relation.usualName();
        boolean alone = uses.getOrDefault(usual, 0L) == 1 && !taken.contains(usual);
        String wanted = alone ? usual : relation.longName();
        String name = wanted;
        for (int number = 2; !taken.add(name); number++) {
            name = wanted + number;
        }
        return name;
    }
}
