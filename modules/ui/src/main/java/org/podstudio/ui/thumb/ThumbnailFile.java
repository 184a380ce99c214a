package org.podstudio.ui.thumb;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.media.ThumbnailAlpha;
import org.podstudio.ui.look.Backdrop;

/** Reads a stored thumbnail in the layout that is drawn fastest. Blocks; safe from any thread. */
final class ThumbnailFile {
    private static final Logger LOG = Logger.getLogger(ThumbnailFile.class.getName());

    private ThumbnailFile() {}

    /**
     * @param px the longer side is made no longer than that
     * @param ground what shows through where the picture is transparent
     * @return null when it is no picture
     * @throws java.nio.file.NoSuchFileException when there is none
     */
    static @Nullable BufferedImage read(Path file, int px, Backdrop ground) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        // From memory: of any other stream ImageIO makes a temporary file first.
        BufferedImage read = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)));
        if (read == null) {
            return null;
        }
        double scale = Math.min(1, (double) px / longer(read));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        BufferedImage picture = fitted(read, width, height, BufferedImage.TYPE_INT_RGB);
        Optional<BufferedImage> mask = mask(file, bytes);
        if (mask.isPresent()) {
            ground.behind(picture, fitted(mask.get(), width, height, BufferedImage.TYPE_BYTE_GRAY));
        }
        return picture;
    }

    /** A mask that is damaged is none: the picture itself is seen on grey. */
    private static Optional<BufferedImage> mask(Path file, byte[] bytes) {
        try {
            return ThumbnailAlpha.of(bytes);
        } catch (IOException e) {
            LOG.log(Level.FINE, "no mask in " + file, e);
            return Optional.empty();
        }
    }

    /** Halved first where much is to go: the filter looks at four pixels for one of the result, and would miss the others. */
    private static BufferedImage fitted(BufferedImage read, int width, int height, int type) {
        BufferedImage image = read;
        while (image.getWidth() >= 2L * width && image.getHeight() >= 2L * height) {
            image = scaled(image, image.getWidth() / 2, image.getHeight() / 2, type);
        }
        return scaled(image, width, height, type);
    }

    private static int longer(BufferedImage image) {
        return Math.max(image.getWidth(), image.getHeight());
    }

    private static BufferedImage scaled(BufferedImage from, int width, int height, int type) {
        BufferedImage image = new BufferedImage(Math.max(1, width), Math.max(1, height), type);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(from, 0, 0, image.getWidth(), image.getHeight(), null);
        g.dispose();
        return image;
    }
}
