package io.stagesync.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Claims in SQL. What may replace what is decided in the statement itself, so that of two who try one succeeds. */
final class SqlClaims implements Claims {
    private final Session session;
    private final Supplier<Instant> time;

    SqlClaims(Session session, Supplier<Instant> time) {
        this.session = session;
        this.time = time;
    }

    @Override
    public Instant now() {
        return time.get();
    }

    @Override
    public Optional<Claim> find(String stage) {
        return session
                .ask(database -> database.query(
                        "select token, run, owner, host, processes, process, since, heartbeat, expires from claim"
                                + " where stage = ?",
                        SqlClaims::claim,
                        stage))
                .stream()
                .findFirst();
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                row.getString(1),
                row.getString(2),
                new Holder(row.getString(3), row.getString(4), row.getString(5), row.getLong(6)),
                Instant.ofEpochMilli(row.getLong(7)),
                Instant.ofEpochMilli(row.getLong(8)),
                Instant.ofEpochMilli(row.getLong(9)));
    }

    @Override
    public boolean add(String stage, Claim claim) {
        Holder holder = claim.holder();
        return changes(
                "insert into claim (stage, token, run, owner, host, processes, process, since, heartbeat, expires)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                stage,
                claim.token(),
                claim.run(),
                holder.owner(),
                holder.host(),
                holder.processes(),
                holder.process(),
                claim.since().toEpochMilli(),
                claim.heartbeat().toEpochMilli(),
                claim.expires().toEpochMilli());
    }

    @Override
    public boolean replace(String stage, Claim seen, Claim claim) {
        Holder holder = claim.holder();
        return changes(
                "update claim set token = ?, run = ?, owner = ?, host = ?, processes = ?, process = ?, since = ?,"
                        + " heartbeat = ?, expires = ? where stage = ? and token = ? and heartbeat = ?",
                claim.token(),
                claim.run(),
                holder.owner(),
                holder.host(),
                holder.processes(),
                holder.process(),
                claim.since().toEpochMilli(),
                claim.heartbeat().toEpochMilli(),
                claim.expires().toEpochMilli(),
                stage,
                seen.token(),
                seen.heartbeat().toEpochMilli());
    }

    @Override
    public boolean renew(String stage, Claim claim) {
        return changes(
                "update claim set heartbeat = ?, expires = ? where stage = ? and token = ?",
                claim.heartbeat().toEpochMilli(),
                claim.expires().toEpochMilli(),
                stage,
                claim.token());
    }

    @Override
    public void remove(String stage, Claim claim) {
        session.tell(
                database -> database.update("delete from claim where stage = ? and token = ?", stage, claim.token()));
    }

    private boolean changes(String sql, Object... arguments) {
        return session.ask(database -> database.update(sql, arguments)) > 0;
    }
}
