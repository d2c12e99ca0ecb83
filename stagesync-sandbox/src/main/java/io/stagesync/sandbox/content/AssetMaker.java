package io.stagesync.sandbox.content;

import java.util.Random;

/** Makes a file for a new asset; only its description goes into the stage. */
public interface AssetMaker {
    Made make(int index, Random random);

    record Made(String handle, String fileName, String mimeType, long sizeBytes, int width, int height) {}
}
