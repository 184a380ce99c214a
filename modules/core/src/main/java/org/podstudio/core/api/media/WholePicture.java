package org.podstudio.core.api.media;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.file.Path;
import org.podstudio.core.api.problem.StudioException;

/** Gathers the rows of a picture whose format is written from the whole picture only. */
final class WholePicture implements PictureWriter {
    private final ImageCodec codec;
    private final EmbeddedMetadata embedded;
    private final int quality;
    private final Path file;
    private final int bands;
    private final BufferedImage image;
    private final byte[] pixels;
    private int at;

    WholePicture(ImageCodec codec, PixelSize size, int bands, EmbeddedMetadata embedded, int quality, Path file) {
        this.codec = codec;
        this.embedded = embedded;
        this.quality = quality;
        this.file = file;
        this.bands = bands;
        int type = switch (bands) {
            case 1 -> BufferedImage.TYPE_BYTE_GRAY;
            case 3 -> BufferedImage.TYPE_3BYTE_BGR;
            case 4 -> BufferedImage.TYPE_4BYTE_ABGR;
            default -> throw new IllegalArgumentException("a picture has 1, 3 or 4 bands, not " + bands);
        };
        image = new BufferedImage(size.width(), size.height(), type);
        pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    /** The JDK's layouts have the bands the other way round. */
    @Override
    public void row(byte[] samples) {
        int length = image.getWidth() * bands;
        for (int p = 0; p < length; p += bands) {
            for (int b = 0; b < bands; b++) {
                pixels[at + p + b] = samples[p + bands - 1 - b];
            }
        }
        at += length;
    }

    @Override
    public void finish() throws StudioException {
        codec.encode(image, embedded, quality, file);
    }

    @Override
    public void close() {
        // Nothing is written before the end.
    }
}
