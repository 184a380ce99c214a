package org.podstudio.media.image;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.media.pixels.RowSink;

/** Converts rows to sRGB, a strip of them at a time, because the colour engine's start costs. Alpha is left as it is. */
public final class SrgbRows implements RowSink {
    private static final int STRIP_ROWS = 64;

    private final PixelLayout in;
    private final PixelLayout layout;
    private final RowSink out;
    private final int colours;
    private final ColorConvertOp op;
    private final WritableRaster source;
    private final WritableRaster target;
    private final int[] samples;
    private final int[][] alpha;
    private final byte[] bytes;
    private final short[] shorts;

    /** @param from space of the numbers, of one or three components */
    public SrgbRows(PixelLayout in, ICC_ColorSpace from, RowSink out) {
        this.in = in;
        this.layout = layout(in);
        this.out = out;
        this.colours = from.getNumComponents();
        int type = in.bits() == 8 ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT;
        this.op = new ColorConvertOp(from, ColorSpace.getInstance(ColorSpace.CS_sRGB), null);
        this.source = Raster.createInterleavedRaster(type, in.width(), STRIP_ROWS, colours, null);
        this.target = Raster.createInterleavedRaster(type, in.width(), STRIP_ROWS, 3, null);
        this.samples = new int[in.width() * 3];
        this.alpha = new int[STRIP_ROWS][in.bands() == 4 ? in.width() : 0];
        this.bytes = new byte[in.bits() == 8 ? in.width() * layout.bands() : 0];
        this.shorts = new short[in.bits() == 16 ? in.width() * layout.bands() : 0];
    }

    /** Grey becomes RGB. */
    public static PixelLayout layout(PixelLayout in) {
        return new PixelLayout(in.width(), in.height(), in.bands() == 1 ? 3 : in.bands(), in.bits());
    }

    @Override
    public void row(int y, byte[] row) {
        for (int x = 0; x < in.width(); x++) {
            for (int b = 0; b < colours; b++) {
                samples[x * colours + b] = row[x * in.bands() + b] & 0xff;
            }
            if (in.bands() == 4) {
                alpha[y % STRIP_ROWS][x] = row[x * 4 + 3] & 0xff;
            }
        }
        taken(y);
    }

    @Override
    public void row(int y, short[] row) {
        for (int x = 0; x < in.width(); x++) {
            for (int b = 0; b < colours; b++) {
                samples[x * colours + b] = row[x * in.bands() + b] & 0xffff;
            }
            if (in.bands() == 4) {
                alpha[y % STRIP_ROWS][x] = row[x * 4 + 3] & 0xffff;
            }
        }
        taken(y);
    }

    private void taken(int y) {
        source.setPixels(0, y % STRIP_ROWS, in.width(), 1, samples);
        if (y % STRIP_ROWS < STRIP_ROWS - 1 && y < in.height() - 1) {
            return;
        }
        op.filter(source, target);
        int top = y - y % STRIP_ROWS;
        for (int at = top; at <= y; at++) {
            target.getPixels(0, at - top, in.width(), 1, samples);
            give(at, alpha[at - top]);
        }
    }

    private void give(int y, int[] transparency) {
        int bands = layout.bands();
        for (int x = 0; x < layout.width(); x++) {
            for (int b = 0; b < bands; b++) {
                int value = b == 3 ? transparency[x] : samples[x * 3 + b];
                if (layout.bits() == 8) {
                    bytes[x * bands + b] = (byte) value;
                } else {
                    shorts[x * bands + b] = (short) value;
                }
            }
        }
        if (layout.bits() == 8) {
            out.row(y, bytes);
        } else {
            out.row(y, shorts);
        }
    }
}
