package io.stagesync.state;

import io.stagesync.connector.Secret;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL server for tests: the one that the property {@code stagesync.postgres} names by its JDBC URL, with
 * {@code stagesync.postgres.user} and {@code stagesync.postgres.password}, or one that is started for the run.
 */
final class Postgres {
    private static final String PROPERTY = "stagesync.postgres";
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private Postgres() {}

    private static final class Started {
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A state that nobody else has. */
    static PostgresState newState() {
        return state("test_" + ProcessHandle.current().pid() + "_" + SCHEMAS.incrementAndGet());
    }

    /** The state in a schema. */
    static PostgresState state(String schema) {
        String given = System.getProperty(PROPERTY, "");
        String url = given.isEmpty() ? "jdbc:postgresql://localhost:" + Started.SERVER.getPort() + "/postgres" : given;
        String parameter = (url.contains("?") ? "&" : "?") + "ApplicationName=" + schema + "&currentSchema=" + schema;
        return new PostgresState(
                url + parameter,
                Optional.of(System.getProperty(PROPERTY + ".user", "postgres")),
                Optional.ofNullable(System.getProperty(PROPERTY + ".password")).map(Secret::new));
    }
}
