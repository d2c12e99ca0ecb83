package io.stagesync.journal;

import java.sql.SQLException;
import org.sqlite.SQLiteException;

/** Where SQLite and PostgreSQL part. The statements are the same for both. */
public enum Dialect {
    SQLITE("begin immediate") {
        @Override
        public String advice(SQLException error) {
            return error instanceof SQLiteException sqlite
                    ? switch (sqlite.getResultCode()) {
                        case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_SCHEMA, SQLITE_ERROR ->
                            "It is damaged. Restore it from a copy, or move it away.";
                        case SQLITE_BUSY, SQLITE_LOCKED -> "Another process uses it. Wait until that ends.";
                        default -> WRITABLE;
                    }
                    : WRITABLE;
        }

        @Override
        boolean isLost(SQLException error) {
            return false;
        }
    },
    POSTGRESQL("begin") {
        @Override
        public String advice(SQLException error) {
            return "Check that the server can be reached and that its user may write there.";
        }

        /** Classes 08, connection exception, and 57P, operator intervention, of its appendix "Error codes". */
        @Override
        boolean isLost(SQLException error) {
            String state = String.valueOf(error.getSQLState());
            return state.startsWith("08") || state.startsWith("57P");
        }
    };

    private static final String WRITABLE = "Check that the disk is not full and that the file can be written.";

    private final String begin;

    Dialect(String begin) {
        this.begin = begin;
    }

    /** Begins a transaction that writes. SQLite takes its one write lock at once, so that it need not give up later. */
    String begin() {
        return begin;
    }

    /** What to do about an error. */
    public abstract String advice(SQLException error);

    /** Whether the connection is no more and another may do. */
    abstract boolean isLost(SQLException error);
}
