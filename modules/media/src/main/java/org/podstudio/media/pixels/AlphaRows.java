package org.podstudio.media.pixels;

/** Makes every pixel of RGBA rows opaque or transparent. */
public final class AlphaRows implements RowSink {
    private static final int BANDS = 4;

    private final PixelLayout layout;
    private final int least;
    private final Counts counts;
    private final RowSink next;
    private final byte[] bytes;
    private final short[] shorts;

    /** How many half-transparent pixels there were, by what became of them. */
    public static final class Counts {
        private long opaque;
        private long transparent;

        public long opaque() {
            return opaque;
        }

        public long transparent() {
            return transparent;
        }
    }

    /** @param threshold 0 to 1: what is at least so opaque becomes opaque */
    public AlphaRows(PixelLayout layout, double threshold, Counts counts, RowSink next) {
        this.layout = layout;
        this.least = (int) Math.ceil(threshold * (layout.bits() == 16 ? 65_535 : 255));
        this.counts = counts;
        this.next = next;
        this.bytes = new byte[layout.bits() == 8 ? layout.width() * BANDS : 0];
        this.shorts = new short[layout.bits() == 16 ? layout.width() * BANDS : 0];
    }

    @Override
    public void row(int y, byte[] samples) {
        System.arraycopy(samples, 0, bytes, 0, bytes.length);
        for (int p = BANDS - 1; p < layout.width() * BANDS; p += BANDS) {
            bytes[p] = (byte) hard(bytes[p] & 0xff, 255);
        }
        next.row(y, bytes);
    }

    @Override
    public void row(int y, short[] samples) {
        System.arraycopy(samples, 0, shorts, 0, shorts.length);
        for (int p = BANDS - 1; p < layout.width() * BANDS; p += BANDS) {
            shorts[p] = (short) hard(shorts[p] & 0xffff, 65_535);
        }
        next.row(y, shorts);
    }

    private int hard(int alpha, int most) {
        if (alpha == 0 || alpha == most) {
            return alpha;
        }
        if (alpha >= least) {
            counts.opaque++;
            return most;
        }
        counts.transparent++;
        return 0;
    }
}
