package io.stagesync.sandbox.assets;

/** A file on its way into a bucket. */
public record Incoming(String fileName, String type, byte[] bytes) {}
