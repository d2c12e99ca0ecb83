package io.stagesync.sandbox.store;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names that SQLite can tell apart: it ignores their case and keeps the prefix {@code sqlite_} for itself. */
final class FreeNames {
    private final Set<String> taken = new HashSet<>();

    /** The wanted name where it is free, else one with a number, quoted. */
    String quoted(String wanted) {
        String base = wanted.toLowerCase(Locale.ROOT).startsWith("sqlite_") ? "_" + wanted : wanted;
        String name = base;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = base + "_" + number;
        }
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
