package org.podstudio.media.fingerprint;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Pictures of five kinds, each seed another one: landscapes, a subject on plain ground, patterns, soft noise, line art. */
final class MadePictures {
    private MadePictures() {}

    static BufferedImage of(long seed, int width, int height) {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        switch ((int) (seed % 5)) {
            case 0 -> landscape(g, random, width, height);
            case 1 -> subject(g, random, width, height);
            case 2 -> shapes(g, random, width, height);
            case 3 -> clouds(image, random);
            default -> lines(g, random, width, height);
        }
        g.dispose();
        return image;
    }

    private static Color colour(Random random) {
        return Color.getHSBColor(random.nextFloat(), 0.2f + 0.8f * random.nextFloat(), 0.2f + 0.8f * random.nextFloat());
    }

    private static void landscape(Graphics2D g, Random random, int w, int h) {
        g.setPaint(new GradientPaint(0, 0, colour(random), 0, h, colour(random)));
        g.fillRect(0, 0, w, h);
        double sun = w * (0.05 + 0.1 * random.nextDouble());
        g.setColor(colour(random).brighter());
        g.fill(new Ellipse2D.Double(random.nextDouble() * w, random.nextDouble() * h / 2, sun, sun));
        for (int layer = 0; layer < 4; layer++) {
            Path2D hills = new Path2D.Double();
            hills.moveTo(0, h);
            double base = h * (0.35 + 0.15 * layer);
            double y = base;
            for (int x = 0; x <= 10; x++) {
                y = base + (random.nextDouble() - 0.5) * h * 0.3;
                hills.lineTo(w * x / 10.0, y);
            }
            hills.lineTo(w, h);
            g.setColor(colour(random));
            g.fill(hills);
        }
    }

    private static void subject(Graphics2D g, Random random, int w, int h) {
        g.setColor(new Color(0x808080));
        g.fillRect(0, 0, w, h);
        double angle = random.nextDouble() * Math.PI;
        g.rotate(angle, w / 2.0, h / 2.0);
        for (int part = 0; part < 3 + random.nextInt(5); part++) {
            g.setColor(colour(random));
            double a = w * (0.1 + 0.35 * random.nextDouble());
            double b = h * (0.1 + 0.35 * random.nextDouble());
            g.fill(new Ellipse2D.Double(w / 2.0 - a / 2 + (random.nextDouble() - 0.5) * w * 0.4,
                    h / 2.0 - b / 2 + (random.nextDouble() - 0.5) * h * 0.4, a, b));
        }
    }

    private static void shapes(Graphics2D g, Random random, int w, int h) {
        g.setColor(colour(random));
        g.fillRect(0, 0, w, h);
        for (int i = 0; i < 25; i++) {
            g.setColor(colour(random));
            int size = w / 12 + random.nextInt(w / 4);
            int x = random.nextInt(w) - size / 2;
            int y = random.nextInt(h) - size / 2;
            if (random.nextBoolean()) {
                g.fillRect(x, y, size, size);
            } else {
                g.fillOval(x, y, size, size);
            }
        }
    }

    private static void clouds(BufferedImage image, Random random) {
        int n = 9;
        float[][][] knots = new float[3][n + 1][n + 1];
        for (float[][] band : knots) {
            for (float[] row : band) {
                for (int x = 0; x < row.length; x++) {
                    row[x] = random.nextFloat() * 255;
                }
            }
        }
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                float fx = (float) x * n / image.getWidth();
                float fy = (float) y * n / image.getHeight();
                int rgb = 0;
                for (float[][] band : knots) {
                    int ix = (int) fx;
                    int iy = (int) fy;
                    float top = band[iy][ix] + (band[iy][ix + 1] - band[iy][ix]) * (fx - ix);
                    float bottom = band[iy + 1][ix] + (band[iy + 1][ix + 1] - band[iy + 1][ix]) * (fx - ix);
                    rgb = rgb << 8 | (int) (top + (bottom - top) * (fy - iy));
                }
                image.setRGB(x, y, rgb);
            }
        }
    }

    private static void lines(Graphics2D g, Random random, int w, int h) {
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, w, h);
        g.setColor(Color.BLACK);
        g.setStroke(new java.awt.BasicStroke(Math.max(1, w / 60f)));
        Path2D path = new Path2D.Double();
        path.moveTo(random.nextDouble() * w, random.nextDouble() * h);
        for (int i = 0; i < 12; i++) {
            path.curveTo(random.nextDouble() * w, random.nextDouble() * h, random.nextDouble() * w, random.nextDouble() * h,
                    random.nextDouble() * w, random.nextDouble() * h);
        }
        g.draw(path);
    }
}
