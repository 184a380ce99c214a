package org.podstudio.media.picture;

import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.spi.Estimate;
import org.podstudio.core.spi.InputFile;

/** What work on a picture needs, from its size. */
final class PictureNeeds {
    /** Of a decoded picture and the decoder's own copy. A PNG is read row by row. */
    private static final long BYTES_PER_PIXEL = 8;
    private static final long PNG_BYTES = 64L << 20;

    /** Measured: decoding, one pass and encoding take 0.05 to 0.2 µs a pixel on one core. */
    private static final double CPU_SECONDS_PER_PIXEL = 0.15e-6;
    private static final double CPU_SECONDS_TO_START = 0.05;

    private PictureNeeds() {}

    /** @param made pixels of the result */
    static Requirement of(InputFile input, long made) {
        long pixels = Math.max(1, input.facts().pixels());
        long held = input.facts().format().equals("png") ? PNG_BYTES : BYTES_PER_PIXEL * pixels;
        return new Requirement(held + BYTES_PER_PIXEL * made, 0, 4 * made + (1 << 20),
                CPU_SECONDS_TO_START + CPU_SECONDS_PER_PIXEL * (pixels + made));
    }

    /** Bytes by what pictures of generators take on the average; they differ by a factor of two both ways. */
    static Estimate estimate(InputFile input, Target target, long made) {
        boolean alpha = Boolean.TRUE.equals(input.facts().alpha());
        double lossy = Math.pow(2, (target.quality() - 85) / 12.0);
        double bitsPerPixel = switch (target.format()) {
            case PNG -> alpha ? 12 : 13;
            case TIFF -> alpha ? 14 : 15;
            case JPEG -> 2.2 * lossy;
            case WEBP -> target.lossless() ? 9 : 1.3 * lossy;
            case AVIF -> target.lossless() ? 11 : 1.3 * lossy;
        };
        return new Estimate((long) (made * bitsPerPixel / 8) + 500, of(input, made).cpuSeconds());
    }
}
