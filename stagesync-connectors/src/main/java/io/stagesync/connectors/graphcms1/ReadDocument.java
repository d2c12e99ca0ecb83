package io.stagesync.connectors.graphcms1;

import java.util.function.Predicate;

/**
 * The generated queries for the entries of a model. Required links are asked for under an alias of their own: where one
 * is not there yet, it takes its whole entry with it.
 */
final class ReadDocument {
    static final String ENTRIES = "entries";
    static final String LINKS = "links";
    static final int LINKS_AT_A_TIME = 100;

    private final ModelBinding model;

    ReadDocument(ModelBinding model) {
        this.model = model;
    }

    /** The first page, or with {@code $after} one that follows. */
    String page(boolean follows) {
        return follows
                ? query("($first: Int!, $after: String!)", "orderBy: id_ASC, first: $first, after: $after")
                : query("($first: Int!)", "orderBy: id_ASC, first: $first");
    }

    /** The entries behind an id, also when there is no entry with that id any more. */
    String behind() {
        return query("($first: Int!, $after: ID!)", "where: {id_gt: $after}, orderBy: id_ASC, first: $first");
    }

    /** Named entries; those behind an id where {@code $after} is given. */
    String find(boolean follows) {
        return query(namedVariables(follows), named(follows));
    }

    /** Only which of the named entries exist. */
    String findIds(boolean follows) {
        return "query Find" + model.name() + namedVariables(follows) + " { " + ENTRIES + ": " + model.listQuery() + "("
                + named(follows) + ") { id } }";
    }

    private static String namedVariables(boolean follows) {
        return "($first: Int!, $ids: [ID!]" + (follows ? ", $after: ID!" : "") + ")";
    }

    private static String named(boolean follows) {
        return "where: {id_in: $ids" + (follows ? ", id_gt: $after" : "") + "}, orderBy: id_ASC, first: $first";
    }

    /** Only the ids of a page, when its entries cannot be read. */
    String ids(boolean follows) {
        String head = follows ? "($first: Int!, $after: String!)" : "($first: Int!)";
        String arguments = follows ? "orderBy: id_ASC, first: $first, after: $after" : "orderBy: id_ASC, first: $first";
        return "query Ids" + model.name() + head + " { " + ENTRIES + ": " + model.listQuery() + "(" + arguments
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
