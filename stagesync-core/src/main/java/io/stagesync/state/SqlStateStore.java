package io.stagesync.state;

import io.stagesync.journal.Bases;
import io.stagesync.journal.Identities;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** A state in SQL, whichever database has it. */
final class SqlStateStore implements StateStore {
    private final Session session;
    private final BiFunction<StageAddress, StageAddress, Identities> maps;
    private final BiFunction<StageAddress, StageAddress, Bases> bases;
    private final Supplier<Instant> time;

    /**
     * Makes the state of a session, which it closes.
     *
     * @param maps makes the map of two stages
     * @param bases makes the bases of two stages
     * @param time what time it is for all who share the state
     */
    SqlStateStore(
            Session session,
            BiFunction<StageAddress, StageAddress, Identities> maps,
            BiFunction<StageAddress, StageAddress, Bases> bases,
            Supplier<Instant> time) {
        this.session = session;
        this.maps = maps;
        this.bases = bases;
        this.time = time;
    }

    @Override
    public Identities identities(StageAddress source, StageAddress destination) {
        return maps.apply(source, destination);
    }

    @Override
    public Bases bases(StageAddress source, StageAddress destination) {
        return bases.apply(source, destination);
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
