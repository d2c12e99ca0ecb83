package io.stagesync.sandbox.datamodel;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A relation found in a schema.
 *
 * @param givenName its name where the schema has one
 * @param other the field at the far end, absent for a one-way relation
 */
record WrittenRelation(Optional<String> givenName, WrittenEnd one, Optional<WrittenEnd> other) {
    private static final Comparator<Relation.End> SIDES = Comparator.comparing(Relation.End::model)
            .thenComparing(end -> end.field().isEmpty())
            .thenComparing(end -> end.field().orElse(""));

    /** {@code <A>To<B>}, as Prisma names a relation without a name of its own. */
    String usualName() {
        return ends().map(Relation.End::model).collect(Collectors.joining("To"));
    }

    /** The usual name and the fields: for models that have several relations. */
    String longName() {
        return usualName()
                + ends().flatMap(end -> end.field().stream())
                        .map(field -> field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1))
                        .collect(Collectors.joining());
    }

    Relation named(String name) {
        var sides = ends().toList();
        return new Relation(name, sides.get(0), sides.get(1));
    }

    /** The A side, then the B side. */
    private Stream<Relation.End> ends() {
        return Stream.of(one.visible(), other.map(WrittenEnd::visible).orElseGet(one::hiddenFarEnd))
                .sorted(SIDES);
    }
}
