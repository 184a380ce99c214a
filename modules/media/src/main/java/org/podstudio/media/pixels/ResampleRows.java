package org.podstudio.media.pixels;

/**
 * Scales a picture while its rows arrive, and passes on each new row as soon as the old rows under it are known: memory is as
 * many rows as the kernel is high. The two depths of work differ:
 *
 * <p>8-bit grey and RGB are weighed in fixed point and rounded between the passes, sample by sample equal to Pillow's {@code
 * Image.resize}. 16 bits, transparency and linear light are weighed as fractions: colours by their alpha, so that what is
 * invisible leaves no fringe, and light as light, not as the numbers that stand for it.
 */
public final class ResampleRows implements RowSink {
    private final RowPasses passes;
    private final PixelLayout in;
    private final PixelLayout layout;
    private final Weights down;
    private final RowSink out;
    private final byte[] bytes;
    private final short[] shorts;
    private int next;

    /** @param linear whether sRGB numbers become light before they are mixed */
    public ResampleRows(PixelLayout in, Window window, int width, int height, Kernel kernel, boolean linear, RowSink out) {
        this.in = in;
        this.layout = layout(in, width, height);
        this.out = out;
        Weights across = Weights.of(kernel, in.width(), window.left(), window.width(), width);
        this.down = Weights.of(kernel, in.height(), window.top(), window.height(), height);
        boolean exact = in.bits() == 8 && in.bands() != 4 && !linear || kernel == Kernel.NEAREST && in.bits() == 8;
        int rows = down.most() + 1;
        this.passes = exact ? new FixedPasses(in, width, across, rows) : new LightPasses(in, width, across, rows, linear);
        this.bytes = new byte[in.bits() == 8 ? width * in.bands() : 0];
        this.shorts = new short[in.bits() == 16 ? width * in.bands() : 0];
    }

    public static PixelLayout layout(PixelLayout in, int width, int height) {
        return new PixelLayout(width, height, in.bands(), in.bits());
    }

    @Override
    public void row(int y, byte[] samples) {
        if (wanted(y)) {
            passes.take(y, samples);
            ready(y);
        }
    }

    @Override
    public void row(int y, short[] samples) {
        if (wanted(y)) {
            passes.take(y, samples);
            ready(y);
        }
    }

    private boolean wanted(int y) {
        return next < layout.height() && y >= down.first()[next];
    }

    private void ready(int y) {
        while (next < layout.height() && (down.last(next) <= y || y == in.height() - 1)) {
            if (in.bits() == 8) {
                passes.give(down, next, bytes);
                out.row(next, bytes);
            } else {
                passes.give(down, next, shorts);
                out.row(next, shorts);
            }
            next++;
        }
    }
}
