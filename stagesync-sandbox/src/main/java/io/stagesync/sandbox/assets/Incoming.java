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

    public String fileName() {
        return fileName;
    }

    public String type() {
        return type;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
