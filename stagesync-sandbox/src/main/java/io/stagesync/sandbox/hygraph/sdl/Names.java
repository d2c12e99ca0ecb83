package io.stagesync.sandbox.hygraph.sdl;

import java.util.Locale;

/** How names are made of names. */
final class Names {
    private Names() {}

    static String upper(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    static String lower(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** Of a hidden field, which looks like an id; always the same for the same relation. */
    static String cuid(String relation) {
        String digits = Long.toString(relation.hashCode() & 0xffff_ffffL, 36);
        return "cl" + "0".repeat(7 - digits.length()) + digits + "hystore000000000";
    }
}
