package org.podstudio.media.png;

import static org.podstudio.media.bytes.Bytes.u16be;
import static org.podstudio.media.bytes.Bytes.u8;

import java.io.IOException;
import org.podstudio.media.pixels.PixelLayout;

/** Turns defiltered rows into grey, RGB or RGBA samples of 8 or 16 bits. */
final class PngUnpack {
    private final PngHeader header;
    private final PixelLayout layout;
    /** Palette as RGBA quadruples; entries the file leaves out are opaque black. */
    private final byte[] palette = new byte[256 * 4];
    /** Sample values of the one transparent colour, -1 when there is none. */
    private final int[] transparent = {-1, -1, -1};

    PngUnpack(PngFile png) throws IOException {
        this.header = png.header();
        this.layout = png.layout();
        byte[] trns = png.first("tRNS").isPresent() ? png.content(png.first("tRNS").get()) : new byte[0];
        if (header.color() == 3) {
            palette(png, trns);
        } else if (header.color() == 0 && trns.length >= 2) {
            transparent[0] = u16be(trns, 0) & (1 << header.depth()) - 1;
        } else if (header.color() == 2 && trns.length >= 6) {
            for (int i = 0; i < 3; i++) {
                transparent[i] = u16be(trns, 2 * i) & (1 << header.depth()) - 1;
            }
        }
    }

    private void palette(PngFile png, byte[] trns) throws IOException {
        PngFile.Chunk chunk = png.first("PLTE").orElseThrow(() -> new PngException("Its palette is missing"));
        byte[] rgb = png.critical(chunk);
        for (int i = 0; i < 256; i++) {
            for (int b = 0; b < 3 && i * 3 + b < rgb.length; b++) {
                palette[i * 4 + b] = rgb[i * 3 + b];
            }
            palette[i * 4 + 3] = i < trns.length ? trns[i] : (byte) 255;
        }
    }

    /** 8-bit samples of {@code pixels} pixels. */
    void bytes(byte[] row, int pixels, byte[] out) {
        switch (header.color()) {
            case 0 -> grey(row, pixels, out);
            case 2 -> rgb(row, pixels, out);
            case 3 -> indexed(row, pixels, out);
            case 4 -> {
                for (int i = 0, p = 0, o = 0; i < pixels; i++, p += 2, o += 4) {
                    out[o] = out[o + 1] = out[o + 2] = row[p];
                    out[o + 3] = row[p + 1];
                }
            }
            default -> System.arraycopy(row, 0, out, 0, pixels * 4);
        }
    }

    private int index(byte[] row, int pixel) {
        int depth = header.depth();
        if (depth == 8) {
            return row[pixel] & 0xff;
        }
        int bit = pixel * depth;
        return (row[bit >> 3] & 0xff) >> 8 - depth - (bit & 7) & (1 << depth) - 1;
    }

    private void grey(byte[] row, int pixels, byte[] out) {
        int scale = 255 / ((1 << header.depth()) - 1);
        if (layout.bands() == 1) {
            if (header.depth() == 8) {
                System.arraycopy(row, 0, out, 0, pixels);
                return;
            }
            for (int i = 0; i < pixels; i++) {
                out[i] = (byte) (index(row, i) * scale);
            }
            return;
        }
        for (int i = 0, o = 0; i < pixels; i++, o += 4) {
            int value = index(row, i);
            out[o] = out[o + 1] = out[o + 2] = (byte) (value * scale);
            out[o + 3] = (byte) (value == transparent[0] ? 0 : 255);
        }
    }

    private void rgb(byte[] row, int pixels, byte[] out) {
        if (layout.bands() == 3) {
            System.arraycopy(row, 0, out, 0, pixels * 3);
            return;
        }
        for (int i = 0, p = 0, o = 0; i < pixels; i++, p += 3, o += 4) {
            out[o] = row[p];
            out[o + 1] = row[p + 1];
            out[o + 2] = row[p + 2];
            boolean clear = u8(row, p) == transparent[0] && u8(row, p + 1) == transparent[1] && u8(row, p + 2) == transparent[2];
            out[o + 3] = (byte) (clear ? 0 : 255);
        }
    }

    private void indexed(byte[] row, int pixels, byte[] out) {
        int bands = layout.bands();
        for (int i = 0, o = 0; i < pixels; i++, o += bands) {
            int entry = index(row, i) * 4;
            for (int b = 0; b < bands; b++) {
                out[o + b] = palette[entry + b];
            }
        }
    }

    /** 16-bit samples of {@code pixels} pixels. */
    void shorts(byte[] row, int pixels, short[] out) {
        int channels = header.channels();
        int bands = layout.bands();
        if (channels == bands) {
            for (int i = 0, end = pixels * bands; i < end; i++) {
                out[i] = (short) u16be(row, 2 * i);
            }
            return;
        }
        for (int i = 0, p = 0, o = 0; i < pixels; i++, p += 2 * channels, o += 4) {
            int first = u16be(row, p);
            boolean clear = first == transparent[0];
            out[o] = (short) first;
            if (channels == 3) {
                clear &= u16be(row, p + 2) == transparent[1] && u16be(row, p + 4) == transparent[2];
                out[o + 1] = (short) u16be(row, p + 2);
                out[o + 2] = (short) u16be(row, p + 4);
            } else {
                out[o + 1] = out[o + 2] = (short) first;
            }
            out[o + 3] = channels == 2 ? (short) u16be(row, p + 2) : (short) (clear ? 0 : 0xffff);
        }
    }
}
