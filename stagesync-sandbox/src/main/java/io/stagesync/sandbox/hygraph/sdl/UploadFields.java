package io.stagesync.sandbox.hygraph.sdl;

import io.stagesync.sandbox.hygraph.schema.FieldKind;
import java.util.List;

/** The file's fields of {@code Asset}, which the two asset systems let clients write to different degrees. */
final class UploadFields {
    static final List<SdlField> ALL = List.of(
            new SdlField(
                    "fileName",
                    FieldKind.STRING,
                    false,
                    false,
                    false,
                    true,
                    "String!",
                    "String",
                    List.of(),
                    true,
                    true),
            readOnly("handle", FieldKind.STRING, "String!"),
            readOnly("mimeType", FieldKind.STRING, "String"),
            readOnly("size", FieldKind.FLOAT, "Float"),
            readOnly("width", FieldKind.FLOAT, "Float"),
            readOnly("height", FieldKind.FLOAT, "Float"));
    static final List<SdlField> LEGACY = List.of(
            writable("fileName", FieldKind.STRING, "String", true),
            writable("handle", FieldKind.STRING, "String", true),
            writable("mimeType", FieldKind.STRING, "String", false),
            writable("size", FieldKind.FLOAT, "Float", false),
            writable("width", FieldKind.FLOAT, "Float", false),
            writable("height", FieldKind.FLOAT, "Float", false));

    private UploadFields() {}

    private static SdlField readOnly(String name, FieldKind kind, String type) {
        return new SdlField(name, kind, false, false, false, false, type, "", List.of(), true, false);
    }

    private static SdlField writable(String name, FieldKind kind, String type, boolean required) {
        return new SdlField(name, kind, false, required, false, true, type, type, List.of(), true, true);
    }
}
