package org.podstudio.media.pixels;

/**
 * Pixels of one row that a decoder gives together: the one at {@code x}, then every {@code step}-th.
 *
 * @param samples all bands of a pixel side by side, a byte each; the decoder may use the array again
 */
public record PixelRun(int y, int x, int step, int pixels, byte[] samples) {
    /** The same with samples of its own. */
    public PixelRun kept() {
        return new PixelRun(y, x, step, pixels, samples.clone());
    }
}
