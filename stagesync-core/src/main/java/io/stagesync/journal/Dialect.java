package io.stagesync.journal;

import java.sql.SQLException;

/** Where SQLite and PostgreSQL part. The statements are the same for both. */
public enum Dialect {
    SQLITE("begin immediate") {
        /** SQLite's own codes, section "Result codes" of its documentation. */
        private static final int CORRUPT = 11;

        private static final int NOT_A_DATABASE = 26;

        @Override
        public String advice(SQLException error) {
            return switch (error.getErrorCode()) {
                case CORRUPT, NOT_A_DATABASE -> "The file is damaged. Restore it from a backup, or move it away.";
                default -> "Check that the disk is not full and that the file can be written.";
            };
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
