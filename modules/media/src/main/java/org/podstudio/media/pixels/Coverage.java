package org.podstudio.media.pixels;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Optional;

/**
 * How much there is of each part of a picture, as its alpha says, at any resolution.
 *
 * @param alpha rows of {@code width} unsigned bytes, 0 nothing to 255 all; not to be changed
 */
public record Coverage(byte[] alpha, int width, int height) {
    public Coverage {
        if (alpha.length != width * height) {
            throw new IllegalArgumentException(alpha.length + " samples, not " + width + " x " + height);
        }
    }

    /** Of the same picture, turned by its EXIF orientation, 2 to 8. */
    public Coverage turned(int orientation) {
        boolean swap = Upright.swapsSides(orientation);
        return new Coverage(Upright.turn(alpha, width, height, orientation), swap ? height : width, swap ? width : height);
    }

    /** At a pixel of this picture in another size. @return 0 to 255 */
    public int at(int x, int y, int ofWidth, int ofHeight) {
        int column = (int) ((2L * x + 1) * width / (2L * ofWidth));
        int row = (int) ((2L * y + 1) * height / (2L * ofHeight));
        return alpha[row * width + column] & 0xff;
    }

    /**
     * The same as a picture, white where it is opaque, averaged so that its longer side has at most {@code px} pixels; empty where all is
     * opaque.
     */
    public Optional<BufferedImage> mask(int px) {
        boolean opaque = true;
        for (int i = 0; i < alpha.length && opaque; i++) {
            opaque = alpha[i] == (byte) 255;
        }
        if (opaque) {
            return Optional.empty();
        }
        double scale = Math.min(1, (double) px / Math.max(width, height));
        BufferedImage mask = new BufferedImage((int) Math.max(1, Math.round(width * scale)), (int) Math.max(1, Math.round(height * scale)),
                BufferedImage.TYPE_BYTE_GRAY);
        byte[] to = ((DataBufferByte) mask.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < mask.getHeight(); y++) {
            int top = (int) ((long) y * height / mask.getHeight());
            int bottom = (int) Math.max(top + 1L, (y + 1L) * height / mask.getHeight());
            for (int x = 0; x < mask.getWidth(); x++) {
                int left = (int) ((long) x * width / mask.getWidth());
                int right = (int) Math.max(left + 1L, (x + 1L) * width / mask.getWidth());
                to[y * mask.getWidth() + x] = mean(left, top, right, bottom);
            }
        }
        return Optional.of(mask);
    }

    private byte mean(int left, int top, int right, int bottom) {
        long sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += alpha[y * width + x] & 0xff;
            }
        }
        long count = (long) (right - left) * (bottom - top);
        return (byte) ((sum + count / 2) / count);
    }
}
