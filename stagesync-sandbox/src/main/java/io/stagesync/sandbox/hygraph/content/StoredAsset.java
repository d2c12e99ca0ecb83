package io.stagesync.sandbox.hygraph.content;

/**
 * A file as its asset describes it.
 *
 * @param size in bytes
 * @param width in pixels; 0 where the file is no picture
 * @param height in pixels; 0 where the file is no picture
 */
public record StoredAsset(String handle, String url, long size, int width, int height) {}
