package io.stagesync.sandbox.store;

import java.util.EnumSet;
import java.util.Set;

/**
 * How a stage behaves where its real counterparts are odd.
 *
 * @param database what stands behind it
 * @param shown the oddities it shows
 * @param richText how rich text is exported and imported
 * @param importLimitBytes the largest import body; Prisma answers 400 above 52,428,800 (observed A8), GraphCMS
 *     documents 10 MB (section 4). For the HTTP side.
 */
public record Quirks(Database database, Set<Quirk> shown, RichTextStorage richText, long importLimitBytes) {
    private static final long PRISMA_LIMIT_BYTES = 52_428_800;

    /** Everything as it was on the MySQL connector, which most likely stood behind GraphCMS v1. */
    public static final Quirks MYSQL =
            new Quirks(Database.MYSQL, EnumSet.allOf(Quirk.class), RichTextStorage.JSON, PRISMA_LIMIT_BYTES);

    /** Everything as it was on the PostgreSQL connector. */
    public static final Quirks POSTGRES =
            new Quirks(Database.POSTGRES, EnumSet.allOf(Quirk.class), RichTextStorage.JSON, PRISMA_LIMIT_BYTES);

    public Quirks {
        shown = Set.copyOf(shown);
    }

    /** Whether the stage shows an oddity; those of the other database never are. */
    public boolean show(Quirk quirk) {
        return shown.contains(quirk)
                && switch (quirk) {
                    case RELATION_PAGES_SHIFT -> database == Database.POSTGRES;
                    case CASE_IGNORED -> database == Database.MYSQL;
                    case LIST_EXPORT_CUT,
                            LIST_CURSOR_COUNTS_ELEMENTS,
                            LISTS_IN_HASH_ORDER,
                            REFUSED_NODES_LEAVE_TRACE,
                            ONE_CAUSE_PER_BATCH,
                            IMPORT_GOES_ON_AFTER_TIMEOUT,
                            OLD_DATES_SHIFT,
                            INTS_WRAP -> true;
                };
    }

    public Quirks without(Quirk quirk) {
        EnumSet<Quirk> fewer = EnumSet.noneOf(Quirk.class);
        fewer.addAll(shown);
        fewer.remove(quirk);
        return new Quirks(database, fewer, richText, importLimitBytes);
    }

    public Quirks withoutAny() {
        return new Quirks(database, Set.of(), richText, importLimitBytes);
    }

    public Quirks withRichText(RichTextStorage storage) {
        return new Quirks(database, shown, storage, importLimitBytes);
    }

    public Quirks withImportLimitBytes(long limitBytes) {
        return new Quirks(database, shown, richText, limitBytes);
    }
}
