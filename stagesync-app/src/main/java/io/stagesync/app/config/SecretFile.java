package io.stagesync.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** A file that holds one secret and that only its owner may read. */
final class SecretFile {
    private static final long MOST_BYTES = 64 * 1024;
    private static final Set<PosixFilePermission> OWNERS =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private SecretFile() {}

    /**
     * The secret, without the end of its line.
     *
     * @param name as the user wrote it
     * @throws IOException when it cannot be used, with the rest of a sentence that begins with the setting
     */
    static String read(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IOException("names the file '" + name
                    + "', which does not exist or cannot be read. It is looked for beside this file.");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("names the file '" + name + "', which is too large to hold a secret.");
        }
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            if (!OWNERS.containsAll(permissions)) {
                throw new IOException("names the file '" + name + "', which others than its owner may use ("
                        + PosixFilePermissions.toString(permissions) + "). Run: chmod 600 " + name);
            }
        }
        String secret = Files.readString(file).stripTrailing();
        if (secret.isEmpty()) {
            throw new IOException("names the file '" + name + "', which is empty.");
        }
        return secret;
    }
}
