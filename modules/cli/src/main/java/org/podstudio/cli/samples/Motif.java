package org.podstudio.cli.samples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/** What is drawn: one object in the middle, as game assets and stickers are. */
enum Motif {
    POTION {
        @Override
        void draw(Graphics2D g, int size) {
            g.setPaint(new Color(0x8d6e4f));
            g.fillRoundRect(size * 43 / 100, size * 12 / 100, size * 14 / 100, size * 12 / 100, size / 40, size / 40);
            g.setPaint(new Color(0xcfe3ee));
            g.fillRect(size * 44 / 100, size * 22 / 100, size * 12 / 100, size * 22 / 100);
            g.setPaint(new RadialGradientPaint(size * 0.42f, size * 0.56f, size * 0.36f, new float[] {0, 1},
                    new Color[] {new Color(0xff7ac8), new Color(0x7b1fa2)}));
            g.fill(new Ellipse2D.Double(size * 0.25, size * 0.36, size * 0.5, size * 0.5));
            outline(g, size, new Ellipse2D.Double(size * 0.25, size * 0.36, size * 0.5, size * 0.5));
        }
    },
    SWORD {
        @Override
        void draw(Graphics2D g, int size) {
            g.rotate(Math.PI / 4, size / 2.0, size / 2.0);
            Path2D blade = polygon(size, 0.46, 0.70, 0.46, 0.16, 0.50, 0.08, 0.54, 0.16, 0.54, 0.70);
            g.setPaint(new GradientPaint(size * 0.46f, 0, new Color(0xf4f7fa), size * 0.54f, 0, new Color(0x90a4ae)));
            g.fill(blade);
            outline(g, size, blade);
            g.setPaint(new Color(0xc9a227));
            g.fillRoundRect(size * 36 / 100, size * 69 / 100, size * 28 / 100, size * 5 / 100, size / 30, size / 30);
            g.setPaint(new Color(0x5d4037));
            g.fillRect(size * 47 / 100, size * 74 / 100, size * 6 / 100, size * 16 / 100);
        }
    },
    GEM {
        @Override
        void draw(Graphics2D g, int size) {
            Path2D whole = polygon(size, 0.5, 0.85, 0.18, 0.42, 0.32, 0.22, 0.68, 0.22, 0.82, 0.42);
            g.setPaint(new GradientPaint(0, size * 0.2f, new Color(0x80deea), 0, size * 0.85f, new Color(0x00695c)));
            g.fill(whole);
            g.setPaint(new Color(255, 255, 255, 110));
            g.fill(polygon(size, 0.5, 0.85, 0.38, 0.42, 0.62, 0.42));
            outline(g, size, whole);
        }
    },
    MUSHROOM {
        @Override
        void draw(Graphics2D g, int size) {
            g.setPaint(new Color(0xf3e5c3));
            g.fillRoundRect(size * 41 / 100, size * 48 / 100, size * 18 / 100, size * 38 / 100, size / 8, size / 8);
            Path2D cap = new Path2D.Double();
            cap.moveTo(size * 0.15, size * 0.55);
            cap.curveTo(size * 0.15, size * 0.05, size * 0.85, size * 0.05, size * 0.85, size * 0.55);
            cap.closePath();
            g.setPaint(new GradientPaint(0, size * 0.1f, new Color(0xef5350), 0, size * 0.55f, new Color(0xb71c1c)));
            g.fill(cap);
            g.setPaint(new Color(0xfff8e1));
            for (double[] dot : new double[][] {{0.35, 0.32, 0.05}, {0.52, 0.24, 0.04}, {0.66, 0.38, 0.06}, {0.45, 0.44, 0.035}}) {
                g.fill(new Ellipse2D.Double((dot[0] - dot[2]) * size, (dot[1] - dot[2]) * size, dot[2] * 2 * size, dot[2] * 2 * size));
            }
            outline(g, size, cap);
        }
    },
    PLANET {
        @Override
        void draw(Graphics2D g, int size) {
            g.setPaint(new RadialGradientPaint(size * 0.4f, size * 0.4f, size * 0.4f, new float[] {0, 1},
                    new Color[] {new Color(0xffcc80), new Color(0xbf360c)}));
            g.fill(new Ellipse2D.Double(size * 0.25, size * 0.25, size * 0.5, size * 0.5));
            g.rotate(-0.3, size / 2.0, size / 2.0);
            g.setPaint(new Color(0xffe0b2));
            g.setStroke(new BasicStroke(size * 0.03f));
            g.draw(new Ellipse2D.Double(size * 0.1, size * 0.44, size * 0.8, size * 0.12));
        }
    },
    SHIELD {
        @Override
        void draw(Graphics2D g, int size) {
            Path2D shield = new Path2D.Double();
            shield.moveTo(size * 0.2, size * 0.2);
            shield.lineTo(size * 0.8, size * 0.2);
            shield.curveTo(size * 0.8, size * 0.6, size * 0.68, size * 0.8, size * 0.5, size * 0.9);
            shield.curveTo(size * 0.32, size * 0.8, size * 0.2, size * 0.6, size * 0.2, size * 0.2);
            shield.closePath();
            g.setPaint(new GradientPaint(0, 0, new Color(0x5c6bc0), size, size, new Color(0x1a237e)));
            g.fill(shield);
            g.setPaint(new Color(0xffd54f));
            g.fill(polygon(size, 0.5, 0.3, 0.56, 0.47, 0.72, 0.47, 0.59, 0.57, 0.64, 0.74, 0.5, 0.64, 0.36, 0.74, 0.41, 0.57,
                    0.28, 0.47, 0.44, 0.47));
            outline(g, size, shield);
        }
    };

    abstract void draw(Graphics2D g, int size);

    /** A square picture of this motif. */
    final BufferedImage on(Color background, int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(background);
        g.fillRect(0, 0, size, size);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        draw(g, size);
        g.dispose();
        return image;
    }

    private static void outline(Graphics2D g, int size, java.awt.Shape shape) {
        g.setPaint(new Color(0x2b2b33));
        g.setStroke(new BasicStroke(size * 0.012f));
        g.draw(shape);
    }

    /** Corners as fractions of the size. */
    private static Path2D polygon(int size, double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0] * size, corners[1] * size);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i] * size, corners[i + 1] * size);
        }
        path.closePath();
        return path;
    }
}
