package io.stagesync.sandbox.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Delivery addresses of asset files; a transformation becomes path tasks before the handle (5.2). */
final class AssetUrls {
    private AssetUrls() {}

    static String url(String deliveryEndpoint, String handle, @Nullable Object transformation) {
        List<String> parts = new ArrayList<>();
        parts.add(deliveryEndpoint);
        Map<?, ?> image = map(map(transformation).get("image"));
        task("resize", Map.of("width", "width", "height", "height", "fit", "fit"), map(image.get("resize")), parts);
        Map<?, ?> document = map(map(transformation).get("document"));
        task("output", Map.of("format", "format"), map(document.get("output")), parts);
        parts.add(handle);
        return String.join("/", parts);
    }

    private static void task(String name, Map<String, String> known, Map<?, ?> options, List<String> parts) {
        List<String> written = new ArrayList<>();
        for (String option : List.of("width", "height", "fit", "format")) {
            if (known.containsKey(option) && options.get(option) != null) {
                written.add(option + ":" + options.get(option));
            }
        }
        if (!written.isEmpty()) {
            parts.add(name + "=" + String.join(",", written));
        }
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
