package io.stagesync.state;

import static java.util.Objects.requireNonNull;

import io.stagesync.connector.Secret;
import io.stagesync.journal.Database;
import io.stagesync.journal.Dialect;
import io.stagesync.model.UsageException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A state in a PostgreSQL database, for a team or several machines. It knows stages by their addresses, since projects that
 * share it may give different stages the same name. Its tables are in a schema of their own,
 * {@code stagesync} unless the URL names another as {@code currentSchema}. The connection is encrypted unless the server
 * is on this machine, or the URL sets {@code sslmode}.
 *
 * @param url a JDBC URL without user and password
 */
public record PostgresState(String url, Optional<String> user, Optional<Secret> password) implements StateLocation {
    private static final Pattern ON_THIS_MACHINE =
            Pattern.compile("jdbc:postgresql:((?!//).*|//(localhost|127\\.0\\.0\\.1|\\[::1])?(:[0-9]+)?([/?].*)?)");

    public PostgresState {
        requireNonNull(url, "url is null");
        requireNonNull(user, "user is null");
        requireNonNull(password, "password is null");
    }

    /** Whether a URL is that of a server on this machine. */
    public static boolean isOnThisMachine(String url) {
        return ON_THIS_MACHINE.matcher(url).matches();
    }

    @Override
    public StateStore open(Clock clock) {
        Session session = new Session(this::database);
        return new SqlStateStore(
                session,
                (source, destination) ->
                        new CopiedIdentities(new SqlIdentities(session, source.address(), destination.address())),
                (source, destination) -> new SqlBases(session, source.address(), destination.address()),
                () -> session.ask(PostgresState::now));
    }

    private Database database() {
        Database database = connect();
        try {
            String schema = schema(database);
            int version = version(database, schema);
            StateTables.checkKnown(url, version);
            if (version < StateTables.VERSION) {
                StateTables.migratePostgres(url, properties(), schema);
            }
            return database;
        } catch (UsageException e) {
            database.close();
            throw e;
        }
    }

    private Database connect() {
        Properties settings = new Properties();
        settings.putAll(properties());
        try {
            return new Database(url, Dialect.POSTGRESQL, DriverManager.getConnection(url, settings));
        } catch (SQLException e) {
            throw new UsageException(
                    "Cannot open the state '" + url + "': " + e.getMessage() + " " + Dialect.POSTGRESQL.advice(e), e);
        }
    }

    /** What the URL says itself takes precedence. */
    private Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>();
        user.ifPresent(name -> properties.put("user", name));
        password.ifPresent(secret -> properties.put("password", secret.reveal()));
        properties.put("currentSchema", "stagesync");
        properties.put("sslmode", isOnThisMachine(url) ? "prefer" : "require");
        properties.put("ApplicationName", "StageSync");
        // A server that is gone without a word must not hold up what watches over the lock.
        properties.put("connectTimeout", "10");
        properties.put("socketTimeout", "20");
        return properties;
    }

    private static String schema(Database database) {
        return database.query("select current_setting('search_path')", row -> row.getString(1))
                .get(0)
                .split(",", 2)[0]
                .strip();
    }

    private static int version(Database database, String schema) {
        String history = schema + ".flyway_schema_history";
        boolean there = database.query("select to_regclass(?) is not null", row -> row.getBoolean(1), history)
                .get(0);
        return there
                ? database.query(
                                "select coalesce(max(cast(version as integer)), 0) from " + history + " where success",
                                row -> row.getInt(1))
                        .get(0)
                : 0;
    }

    private static Instant now(Database database) {
        return database.query(
                        "select cast(extract(epoch from clock_timestamp()) * 1000 as bigint)",
                        row -> Instant.ofEpochMilli(row.getLong(1)))
                .get(0);
    }
}
