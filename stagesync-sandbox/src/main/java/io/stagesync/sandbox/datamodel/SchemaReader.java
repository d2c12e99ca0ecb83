package io.stagesync.sandbox.datamodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads SDL into a {@link DataModel}. All methods fail with {@link InvalidSchema} where the text cannot be read. */
public final class SchemaReader {
    private static final String NAMELESS = "the schema";

    private SchemaReader() {}

    /** Reads either form; a bare datamodel is completed as GraphCMS would. */
    public static DataModel read(String sdl) {
        return read(sdl, Flavor.GRAPHCMS);
    }

    /** Reads either form; the flavor matters for a bare datamodel only. */
    public static DataModel read(String sdl, Flavor flavor) {
        return read(Sdl.parse(sdl, NAMELESS), flavor);
    }

    /** Reads a UTF-8 file, which messages will name. */
    public static DataModel read(Path file, Flavor flavor) {
        try {
            return read(Sdl.parse(Files.readString(file), "schema " + file), flavor);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read schema " + file, e);
        }
    }

    public static SchemaForm formOf(String sdl) {
        return Sdl.parse(sdl, NAMELESS).form();
    }

    private static DataModel read(Sdl sdl, Flavor flavor) {
        return switch (sdl.form()) {
            case FULL -> new FullSchema(sdl).read();
            case BARE -> new BareSchema(sdl, flavor).read();
        };
    }
}
