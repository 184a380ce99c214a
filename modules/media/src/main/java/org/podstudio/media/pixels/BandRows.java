package org.podstudio.media.pixels;

/**
 * Gives rows other bands or another depth: grey becomes RGB, opaque gets an alpha band, transparent is laid on a colour, 16 bits
 * become 8 by the nearest number.
 */
public final class BandRows implements RowSink {
    private final PixelLayout in;
    private final PixelLayout layout;
    private final Colour under;
    private final RowSink out;
    private final int[] row;
    private final byte[] bytes;
    private final short[] shorts;

    /**
     * @param layout bands and bits of the result; the size is that of {@code in}
     * @param under colour under transparent parts when the result has no alpha
     */
    public BandRows(PixelLayout in, PixelLayout layout, Colour under, RowSink out) {
        if (layout.bands() == 1 && in.bands() != 1 || layout.bits() > in.bits()) {
            throw new IllegalArgumentException(in + " does not become " + layout);
        }
        this.in = in;
        this.layout = layout;
        this.under = under;
        this.out = out;
        this.row = new int[in.width() * layout.bands()];
        this.bytes = new byte[layout.bits() == 8 ? row.length : 0];
        this.shorts = new short[layout.bits() == 16 ? row.length : 0];
    }

    @Override
    public void row(int y, byte[] samples) {
        if (in.bands() == 4 && layout.bands() == 3) {
            flattened(samples);
            out.row(y, bytes);
            return;
        }
        for (int x = 0; x < in.width(); x++) {
            int from = x * in.bands();
            int to = x * layout.bands();
            for (int b = 0; b < layout.bands(); b++) {
                row[to + b] = b == 3 ? in.bands() == 4 ? samples[from + 3] & 0xff : 255
                        : samples[in.bands() == 1 ? from : from + b] & 0xff;
            }
            if (in.bands() == 4 && layout.bands() < 4) {
                flatten(to, samples[from + 3] & 0xff, 255);
            }
        }
        give(y);
    }

    @Override
    public void row(int y, short[] samples) {
        for (int x = 0; x < in.width(); x++) {
            int from = x * in.bands();
            int to = x * layout.bands();
            for (int b = 0; b < layout.bands(); b++) {
                row[to + b] = b == 3 ? in.bands() == 4 ? samples[from + 3] & 0xffff : 65535
                        : samples[in.bands() == 1 ? from : from + b] & 0xffff;
            }
            if (in.bands() == 4 && layout.bands() < 4) {
                flatten(to, samples[from + 3] & 0xffff, 65535);
            }
        }
        give(y);
    }

    /** The same as the general way, in a third of its time: most transparent pictures become JPEGs by it. */
    private void flattened(byte[] samples) {
        int red = under.sample(0);
        int green = under.sample(1);
        int blue = under.sample(2);
        for (int from = 0, to = 0; to < bytes.length; from += 4, to += 3) {
            int alpha = samples[from + 3] & 0xff;
            if (alpha == 255) {
                bytes[to] = samples[from];
                bytes[to + 1] = samples[from + 1];
                bytes[to + 2] = samples[from + 2];
            } else {
                bytes[to] = laid(samples[from], alpha, red);
                bytes[to + 1] = laid(samples[from + 1], alpha, green);
                bytes[to + 2] = laid(samples[from + 2], alpha, blue);
            }
        }
    }

    private static byte laid(byte sample, int alpha, int ground) {
        return (byte) (((sample & 0xff) * alpha + ground * (255 - alpha) + 127) / 255);
    }

    private void flatten(int to, int alpha, int most) {
        for (int b = 0; b < 3; b++) {
            long ground = under.sample(b) * (long) (most / 255);
            row[to + b] = (int) (((long) row[to + b] * alpha + ground * (most - alpha) + most / 2) / most);
        }
    }

    private void give(int y) {
        if (layout.bits() == 16) {
            for (int i = 0; i < row.length; i++) {
                shorts[i] = (short) row[i];
            }
            out.row(y, shorts);
            return;
        }
        boolean deep = in.bits() == 16;
        for (int i = 0; i < row.length; i++) {
            bytes[i] = (byte) (deep ? (row[i] * 255 + 32767) / 65535 : row[i]);
        }
        out.row(y, bytes);
    }
}
