package io.stagesync.sandbox.assets;

/**
 * A file in a bucket.
 *
 * @param handle what it is delivered under: 20 characters {@code [A-Za-z0-9]}
 * @param key its path in the bucket, without a leading slash
 * @param fileName its own name
 * @param type its media type
 * @param size in bytes, as stored under this handle
 * @param blob the name of its bytes in the bucket's folder; two handles share one when a path was written twice
 */
public record StoredFile(String handle, String key, String fileName, String type, long size, String blob) {}
