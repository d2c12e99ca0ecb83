package io.stagesync.write;

import io.stagesync.model.AssetFile;
import io.stagesync.model.Change;
import io.stagesync.model.Entry;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Tells which files of a change that was sent before are still to be stored, by their names in {@link Change#fields()}. */
final class OpenFiles {
    private OpenFiles() {}

    /**
     * The files of an asset that was created. How many bytes there are is told when a file is stored; one that is not
     * surely there is stored again.
     */
    static Set<String> ofCreation(Change change, Entry current) {
        Set<String> open = new LinkedHashSet<>();
        change.target().files().forEach((locale, file) -> {
            boolean isThere = Optional.ofNullable(current.files().get(locale))
                    .filter(there -> there.sizeBytes() >= 0 && there.sizeBytes() == file.sizeBytes())
                    .isPresent();
            if (!isThere) {
                open.add(AssetFile.bytesOf(locale));
            }
        });
        return open;
    }

    /** The files that an update brings, of which the destination still has the old one, or none. */
    static Set<String> ofUpdate(Change change, Entry before, Entry current) {
        Set<String> open = new LinkedHashSet<>();
        change.target().files().keySet().forEach(locale -> {
            String name = AssetFile.bytesOf(locale);
            if (change.fields().contains(name) && handle(current, locale).equals(handle(before, locale))) {
                open.add(name);
            }
        });
        return open;
    }

    private static Optional<String> handle(Entry entry, String locale) {
        return Optional.ofNullable(entry.files().get(locale)).map(AssetFile::handle);
    }
}
