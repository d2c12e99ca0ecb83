package io.stagesync.sandbox.assets;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws small real images; the same seed gives the same picture. Needs no display. */
public final class Pictures {
    private static final int SHAPES = 12;

    private Pictures() {}

    public static byte[] png(long seed, int width, int height) {
        return encode(draw(seed, width, height), "png");
    }

    public static byte[] jpeg(long seed, int width, int height) {
        return encode(draw(seed, width, height), "jpg");
    }

    private static BufferedImage draw(long seed, int width, int height) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setColor(color(random));
            pen.fillRect(0, 0, width, height);
            for (int i = 0; i < SHAPES; i++) {
                pen.setColor(color(random));
                pen.fillOval(
                        random.nextInt(width),
                        random.nextInt(height),
                        1 + random.nextInt(width),
                        1 + random.nextInt(height));
            }
        } finally {
            pen.dispose();
        }
        return image;
    }

    private static Color color(Random random) {
        return Color.getHSBColor(
                random.nextFloat(), 0.3f + random.nextFloat() * 0.5f, 0.5f + random.nextFloat() * 0.5f);
    }

    private static byte[] encode(BufferedImage image, String format) {
        ImageIO.setUseCache(false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("No writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot encode a picture", e);
        }
        return out.toByteArray();
    }
}
