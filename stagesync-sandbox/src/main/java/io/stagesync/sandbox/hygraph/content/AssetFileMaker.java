package io.stagesync.sandbox.hygraph.content;

import io.stagesync.sandbox.assets.Pictures;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes real files for assets; some share a name, some are no pictures. */
final class AssetFileMaker {
    private static final List<String> NAMES = List.of("photo", "cover", "Bild mit Ü", "image (1)");

    private final AssetFiles files;
    private final Random random;

    AssetFileMaker(AssetFiles files, Random random) {
        this.files = files;
        this.random = random;
    }

    /** Stores a new file and returns the fields that tell it. */
    Map<String, Object> make() {
        String name =
                NAMES.get(random.nextInt(NAMES.size())) + (random.nextInt(3) == 0 ? "" : "-" + random.nextInt(1000));
        long seed = random.nextLong();
        int width = 8 + random.nextInt(24);
        int height = 8 + random.nextInt(24);
        return switch (random.nextInt(8)) {
            case 0 -> described(name + ".txt", ("text " + seed + " ü").getBytes(StandardCharsets.UTF_8), "text/plain");
            case 1 -> described(name + ".jpg", Pictures.jpeg(seed, width, height), "image/jpeg");
            default -> described(name + ".png", Pictures.png(seed, width, height), "image/png");
        };
    }

    private Map<String, Object> described(String name, byte[] bytes, String mimeType) {
        StoredAsset stored = files.store(name, bytes, mimeType);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("fileName", name);
        fields.put("handle", stored.handle());
        fields.put("url", stored.url());
        fields.put("mimeType", mimeType);
        fields.put("size", stored.size());
        if (stored.width() > 0) {
            fields.put("width", (long) stored.width());
            fields.put("height", (long) stored.height());
        }
        return fields;
    }
}
