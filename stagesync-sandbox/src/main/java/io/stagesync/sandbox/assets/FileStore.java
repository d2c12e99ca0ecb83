package io.stagesync.sandbox.assets;

import io.stagesync.sandbox.graphql.AssetUpload;
import io.stagesync.sandbox.switches.Switches;
import io.stagesync.sandbox.switches.Switches.StoredUrlForm;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The store call of one stage (5.1), and the uploads of its content API. Safe for several threads. */
public final class FileStore implements AssetUpload {
    private final Bucket bucket;
    private final String prefix;
    private final String address;
    private final Supplier<Switches> switches;
    private final SourceFetch sources = new SourceFetch();

    /**
     * Opens a store.
     *
     * @param prefix the folder of files that come without a path: {@code <projectId>-<stage>}
     * @param address what the addresses of stored files begin with
     */
    public FileStore(Bucket bucket, String prefix, String address, Supplier<Switches> switches) {
        this.bucket = bucket;
        this.prefix = prefix;
        this.address = address;
        this.switches = switches;
    }

    public Bucket bucket() {
        return bucket;
    }

    /**
     * Stores a file and tells of it as Filestack does.
     *
     * @param options the call's parameters: {@code path filename mimetype container base64decode}
     * @param given the file of the body, absent when {@code url} names it
     * @throws IllegalArgumentException if what should be Base64 is not
     * @throws java.io.UncheckedIOException if the URL cannot be fetched
     */
    public ObjectNode store(Map<String, String> options, Optional<Incoming> given) {
        Incoming incoming = given.orElseGet(() -> sources.fetch(options.getOrDefault("url", "")));
        String path = strip(options.getOrDefault("path", ""));
        String last = path.substring(path.lastIndexOf('/') + 1);
        String named = last.isEmpty() ? incoming.fileName() : last;
        String fileName = options.getOrDefault("filename", named);
        String key = path.isEmpty() ? prefix + "/" + Handles.random() + "_" + fileName : path;
        StoredFile file = put(
                last.isEmpty() && !path.isEmpty() ? path + fileName : key,
                fileName,
                options.getOrDefault("mimetype", incoming.type()),
                isTrue(options, "base64decode") ? Base64.getMimeDecoder().decode(incoming.bytes()) : incoming.bytes());
        return describe(file, options.getOrDefault("container", "gcms-" + prefix));
    }

    @Override
    public Uploaded fetch(String url) {
        Incoming incoming = sources.fetch(url);
        String key = prefix + "/" + Handles.random() + "_" + incoming.fileName();
        StoredFile file = put(key, incoming.fileName(), incoming.type(), incoming.bytes());
        return new Uploaded(file.handle(), file.fileName(), file.type(), file.size());
    }

    private StoredFile put(String key, String fileName, String type, byte[] bytes) {
        return bucket.put(key, fileName, type, bytes, switches.get().samePathOverwrites());
    }

    /** No width or height is told (5.1). */
    private ObjectNode describe(StoredFile file, String container) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        if (switches.get().containerInAnswer()) {
            answer.put("container", container);
        }
        String middle = switches.get().storedUrlForm() == StoredUrlForm.CDN ? "/" : "/api/file/";
        return answer.put("url", address + middle + file.handle())
                .put("filename", file.fileName())
                .put("key", file.key())
                .put("type", file.type())
                .put("size", file.size());
    }

    private static boolean isTrue(Map<String, String> options, String name) {
        return options.getOrDefault(name, "").equals("true");
    }

    private static String strip(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
