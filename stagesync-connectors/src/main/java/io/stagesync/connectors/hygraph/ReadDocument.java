package io.stagesync.connectors.hygraph;

import java.util.List;
import java.util.Map;

/**
 * The generated queries for entries of a model, minified: hobby projects take 10 KB of text and variables (hygraph.md
 * 7.1). Variables: {@code l} locales, {@code g} stage, {@code f} first, {@code s} skip, {@code i} ids.
 */
final class ReadDocument {
    /** Under these keys are the answers of both kinds of queries. */
    static final String PAGE = "page";

    static final String NAMED = "named";
    /** When an entry was last changed in any way; no field of a model can have that name. */
    static final String VERSION = "_v";

    private static final String ARGUMENTS = "orderBy:id_ASC,stage:$g,locales:$l";
    private static final String VARIABLES = "$l:[Locale!]!,$g:Stage!,$f:Int";

    private final ModelBinding model;
    private final Aliases aliases;

    ReadDocument(ModelBinding model, Aliases aliases) {
        this.model = model;
        this.aliases = aliases;
    }

    /** Entries by their place in the order of ids. */
    String window(List<Item> items) {
        SelectionText text = new SelectionText(aliases, Map.of());
        return connection(first() + " " + text.of(model.name(), items)) + text.fragments();
    }

    /** The ids of a window, when its entries cannot be read. */
    String windowIds() {
        return connection("id");
    }

    /**
     * Named entries.
     *
     * @param skips how many elements of their lists to skip, by the names of the lists
     */
    String named(List<Item> items, Map<String, Integer> skips) {
        SelectionText text = new SelectionText(aliases, skips);
        return named(first() + " " + text.of(model.name(), items)) + text.fragments();
    }

    /** More of named entries that were read in part. */
    String more(List<Item> items, Map<String, Integer> skips) {
        SelectionText text = new SelectionText(aliases, skips);
        return named("id " + version() + " " + text.of(model.name(), items)) + text.fragments();
    }

    /** How many entries each of both layers has, and when one was last changed in any way. */
    String lastEdit() {
        return SelectionText.minified("query($l:[Locale!]!){" + newest("DRAFT") + " " + newest("PUBLISHED") + "}");
    }

    private String newest(String stage) {
        return stage + ":" + model.connectionQuery() + "(first:1,orderBy:updatedAt_DESC,stage:" + stage
                + ",locales:$l){edges{node{" + version() + "}}aggregate{count}}";
    }

    private String first() {
        String base = model.entity().variation() ? "(variation:BASE)" : "";
        return "id " + version() + " createdAt" + base + " updatedAt" + base
                + " documentInStages(stages:[PUBLISHED]){id}";
    }

    private String version() {
        return VERSION + ":updatedAt" + (model.entity().variation() ? "(variation:COMBINED)" : "");
    }

    private String connection(String selection) {
        return SelectionText.minified("query(" + VARIABLES + ",$s:Int){" + PAGE + ":" + model.connectionQuery()
                + "(first:$f,skip:$s," + ARGUMENTS + "){edges{node{" + selection
                + "}}pageInfo{hasNextPage}aggregate{count}}}");
    }

    private String named(String selection) {
        return SelectionText.minified("query(" + VARIABLES + ",$i:[ID!]){" + NAMED + ":" + model.listQuery()
                + "(where:{id_in:$i},first:$f," + ARGUMENTS + "){" + selection + "}}");
    }
}
