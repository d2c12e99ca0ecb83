package io.stagesync.state;

import io.stagesync.model.UsageException;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the tables of a state up to date. Flyway takes its time to start, so this class is only touched where the version
 * is not the newest.
 */
final class StateTables {
    /** The number of the newest script. */
    static final int VERSION = 3;

    /** Not Flyway's usual folder: what embeds StageSync may have scripts of its own there. */
    private static final String SCRIPTS = "classpath:io/stagesync/state/migration";

    private StateTables() {}

    /**
     * Refuses what is newer than known.
     *
     * @param name of the state, for the message
     */
    static void checkKnown(String name, int version) {
        if (version > VERSION) {
            throw new UsageException("Cannot open '" + name + "': it was written by a newer StageSync (format "
                    + version + ", this one knows " + VERSION + "). Use that version.");
        }
    }

    /**
     * Brings a file up to date.
     *
     * @param version how far it is; what is there already was made before there was Flyway
     */
    static void migrateSqlite(Path file, int version) {
        migrate(
                file.toString(),
                configuration()
                        .dataSource("jdbc:sqlite:" + file, null, null)
                        .baselineOnMigrate(version > 0)
                        .baselineVersion(String.valueOf(Math.max(version, 1)))
                        .placeholders(Map.of("keyed", "without rowid")));
    }

    /** Brings a schema of a database up to date, and makes it. Flyway sees to it that one process does at a time. */
    static void migratePostgres(String url, Map<String, String> properties, String schema) {
        migrate(
                url,
                configuration()
                        .dataSource(url, properties.get("user"), properties.get("password"))
                        .jdbcProperties(properties)
                        .defaultSchema(schema)
                        .placeholders(Map.of("keyed", "")));
    }

    private static FluentConfiguration configuration() {
        return Flyway.configure(StateTables.class.getClassLoader())
                .loggers("slf4j")
                .locations(SCRIPTS)
                .failOnMissingLocations(true);
    }

    private static void migrate(String name, FluentConfiguration configuration) {
        try {
            configuration.load().migrate();
        } catch (FlywayException e) {
            throw new UsageException(
                    "Cannot bring the tables of '" + name + "' up to date: " + reason(e)
                            + ". Its user must be allowed to make them, and nothing else may be there.",
                    e);
        }
    }

    /** What the database said, where it did; Flyway's own words go on over many lines. */
    private static String reason(FlywayException error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip()
                .replaceAll("[.:]$", "");
    }
}
