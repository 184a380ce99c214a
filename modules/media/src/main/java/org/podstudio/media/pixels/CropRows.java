package org.podstudio.media.pixels;

/** Passes on a rectangle of a picture. */
public final class CropRows implements RowSink {
    private final PixelLayout in;
    private final int left;
    private final int top;
    private final PixelLayout layout;
    private final RowSink out;
    private final byte[] bytes;
    private final short[] shorts;

    public CropRows(PixelLayout in, int left, int top, int width, int height, RowSink out) {
        this.in = in;
        this.left = left;
        this.top = top;
        this.layout = new PixelLayout(width, height, in.bands(), in.bits());
        this.out = out;
        int length = width * in.bands();
        this.bytes = new byte[in.bits() == 8 ? length : 0];
        this.shorts = new short[in.bits() == 16 ? length : 0];
    }

    @Override
    public void row(int y, byte[] samples) {
        if (y >= top && y < top + layout.height()) {
            System.arraycopy(samples, left * in.bands(), bytes, 0, bytes.length);
            out.row(y - top, bytes);
        }
    }

    @Override
    public void row(int y, short[] samples) {
        if (y >= top && y < top + layout.height()) {
            System.arraycopy(samples, left * in.bands(), shorts, 0, shorts.length);
            out.row(y - top, shorts);
        }
    }
}
