package org.podstudio.inference;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.podstudio.core.api.media.DecodedImage;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.StudioException;

/** A codec for tests, over the JDK's ImageIO: PNG and JPEG, without metadata. Remembers what it was asked to embed. */
public class ImageIoCodec implements ImageCodec {
    public EmbeddedMetadata embedding = EmbeddedMetadata.NONE;
    public EmbeddedMetadata lastEmbedded = EmbeddedMetadata.NONE;

    @Override
    public DecodedImage decode(Path file) throws StudioException {
        try {
            BufferedImage image = ImageIO.read(file.toFile());
            if (image == null) {
                throw StudioException.of("format-unsupported", "Not a picture.", file + " has no known format.", "Choose another file.");
            }
            int bits = Math.max(8, image.getColorModel().getComponentSize(0));
            return new DecodedImage(image, bits, embedding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public DecodedImage toSrgb(DecodedImage image) {
        return new DecodedImage(image.pixels(), image.bitsPerSample(), EmbeddedMetadata.NONE);
    }

    @Override
    public void encode(BufferedImage pixels, EmbeddedMetadata embedded, int quality, Path file) throws StudioException {
        lastEmbedded = embedded;
        String name = file.getFileName().toString();
        try {
            if (Files.exists(file) || !ImageIO.write(pixels, name.substring(name.lastIndexOf('.') + 1), file.toFile())) {
                throw StudioException.of("format-unsupported", "Not written.", file + " exists or has no known format.", "Choose another name.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public BufferedImage resize(BufferedImage pixels, PixelSize size) {
        throw new UnsupportedOperationException("background removal scales samples itself");
    }
}
