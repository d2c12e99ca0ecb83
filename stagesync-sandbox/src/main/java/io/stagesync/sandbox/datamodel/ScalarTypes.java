package io.stagesync.sandbox.datamodel;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which scalar types a schema's named types stand for. */
final class ScalarTypes {
    static final List<String> STATUS_VALUES = List.of("DRAFT", "PUBLISHED", "ARCHIVED");

    private static final Map<String, ScalarType> BUILT_IN = Map.ofEntries(
            Map.entry("ID", ScalarType.ID),
            Map.entry("String", ScalarType.STRING),
            Map.entry("Int", ScalarType.INT),
            Map.entry("Long", ScalarType.INT),
            Map.entry("Float", ScalarType.FLOAT),
            Map.entry("Boolean", ScalarType.BOOLEAN),
            Map.entry("DateTime", ScalarType.DATE_TIME),
            Map.entry("Json", ScalarType.JSON),
            Map.entry("RichText", ScalarType.RICH_TEXT),
            Map.entry("RichTextAST", ScalarType.RICH_TEXT));

    private ScalarTypes() {}

    /** The type a name stands for; a declared scalar of unknown meaning counts as text. */
    static Optional<ScalarType> named(String name, Sdl sdl) {
        if (sdl.enumValues(name).isPresent()) {
            return Optional.of(ScalarType.ENUM);
        }
        ScalarType declared = sdl.hasScalar(name) ? ScalarType.STRING : null;
        return Optional.ofNullable(BUILT_IN.getOrDefault(name, declared));
    }

    static ScalarField system(String name, ScalarType type, boolean unique) {
        return new ScalarField(
                name, type, Optional.empty(), List.of(), false, true, unique, Optional.empty(), Optional.empty());
    }

    static ScalarField status(List<String> values) {
        Optional<String> initial = values.stream().findFirst();
        return new ScalarField(
                "status",
                ScalarType.ENUM,
                Optional.of("Status"),
                values,
                false,
                true,
                false,
                initial,
                Optional.empty());
    }
}
