package org.podstudio.ui.thumb;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a stored thumbnail in the layout that is drawn fastest. Blocks; safe from any thread. */
final class ThumbnailFile {
    private ThumbnailFile() {}

    /**
     * @param px the longer side is made no longer than that
     * @return null when it is no picture
     * @throws java.nio.file.NoSuchFileException when there is none
     */
    static @Nullable BufferedImage read(Path file, int px) throws IOException {
        // From memory: of any other stream ImageIO makes a temporary file first.
        BufferedImage read = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(Files.readAllBytes(file))));
        return read == null ? null : fitted(read, px);
    }

    /** Halved first where much is to go: the filter looks at four pixels for one of the result, and would miss the others. */
    private static BufferedImage fitted(BufferedImage read, int px) {
        BufferedImage image = read;
        while (longer(image) >= 2L * px) {
            image = scaled(image, image.getWidth() / 2, image.getHeight() / 2);
        }
        double scale = Math.min(1, (double) px / longer(image));
        return scaled(image, (int) Math.round(image.getWidth() * scale), (int) Math.round(image.getHeight() * scale));
    }

    private static int longer(BufferedImage image) {
        return Math.max(image.getWidth(), image.getHeight());
    }

    private static BufferedImage scaled(BufferedImage from, int width, int height) {
        BufferedImage image = new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(from, 0, 0, image.getWidth(), image.getHeight(), null);
        g.dispose();
        return image;
    }
}
