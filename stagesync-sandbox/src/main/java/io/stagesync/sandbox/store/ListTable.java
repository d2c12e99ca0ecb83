package io.stagesync.sandbox.store;

import io.stagesync.sandbox.datamodel.ScalarField;

/** The values of one list field, by node key and position. */
record ListTable(String name, ScalarField field) {
    /** The distance between neighbouring positions, as Prisma leaves it. */
    static final int STEP = 1000;

    String ddl() {
        return "CREATE TABLE " + name + " (\"nodeId\", \"position\", \"value\", PRIMARY KEY (\"nodeId\", \"position\"))"
                + " WITHOUT ROWID";
    }
}
