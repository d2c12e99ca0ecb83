package io.stagesync.state;

import io.stagesync.journal.Identities;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** A state in SQL, whichever database has it. */
final class SqlStateStore implements StateStore {
    private final Session session;
    private final Function<StageAddress, String> names;
    private final Supplier<Instant> time;

    /**
     * Makes the state of a session, which it closes.
     *
     * @param names what tells one stage from another where this state is used
     * @param time what time it is for all who share the state
     */
    SqlStateStore(Session session, Function<StageAddress, String> names, Supplier<Instant> time) {
        this.session = session;
        this.names = names;
        this.time = time;
    }

    @Override
    public Identities identities(StageAddress source, StageAddress destination) {
        return new SqlIdentities(session, names.apply(source), names.apply(destination));
    }

    @Override
    public Claims claims() {
        return new SqlClaims(session, time);
    }

    @Override
    public void close() {
        session.close();
    }
}
