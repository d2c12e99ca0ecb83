package io.stagesync.app.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Paints the photos of the demo; the same scene, light and seed give the same picture. Needs no display. */
final class Scenery {
    static final int WIDTH = 800;
    static final int HEIGHT = 500;

    private static final int HORIZON = 320;

    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();
    private final Light light;
    private final Random random;

    private Scenery(Light light, long seed) {
        this.light = light;
        this.random = new Random(seed);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    /** What is to be seen. */
    enum Scene {
        CITY,
        DUNES,
        LAKE,
        SEA
    }

    static byte[] jpeg(Scene scene, Light light, long seed) {
        Scenery scenery = new Scenery(light, seed);
        try {
            scenery.paint(scene);
        } finally {
            scenery.pen.dispose();
        }
        return scenery.encode();
    }

    private void paint(Scene scene) {
        paintSky();
        switch (scene) {
            case CITY -> paintCity();
            case DUNES -> paintDunes();
            case LAKE -> {
                paintRidges(3, 170, 90);
                paintWater();
            }
            case SEA -> {
                paintWater();
                paintHeadland();
                paintSail(250 + random.nextInt(300), 395);
            }
        }
    }

    private void paintSky() {
        pen.setPaint(new GradientPaint(0, 0, light.zenith(), 0, HORIZON + 30, light.horizon()));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        int x = 140 + random.nextInt(WIDTH - 280);
        int radius = 210;
        pen.setPaint(new RadialGradientPaint(x, light.sunHeight(), radius, new float[] {0, 1}, new Color[] {
            fade(light.sun(), 150), fade(light.sun(), 0)
        }));
        pen.fill(new Ellipse2D.Double(x - radius, light.sunHeight() - radius, 2 * radius, 2 * radius));
        pen.setPaint(light.sun());
        pen.fill(new Ellipse2D.Double(x - 30, light.sunHeight() - 30, 60, 60));
        for (int i = 0; i < 3; i++) {
            paintCloud(random.nextInt(WIDTH), 50 + random.nextInt(120));
        }
    }

    private void paintCloud(int x, int y) {
        pen.setPaint(fade(Color.WHITE, light.dark() ? 14 : 60));
        for (int i = 0; i < 5; i++) {
            pen.fill(new Ellipse2D.Double(x + i * 34, y - random.nextInt(12), 70 + random.nextInt(50), 16));
        }
    }

    private void paintWater() {
        pen.setPaint(new GradientPaint(0, HORIZON, light.horizon().darker(), 0, HEIGHT, light.ground()));
        pen.fillRect(0, HORIZON, WIDTH, HEIGHT - HORIZON);
        for (int i = 0; i < 260; i++) {
            int y = HORIZON + 4 + random.nextInt(HEIGHT - HORIZON);
            pen.setPaint(fade(light.sun(), 20 + random.nextInt(60)));
            pen.fillRect(random.nextInt(WIDTH), y, 8 + (y - HORIZON) / 4, 2);
        }
    }

    private void paintRidges(int layers, int top, int rough) {
        for (int layer = 0; layer < layers; layer++) {
            double near = (layer + 1.0) / layers;
            Path2D ridge = new Path2D.Double();
            ridge.moveTo(0, HORIZON + 2);
            int step = 40;
            for (int x = 0; x <= WIDTH + step; x += step) {
                ridge.lineTo(x, top + layer * 45 + random.nextInt(rough));
            }
            ridge.lineTo(WIDTH + step, HORIZON + 2);
            pen.setPaint(mix(light.horizon(), light.ground(), 0.25 + near * 0.65));
            pen.fill(ridge);
        }
    }

    private void paintDunes() {
        for (int layer = 0; layer < 4; layer++) {
            Path2D dune = new Path2D.Double();
            double y = 280 + layer * 50;
            dune.moveTo(0, y + random.nextInt(40));
            dune.curveTo(
                    200 + random.nextInt(120),
                    y - 70,
                    420 + random.nextInt(120),
                    y + 90,
                    WIDTH,
                    y - random.nextInt(40));
            dune.lineTo(WIDTH, HEIGHT);
            dune.lineTo(0, HEIGHT);
            dune.closePath();
            Color sand = mix(light.sand(), light.ground(), layer * 0.2);
            pen.setPaint(new GradientPaint(0, (float) y - 40, sand.brighter(), 0, (float) y + 120, sand));
            pen.fill(dune);
        }
        pen.setPaint(light.ground());
        for (int i = 0; i < 26; i++) {
            int x = random.nextInt(WIDTH);
            int y = 450 + random.nextInt(50);
            for (int blade = -3; blade <= 3; blade++) {
                pen.drawLine(x, y, x + blade * 4, y - 18 - random.nextInt(14));
            }
        }
    }

    private void paintCity() {
        for (int layer = 0; layer < 3; layer++) {
            Color wall = mix(light.horizon(), light.ground(), 0.35 + layer * 0.3);
            int x = -random.nextInt(40);
            while (x < WIDTH) {
                int width = 40 + random.nextInt(50);
                int top = 220 + layer * 70 + random.nextInt(70);
                paintHouse(x, top, width, wall);
                x += width + random.nextInt(6);
            }
        }
    }

    private void paintHouse(int x, int top, int width, Color wall) {
        pen.setPaint(wall);
        pen.fill(new Rectangle2D.Double(x, top, width, HEIGHT - top));
        Path2D roof = new Path2D.Double();
        roof.moveTo(x - 3, top);
        roof.lineTo(x + width / 2.0, top - 10 - random.nextInt(22));
        roof.lineTo(x + width + 3, top);
        roof.closePath();
        pen.setPaint(mix(wall, light.roof(), 0.6));
        pen.fill(roof);
        for (int row = top + 12; row < HEIGHT; row += 22) {
            for (int column = x + 8; column < x + width - 10; column += 16) {
                boolean lit = random.nextInt(100) < (light.dark() ? 55 : 12);
                pen.setPaint(lit ? light.window() : mix(wall, Color.BLACK, 0.25));
                pen.fillRect(column, row, 7, 11);
            }
        }
    }

    private void paintHeadland() {
        Path2D rock = new Path2D.Double();
        rock.moveTo(WIDTH, HORIZON - 110);
        rock.curveTo(WIDTH - 120, HORIZON - 120, WIDTH - 190, HORIZON - 30, WIDTH - 330, HORIZON + 16);
        rock.lineTo(WIDTH, HORIZON + 40);
        rock.closePath();
        pen.setPaint(mix(light.horizon(), light.ground(), 0.85));
        pen.fill(rock);
        for (int i = 0; i < 5; i++) {
            int x = WIDTH - 150 + i * 28;
            int y = HORIZON - 62 - i * 13;
            pen.setPaint(mix(Color.WHITE, light.ground(), light.dark() ? 0.6 : 0.12));
            pen.fillRect(x, y, 22, 26);
            pen.setPaint(light.roof());
            pen.fillRect(x - 2, y - 5, 26, 6);
            pen.setPaint(light.window());
            pen.fillRect(x + 8, y + 8, 6, 8);
        }
    }

    private void paintSail(int x, int y) {
        Path2D sail = new Path2D.Double();
        sail.moveTo(x, y);
        sail.lineTo(x, y - 66);
        sail.lineTo(x + 36, y);
        sail.closePath();
        pen.setPaint(mix(Color.WHITE, light.sun(), 0.3));
        pen.fill(sail);
        pen.setPaint(light.ground().darker());
        pen.fillRoundRect(x - 22, y + 3, 68, 10, 10, 10);
    }

    private static Color fade(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    private static Color mix(Color one, Color other, double share) {
        return new Color(
                (int) (one.getRed() + (other.getRed() - one.getRed()) * share),
                (int) (one.getGreen() + (other.getGreen() - one.getGreen()) * share),
                (int) (one.getBlue() + (other.getBlue() - one.getBlue()) * share));
    }

    private byte[] encode() {
        ImageIO.setUseCache(false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "jpg", out)) {
                throw new IllegalStateException("This Java cannot write JPEG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot encode a picture", e);
        }
        return out.toByteArray();
    }
}
