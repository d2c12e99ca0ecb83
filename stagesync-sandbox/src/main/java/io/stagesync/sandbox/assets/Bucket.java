package io.stagesync.sandbox.assets;

import io.stagesync.sandbox.graphql.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of one stage in a folder: the bytes, and beside them what is known of each handle. Opening a folder again
 * finds them again. Safe for several threads.
 */
public final class Bucket {
    private final Path folder;
    private final Map<String, StoredFile> files = new ConcurrentHashMap<>();

    /** Opens a folder, which is made if need be. */
    public Bucket(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.json")) {
                for (Path entry : entries) {
                    StoredFile file = Json.MAPPER.readValue(Files.readAllBytes(entry), StoredFile.class);
                    files.put(file.handle(), file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open asset folder " + folder, e);
        }
    }

    /**
     * Stores bytes under a new handle.
     *
     * @param shared whether what is stored under the same key is overwritten, also for its earlier handles (5.1)
     */
    public StoredFile put(String key, String fileName, String type, byte[] bytes, boolean shared) {
        String handle = Handles.random();
        String blob = shared ? digest(key.getBytes(StandardCharsets.UTF_8)) : handle;
        return put(new StoredFile(handle, key, fileName, type, bytes.length, blob), bytes);
    }

    /** Stores bytes under the handle that a file has already. */
    public StoredFile put(StoredFile file, byte[] bytes) {
        try {
            Path written = Files.createTempFile(folder, "incoming", ".part");
            Files.write(written, bytes);
            Files.move(written, folder.resolve(file.blob()), StandardCopyOption.REPLACE_EXISTING);
            Files.write(folder.resolve(file.handle() + ".json"), Json.MAPPER.writeValueAsBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot store " + file.key() + " in " + folder, e);
        }
        files.put(file.handle(), file);
        return file;
    }

    public Optional<StoredFile> find(String handle) {
        return Optional.ofNullable(files.get(handle));
    }

    public Collection<StoredFile> files() {
        return List.copyOf(files.values());
    }

    /** The bytes of a file, which are those last written to its key. */
    public byte[] read(StoredFile file) {
        try {
            return Files.readAllBytes(folder.resolve(file.blob()));
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("The bytes of " + file.handle() + " are gone", e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.handle(), e);
        }
    }

    /** A strong entity tag of bytes. */
    public static String tag(byte[] bytes) {
        return '"' + digest(bytes) + '"';
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
