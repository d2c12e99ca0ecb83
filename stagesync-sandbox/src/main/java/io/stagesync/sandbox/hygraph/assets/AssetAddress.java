package io.stagesync.sandbox.hygraph.assets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the addresses of files: what they begin with, the transformations as parts of the path, the handle. */
final class AssetAddress {
    private final String prefix;

    /** Begins all addresses; {@code prefix} is without a slash at the end. */
    AssetAddress(String prefix) {
        this.prefix = prefix;
    }

    /**
     * The address of a file.
     *
     * @param transformation {@code {image: {resize: {width: 10}}, document: {output: {format: webp}}}}, any of it absent
     */
    String of(String handle, Map<String, @Nullable Object> transformation) {
        StringBuilder url = new StringBuilder(prefix);
        for (Object kind : transformation.values()) {
            if (kind instanceof Map<?, ?> tasks) {
                tasks.forEach((task, options) -> {
                    if (options instanceof Map<?, ?> given) {
                        url.append('/').append(task).append('=').append(String.join(",", texts(given)));
                    }
                });
            }
        }
        return url.append('/').append(handle).toString();
    }

    private static List<String> texts(Map<?, ?> options) {
        List<String> texts = new ArrayList<>();
        options.forEach((name, value) -> {
            if (value != null) {
                texts.add(name + ":" + value);
            }
        });
        return texts;
    }
}
