package io.stagesync.sandbox.assets;

/** A file on its way into a bucket. */
public final class Incoming {
    private final String fileName;
    private final String type;
    private final byte[] bytes;

    public Incoming(String fileName, String type, byte[] bytes) {
        this.fileName = fileName;
        this.type = type;
        this.bytes = bytes.clone();
    }

    String fileName() {
        return fileName;
    }

    String type() {
        return type;
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
