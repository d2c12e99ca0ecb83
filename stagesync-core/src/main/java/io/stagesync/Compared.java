package io.stagesync;

import io.stagesync.compare.Difference;
import io.stagesync.journal.BaseRecord;
import java.util.List;
import java.util.Optional;

/**
 * What comparing one entry gave.
 *
 * @param difference what must be written
 * @param base what both sides have, or will have when the difference is written; empty where that is known already
 */
record Compared(Optional<Difference> difference, Optional<BaseRecord> base) {
    static final Compared NOTHING = new Compared(Optional.empty(), Optional.empty());

    static Compared different(Difference difference, BaseRecord base) {
        return new Compared(Optional.of(difference), Optional.of(base));
    }

    static Compared same(BaseRecord base) {
        return new Compared(Optional.empty(), Optional.of(base));
    }

    /** What both sides will have when the differences are written. */
    static List<BaseRecord> toCome(List<Compared> some) {
        return some.stream()
                .filter(each -> each.difference().isPresent())
                .flatMap(each -> each.base().stream())
                .toList();
    }

    /** What both sides have already. */
    static List<BaseRecord> reached(List<Compared> some) {
        return some.stream()
                .filter(each -> each.difference().isEmpty())
                .flatMap(each -> each.base().stream())
                .toList();
    }
}
