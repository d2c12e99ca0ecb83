package io.stagesync.report;

import io.stagesync.model.AssetFile;
import io.stagesync.model.Field;
import java.util.Optional;

/** What a person calls the fields that no CMS has. */
final class FieldName {
    private FieldName() {}

    /** {@code file} or {@code file de} for the bytes of an asset, {@code locales} for those of an entry. */
    static String shown(String field) {
        if (field.equals(Field.LOCALES)) {
            return "locales";
        }
        return fileLocale(field)
                .map(locale -> locale.isEmpty() ? "file" : "file " + locale)
                .orElse(field);
    }

    /** The locale whose file a field stands for, empty for the asset's own; absent for any other field. */
    static Optional<String> fileLocale(String field) {
        return field.startsWith(AssetFile.BYTES)
                ? Optional.of(field.substring(AssetFile.BYTES.length()).strip())
                : Optional.empty();
    }
}
