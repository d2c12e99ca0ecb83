package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.StandStill;
import io.stagesync.model.Entry;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Finds what creations made that another process sent, which did not live to hear the answer. The stage may still be at
 * the last of them, so before it is first believed that one was not made, it is waited until nothing comes any more.
 * Safe for threads.
 */
final class EarlierCreations {
    private final CreationLookup lookup;
    private final StandStill standStill;
    private volatile boolean over;

    EarlierCreations(CreationLookup lookup, StandStill standStill) {
        this.lookup = lookup;
        this.standStill = standStill;
    }

    /** @param isKnown whether an id is known to be that of another entry */
    CreationLookup.Found find(ModelBinding model, Entry entry, Predicate<String> isKnown) {
        Supplier<CreationLookup.Found> look = () -> lookup.findAgain(model, entry, isKnown);
        boolean surely = over;
        CreationLookup.Found found = look.get();
        return surely || !(found instanceof CreationLookup.Found.None) ? found : whenOver(look);
    }

    private synchronized CreationLookup.Found whenOver(Supplier<CreationLookup.Found> look) {
        if (over) {
            return look.get();
        }
        CreationLookup.Found found = standStill.await(look);
        over = true;
        return found;
    }
}
