package io.stagesync.sandbox.hygraph.sdl;

import io.stagesync.sandbox.hygraph.schema.FieldKind;

/** The types by which values of each kind are read and written (hygraph.md 3.5). */
final class KindTypes {
    private KindTypes() {}

    static String output(TypeSpec type, FieldSpec field) {
        return switch (field.kind()) {
            case COLOR -> "Color";
            case LOCATION -> "Location";
            case TAXONOMY -> "TaxonomyNode";
            case REMOTE -> "Remote_Answer";
            case RICH_TEXT ->
                field.members().isEmpty() ? "RichText" : type.name() + Names.upper(field.name()) + "RichText";
            case STRING, INT, FLOAT, BOOLEAN, DATE, DATE_TIME, JSON, ENUM, RELATION, COMPONENT, VARIANTS ->
                input(field);
        };
    }

    static String input(FieldSpec field) {
        return switch (field.kind()) {
            case STRING -> "String";
            case INT -> "Int";
            case FLOAT -> "Float";
            case BOOLEAN -> "Boolean";
            case DATE -> "Date";
            case DATE_TIME -> "DateTime";
            case JSON -> "Json";
            case ENUM -> field.target();
            case COLOR -> "ColorInput";
            case LOCATION -> "LocationInput";
            case RICH_TEXT -> "RichTextAST";
            case TAXONOMY -> "TaxonomyNodeInput";
            case RELATION, COMPONENT, VARIANTS, REMOTE -> "";
        };
    }

    /** Whether a value can be compared, so that there are filters and orders by it. */
    static boolean isOrdered(FieldKind kind) {
        return switch (kind) {
            case STRING, INT, FLOAT, BOOLEAN, DATE, DATE_TIME, ENUM -> true;
            case JSON, COLOR, LOCATION, RICH_TEXT, TAXONOMY, RELATION, COMPONENT, VARIANTS, REMOTE -> false;
        };
    }
}
