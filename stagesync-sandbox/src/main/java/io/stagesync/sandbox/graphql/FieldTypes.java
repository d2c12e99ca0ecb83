package io.stagesync.sandbox.graphql;

import io.stagesync.sandbox.datamodel.ScalarField;
import io.stagesync.sandbox.datamodel.ScalarType;

/** The GraphQL types of stored scalars. */
final class FieldTypes {
    private FieldTypes() {}

    /** In an output type, required or not. */
    static String output(ScalarField field) {
        String name = name(field, "RichText");
        if (field.list()) {
            return "[" + name + "!]!";
        }
        return field.required() && field.localization().isEmpty() ? name + "!" : name;
    }

    /** In an input, without regard to whether it is required. */
    static String input(ScalarField field) {
        return name(field, "RichTextAST");
    }

    static boolean isFilterable(ScalarField field) {
        return !field.list() && field.type() != ScalarType.JSON && field.type() != ScalarType.RICH_TEXT;
    }

    private static String name(ScalarField field, String richText) {
        return switch (field.type()) {
            case ID -> "ID";
            case STRING -> "String";
            case INT -> "Int";
            case FLOAT -> "Float";
            case BOOLEAN -> "Boolean";
            case DATE_TIME -> "DateTime";
            case ENUM -> field.enumName().orElseThrow();
            case JSON -> "Json";
            case RICH_TEXT -> richText;
        };
    }
}
