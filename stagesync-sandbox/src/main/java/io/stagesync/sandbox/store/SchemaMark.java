package io.stagesync.sandbox.store;

import io.stagesync.sandbox.datamodel.DataModel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A mark in the database that tells for which schema its tables were made. */
final class SchemaMark {
    static final String TABLE = "_StageSchema";

    private SchemaMark() {}

    /** Makes the tables where there are none; fails where they were made for something else. */
    static void prepare(Statements statements, Layout layout, DataModel dataModel, Folding folding) {
        String mark = mark(dataModel, folding);
        statements.update("CREATE TABLE IF NOT EXISTS \"" + TABLE + "\" (\"mark\")", List.of());
        Optional<String> found =
                statements.query("SELECT \"mark\" FROM \"" + TABLE + "\"", List.of(), row -> row.getString(1)).stream()
                        .findFirst();
        if (found.isEmpty()) {
            layout.ddl().forEach(ddl -> statements.update(ddl, List.of()));
            statements.update("INSERT INTO \"" + TABLE + "\" VALUES (?)", List.of(mark));
        } else if (!found.get().equals(mark)) {
            throw new StoreFailure(
                    "Cannot open the stage's database: it was made for another schema or other quirks. Name another"
                            + " file, or delete this one to start with an empty stage.",
                    null);
        }
    }

    private static String mark(DataModel dataModel, Folding folding) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((folding.ignoresCase() + dataModel.toString()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
