package io.stagesync.sandbox.store;

/** Complaints in the words of the databases' drivers, cut as Prisma cuts them (graphcms-v1 4.5). */
final class Causes {
    private static final String MYSQL_CONSTRAINT = ".SQLIntegrityConstraintViolationException: (conn=30124) ";
    private static final String POSTGRES_ERROR = "gresql.util.PSQLException: ERROR: ";

    private final Database database;

    Causes(Database database) {
        this.database = database;
    }

    String duplicateId(String table, String id) {
        return switch (database) {
            case MYSQL -> duplicateEntry(id, "PRIMARY");
            case POSTGRES -> duplicateKey(table + "_pkey", "id", id);
        };
    }

    String duplicateValue(String table, String field, String value) {
        return switch (database) {
            case MYSQL -> duplicateEntry(value, field + "_UNIQUE");
            case POSTGRES -> duplicateKey(table + "." + field + "._UNIQUE", field, value);
        };
    }

    String duplicateLink(String table, String a, String b) {
        return switch (database) {
            case MYSQL -> duplicateEntry(a + "-" + b, "AB_unique");
            case POSTGRES -> duplicateKey(table + "_AB_unique", "\"A\", \"B\"", a + ", " + b);
        };
    }

    String missing(String field) {
        return switch (database) {
            case MYSQL -> MYSQL_CONSTRAINT + "Column '" + field + "' cannot be null";
            case POSTGRES -> POSTGRES_ERROR + "null value in column \"" + field + "\" violates not-null constraint";
        };
    }

    String tooLong(String field, int limit) {
        return switch (database) {
            case MYSQL -> ".SQLDataException: (conn=30124) Data too long for column '" + field + "' at row 1";
            case POSTGRES -> POSTGRES_ERROR + "value too long for type character varying(" + limit + ")";
        };
    }

    String outOfRange(String field) {
        return switch (database) {
            case MYSQL -> ".SQLDataException: (conn=30124) Out of range value for column '" + field + "' at row 1";
            case POSTGRES -> POSTGRES_ERROR + "numeric field overflow";
        };
    }

    String noSuchNode(String table, String column, String id, String target) {
        return switch (database) {
            case MYSQL ->
                MYSQL_CONSTRAINT + "Cannot add or update a child row: a foreign key constraint fails (`" + table
                        + "`, FOREIGN KEY (`" + column + "`) REFERENCES `" + target + "` (`id`))";
            case POSTGRES ->
                POSTGRES_ERROR + "insert or update on table \"" + table + "\" violates foreign key constraint \""
                        + table + "_" + column + "_fkey\"\n  Detail: Key (" + column + ")=(" + id
                        + ") is not present in table \"" + target + "\".";
        };
    }

    private static String duplicateEntry(String value, String index) {
        return MYSQL_CONSTRAINT + "Duplicate entry '" + value + "' for key '" + index + "'";
    }

    private static String duplicateKey(String constraint, String columns, String values) {
        return POSTGRES_ERROR + "duplicate key value violates unique constraint \"" + constraint + "\"\n  Detail: Key ("
                + columns + ")=(" + values + ") already exists.";
    }
}
