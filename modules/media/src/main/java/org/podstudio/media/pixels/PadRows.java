package org.podstudio.media.pixels;

/** Lays a picture on a canvas of one colour; transparent parts of the picture stay transparent. */
public final class PadRows implements RowSink {
    private final PixelLayout in;
    private final PixelLayout canvas;
    private final int left;
    private final int top;
    private final RowSink out;
    private final byte[] bytes;
    private final short[] shorts;
    private final byte[] emptyBytes;
    private final short[] emptyShorts;

    /** @param colour of the bare canvas; of its samples as many as there are bands are taken */
    public PadRows(PixelLayout in, int width, int height, int left, int top, Colour colour, RowSink out) {
        this.in = in;
        this.canvas = new PixelLayout(width, height, in.bands(), in.bits());
        this.left = left;
        this.top = top;
        this.out = out;
        int length = width * in.bands();
        this.bytes = new byte[in.bits() == 8 ? length : 0];
        this.shorts = new short[in.bits() == 16 ? length : 0];
        for (int i = 0; i < length; i++) {
            if (in.bits() == 8) {
                bytes[i] = (byte) colour.sample(i % in.bands());
            } else {
                shorts[i] = (short) (colour.sample(i % in.bands()) * 257);
            }
        }
        this.emptyBytes = bytes.clone();
        this.emptyShorts = shorts.clone();
    }

    @Override
    public void row(int y, byte[] samples) {
        if (y == 0) {
            empty(0, top);
        }
        System.arraycopy(samples, 0, bytes, left * in.bands(), in.width() * in.bands());
        out.row(y + top, bytes);
        if (y == in.height() - 1) {
            empty(top + in.height(), canvas.height());
        }
    }

    @Override
    public void row(int y, short[] samples) {
        if (y == 0) {
            empty(0, top);
        }
        System.arraycopy(samples, 0, shorts, left * in.bands(), in.width() * in.bands());
        out.row(y + top, shorts);
        if (y == in.height() - 1) {
            empty(top + in.height(), canvas.height());
        }
    }

    private void empty(int from, int to) {
        for (int y = from; y < to; y++) {
            if (in.bits() == 8) {
                out.row(y, emptyBytes);
            } else {
                out.row(y, emptyShorts);
            }
        }
    }
}
