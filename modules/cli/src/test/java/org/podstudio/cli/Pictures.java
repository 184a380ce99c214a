package org.podstudio.cli;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures that are told apart by how they look: one per seed, in any size and format. */
final class Pictures {
    private Pictures() {}

    static Path png(Path file, long seed, int width) throws IOException {
        return write("png", file, seed, width);
    }

    static Path jpeg(Path file, long seed, int width) throws IOException {
        return write("jpg", file, seed, width);
    }

    /** A disc on a flat white ground, which is cut out without a model. */
    static Path disc(Path file, int width) throws IOException {
        BufferedImage image = new BufferedImage(width, width, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, width);
        g.setColor(new Color(0x804020));
        g.fillOval(width / 4, width / 4, width / 2, width / 2);
        g.dispose();
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IOException("this Java writes no png");
        }
        return file;
    }

    private static Path write(String format, Path file, long seed, int width) throws IOException {
        if (!ImageIO.write(of(seed, width), format, file.toFile())) {
            throw new IOException("this Java writes no " + format);
        }
        return file;
    }

    static BufferedImage of(long seed, int width) {
        BufferedImage image = new BufferedImage(width, width * 3 / 4, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        Graphics2D g = image.createGraphics();
        for (int i = 0; i < 20; i++) {
            g.setColor(new Color(random.nextInt(0x1000000)));
            g.fillOval((int) (random.nextDouble() * width * 0.8), (int) (random.nextDouble() * width * 0.6),
                    (int) (width * (0.1 + random.nextDouble() / 3)), (int) (width * (0.1 + random.nextDouble() / 4)));
        }
        g.dispose();
        return image;
    }
}
