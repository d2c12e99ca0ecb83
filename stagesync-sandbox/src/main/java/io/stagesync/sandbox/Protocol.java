package io.stagesync.sandbox;

import java.util.regex.Pattern;

/** Which CMS a schema is of; the schema itself tells (schema-facts 10). */
public enum Protocol {
    /** A generated schema of a project, or a bare datamodel to generate one from. */
    GRAPHCMS_V1,
    /** The generated schema of an environment. */
    HYGRAPH,
    /** A generated schema of neither: that of GraphCMS before v1, or of something else, which nobody serves here. */
    UNKNOWN;

    private static final Pattern STAGE = declaration("enum", "Stage");
    private static final Pattern PUBLISH_LOCALE = declaration("input", "PublishLocaleInput");
    private static final Pattern QUERY = declaration("type", "Query");
    private static final Pattern BATCH = declaration("type", "BatchPayload");
    private static final Pattern WHERE_UNIQUE = declaration("input", "\\w+WhereUniqueInput");

    /** Looks for the types that only one of them has. The text need not be valid. */
    public static Protocol of(String sdl) {
        if (declares(sdl, STAGE) && declares(sdl, PUBLISH_LOCALE)) {
            return HYGRAPH;
        }
        boolean generated = declares(sdl, QUERY);
        boolean ofV1 = declares(sdl, BATCH) || (declares(sdl, WHERE_UNIQUE) && !declares(sdl, STAGE));
        return generated && !ofV1 ? UNKNOWN : GRAPHCMS_V1;
    }

    private static boolean declares(String sdl, Pattern declaration) {
        return declaration.matcher(sdl).find();
    }

    private static Pattern declaration(String kind, String name) {
        return Pattern.compile("(?m)^\\s*" + kind + "\\s+" + name + "\\b");
    }
}
