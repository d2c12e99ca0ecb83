package io.stagesync.sandbox.graphql;

import io.stagesync.sandbox.store.Session;
import io.stagesync.sandbox.store.StageStore;
import java.util.Optional;
import java.util.function.Function;

/** One request while it is answered: how it reaches the store and what its headers chose. */
final class Call {
    private final StageStore store;
    private final Optional<Session> open;
    private final Locales locales;

    private Call(StageStore store, Optional<Session> open, Locales locales) {
        this.store = store;
        this.open = open;
        this.locales = locales;
    }

    /** A query: everything is read in one transaction. */
    static Call query(StageStore store, Session open, Locales locales) {
        return new Call(store, Optional.of(open), locales);
    }

    /** A mutation: each of its fields is a transaction of its own, and so is each reading of the result (2.6). */
    static Call mutation(StageStore store, Locales locales) {
        return new Call(store, Optional.empty(), locales);
    }

    <T> T read(Function<Session, T> work) {
        return open.isPresent() ? work.apply(open.get()) : store.transact(work);
    }

    <T> T write(Function<Session, T> work) {
        return store.transact(work);
    }

    Locales locales() {
        return locales;
    }
}
