package io.stagesync.sandbox.hygraph.sdl;

import io.stagesync.sandbox.hygraph.schema.FieldKind;
import java.util.List;

/**
 * A field as the schema shows it, reverse sides included.
 *
 * @param outputType the named type that is read
 * @param inputType the named type that is written; for what is written inline, the type or union that the inline inputs are
 *     named after
 * @param readable whether the output type has it
 * @param writable whether the inputs have it
 */
record SdlField(
        String name,
        FieldKind kind,
        boolean list,
        boolean required,
        boolean unique,
        boolean localized,
        String outputType,
        String inputType,
        List<String> members,
        boolean readable,
        boolean writable) {
    boolean isInline() {
        return kind == FieldKind.RELATION || kind == FieldKind.COMPONENT || kind == FieldKind.VARIANTS;
    }

    /** A union may have one member only. */
    boolean isUnion() {
        return isInline() && !inputType.equals(members.get(0));
    }

    String output() {
        if (list) {
            return "[" + outputType + "!]!";
        }
        return outputType + (required ? "!" : "");
    }

    String createInput() {
        return (isInline() ? inputType + (list ? "CreateManyInlineInput" : "CreateOneInlineInput") : plainInput())
                + (required ? "!" : "");
    }

    String updateInput() {
        return isInline() ? inputType + (list ? "UpdateManyInlineInput" : "UpdateOneInlineInput") : plainInput();
    }

    private String plainInput() {
        return list ? "[" + inputType + "!]" : inputType;
    }
}
