package io.stagesync.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The kinds of pictures that a page may carry, known by their first bytes. None of them can hold a script. */
enum PictureType {
    PNG("image/png", "\u0089PNG"),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
    GIF("image/gif", "GIF8"),
    WEBP("image/webp", "RIFF");

    private final String mediaType;
    private final String beginning;

    PictureType(String mediaType, String beginning) {
        this.mediaType = mediaType;
        this.beginning = beginning;
    }

    /** The picture as an address that holds it; nothing where it is of no kind that is known. */
    static Optional<String> dataAddress(byte[] picture) {
        return Arrays.stream(values())
                .filter(type -> type.begins(picture))
                .findFirst()
                .map(type -> "data:" + type.mediaType + ";base64,"
                        + Base64.getEncoder().encodeToString(picture));
    }

    private boolean begins(byte[] picture) {
        return picture.length > beginning.length()
                && new String(picture, 0, beginning.length(), StandardCharsets.ISO_8859_1).equals(beginning);
    }
}
