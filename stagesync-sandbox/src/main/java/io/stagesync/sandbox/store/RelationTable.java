package io.stagesync.sandbox.store;

import io.stagesync.sandbox.datamodel.Relation;
import java.util.Optional;
import java.util.stream.Stream;

/** The links of one relation: pairs of node keys, the only constraint being that a pair is there once. */
record RelationTable(String name, Relation relation) {
    private static final String A = "\"A\"";
    private static final String B = "\"B\"";

    /** The column that holds the node whose field is followed. */
    String near(String model, String field) {
        boolean isA = relation.a().model().equals(model) && relation.a().field().equals(Optional.of(field));
        return isA ? A : B;
    }

    String far(String model, String field) {
        return near(model, field).equals(A) ? B : A;
    }

    Stream<String> ddl(int number) {
        return Stream.of(
                "CREATE TABLE " + name + " (\"A\", \"B\", PRIMARY KEY (\"A\", \"B\")) WITHOUT ROWID",
                "CREATE INDEX \"_r" + number + "\" ON " + name + " (\"B\", \"A\")");
    }
}
