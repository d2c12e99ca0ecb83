package io.stagesync.connectors.graphcms1;

import java.util.function.Predicate;

/**
 * The generated queries for the entries of a model. Required links are asked for under an alias of their own: where one
 * is not there yet, it takes its whole entry with it.
 */
final class ReadDocument {
    static final String ENTRIES = "entries";
    static final String LINKS = "links";
    static final String COUNT = "count";
    static final int LINKS_AT_A_TIME = 100;

    private static final String FIRST_PAGE = "($first: Int!)";
    private static final String NEXT_PAGE = "($first: Int!, $after: String!)";
    private static final String NAMED = "($first: Int!, $ids: [ID!])";
    private static final String NAMED_BEHIND = "($first: Int!, $ids: [ID!], $after: ID!)";

    private final ModelBinding model;

    ReadDocument(ModelBinding model) {
        this.model = model;
    }

    String firstPage() {
        return query(FIRST_PAGE, "orderBy: id_ASC, first: $first");
    }

    /** The page behind the entry {@code $after}. */
    String nextPage() {
        return query(NEXT_PAGE, "orderBy: id_ASC, first: $first, after: $after");
    }

    /** The entries behind an id, also when there is no entry with that id any more. */
    String behind() {
        return query("($first: Int!, $after: ID!)", "where: {id_gt: $after}, orderBy: id_ASC, first: $first");
    }

    /** Named entries. */
    String find() {
        return query(NAMED, "where: {id_in: $ids}, orderBy: id_ASC, first: $first");
    }

    /** Named entries behind the id {@code $after}. */
    String findBehind() {
        return query(NAMED_BEHIND, "where: {id_in: $ids, id_gt: $after}, orderBy: id_ASC, first: $first");
    }

    /** Only which of the named entries exist. */
    String findIds() {
        return ids("Find", NAMED, "where: {id_in: $ids}, orderBy: id_ASC, first: $first");
    }

    /** Only which of the named entries behind the id {@code $after} exist. */
    String findIdsBehind() {
        return ids("Find", NAMED_BEHIND, "where: {id_in: $ids, id_gt: $after}, orderBy: id_ASC, first: $first");
    }

    /** Only the ids of the first page, when its entries cannot be read. */
    String firstIds() {
        return ids("Ids", FIRST_PAGE, "orderBy: id_ASC, first: $first");
    }

    /** Only the ids of the page behind the entry {@code $after}. */
    String nextIds() {
        return ids("Ids", NEXT_PAGE, "orderBy: id_ASC, first: $first, after: $after");
    }

    /** How many entries there are, where that can be asked, and when one was last changed. */
    String lastEdit() {
        String count = model.countQuery()
                .map(query -> COUNT + ": " + query + " { aggregate { count } } ")
                .orElse("");
        return "query LastEdit" + model.name() + " { " + count + ENTRIES + ": " + model.listQuery()
                + "(orderBy: updatedAt_DESC, first: 1) { updatedAt } }";
    }

    private String ids(String name, String variables, String arguments) {
        return "query " + name + model.name() + variables + " { " + ENTRIES + ": " + model.listQuery() + "(" + arguments
                + ") { id } }";
    }

    private String query(String variables, String arguments) {
        StringBuilder query = new StringBuilder("query Read" + model.name() + variables + " {\n");
        query.append(list(ENTRIES, arguments, selection(f -> !f.isRequiredLink())));
        if (model.hasRequiredLinks()) {
            query.append(list(LINKS, arguments, "id" + selected(FieldBinding::isRequiredLink)));
        }
        return query.append("}\n").toString();
    }

    private String list(String alias, String arguments, String selection) {
        return "  " + alias + ": " + model.listQuery() + "(" + arguments + ") { " + selection + " }\n";
    }

    private String selection(Predicate<FieldBinding> wanted) {
        return "id" + (model.hasCreatedAt() ? " createdAt" : "") + (model.hasUpdatedAt() ? " updatedAt" : "")
                + (model.model().isAsset() ? " handle url" : "") + selected(wanted);
    }

    private String selected(Predicate<FieldBinding> wanted) {
        StringBuilder selection = new StringBuilder();
        model.fields().stream()
                .filter(wanted)
                .forEach(field -> selection.append(' ').append(selected(field)));
        return selection.toString();
    }

    private static String selected(FieldBinding field) {
        String alias = field.outputName().equals(field.name()) ? "" : field.name() + ": ";
        String arguments =
                field.locale().map(locale -> "(locale: " + locale + ")").orElse("");
        if (field.rich()) {
            return alias + field.outputName() + arguments + " { raw }";
        }
        if (!field.field().isReference()) {
            return alias + field.outputName() + arguments;
        }
        return field.name() + firstLinks(field) + " { id }";
    }

    private static String firstLinks(FieldBinding field) {
        return field.link().paged() ? "(first: " + LINKS_AT_A_TIME + ", orderBy: id_ASC)" : "";
    }
}
