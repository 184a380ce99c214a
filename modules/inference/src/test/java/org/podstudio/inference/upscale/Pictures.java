package org.podstudio.inference.upscale;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Pictures of the kinds that are told apart. */
final class Pictures {
    private Pictures() {}

    /** Even areas with soft-edged contours. */
    static BufferedImage drawing() {
        BufferedImage image = new BufferedImage(160, 120, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setPaint(new GradientPaint(0, 0, new Color(0xf0d0a0), 160, 120, new Color(0x4060a0)));
        g.fillRect(0, 0, 160, 120);
        Random random = new Random(3);
        for (int i = 0; i < 12; i++) {
            int x = random.nextInt(130);
            int y = random.nextInt(90);
            g.setColor(new Color(random.nextInt(0xffffff)));
            g.fillOval(x, y, 30, 26);
            g.setColor(Color.BLACK);
            g.setStroke(new BasicStroke(2.3f));
            g.drawOval(x, y, 30, 26);
        }
        g.dispose();
        return image;
    }

    /** Waves of many lengths and grain. */
    static BufferedImage photo() {
        BufferedImage image = new BufferedImage(160, 120, BufferedImage.TYPE_3BYTE_BGR);
        Random random = new Random(4);
        for (int y = 0; y < 120; y++) {
            for (int x = 0; x < 160; x++) {
                double wave = Math.sin(x * 0.13 + y * 0.05) * 40 + Math.sin(x * 0.4 - y * 0.31) * 22 + Math.sin(y * 0.9 + x * 0.7) * 10;
                int rgb = 0;
                for (int c = 0; c < 3; c++) {
                    rgb = rgb << 8 | (int) Math.clamp(120 + wave * (1 - 0.2 * c) + random.nextGaussian() * 5, 0, 255);
                }
                image.setRGB(x, y, rgb);
            }
        }
        return image;
    }

    /** Pencil strokes of many greys, some of them hard. */
    static BufferedImage hatching() {
        BufferedImage image = new BufferedImage(160, 120, BufferedImage.TYPE_3BYTE_BGR);
        Random random = new Random(8);
        for (int y = 0; y < 120; y++) {
            for (int x = 0; x < 160; x++) {
                int grey = 128 + (x * 3 + y * 5) % 7 * 9 + random.nextInt(14) - ((x + y) % 11 == 0 ? 90 : 0);
                image.setRGB(x, y, Math.clamp(grey, 0, 255) * 0x010101);
            }
        }
        return image;
    }

    /** A figure of 32 by 32 pixels and 5 colours on transparency, each a block of the given side. */
    static BufferedImage sprite(int block) {
        int[] colours = {0, 0xff202020, 0xffe04040, 0xfff0c080, 0xff4060d0, 0xffffffff};
        BufferedImage image = new BufferedImage(32 * block, 32 * block, BufferedImage.TYPE_4BYTE_ABGR);
        Random random = new Random(9);
        int[] grid = new int[32 * 32];
        for (int y = 4; y < 28; y++) {
            for (int x = 4; x < 16; x++) {
                boolean edge = x == 4 || y == 4 || y == 27;
                int colour = colours[edge ? 1 : random.nextInt(4) == 0 ? 2 + random.nextInt(4) : 2 + (x / 3 + y / 4) % 4];
                grid[y * 32 + x] = colour;
                grid[y * 32 + 31 - x] = colour;
            }
        }
        for (int y = 0; y < 32 * block; y++) {
            for (int x = 0; x < 32 * block; x++) {
                image.setRGB(x, y, grid[y / block * 32 + x / block]);
            }
        }
        return image;
    }
}
