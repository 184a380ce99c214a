package org.podstudio.media.png;

import static org.podstudio.media.bytes.Bytes.s32be;
import static org.podstudio.media.bytes.Bytes.u8;

/**
 * The IHDR chunk.
 *
 * @param depth bits a sample: 1, 2, 4, 8 or 16
 * @param color 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGBA
 */
record PngHeader(int width, int height, int depth, int color, boolean interlaced) {
    static PngHeader parse(byte[] ihdr) throws PngException {
        if (ihdr.length != 13) {
            throw new PngException("Its header chunk has " + ihdr.length + " bytes instead of 13");
        }
        int width = s32be(ihdr, 0);
        int height = s32be(ihdr, 4);
        int depth = u8(ihdr, 8);
        int color = u8(ihdr, 9);
        if (width < 1 || height < 1) {
            throw new PngException("Its header says " + (width & 0xffffffffL) + "x" + (height & 0xffffffffL) + " pixels");
        }
        boolean allowed = switch (color) {
            case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
            case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
            case 2, 4, 6 -> depth == 8 || depth == 16;
            default -> false;
        };
        if (!allowed) {
            throw new PngException("Its header says colour type " + color + " with " + depth + " bits, which does not exist");
        }
        // There is but one compression method, so a wrong name for it is no obstacle.
        if (u8(ihdr, 11) != 0 || u8(ihdr, 12) > 1) {
            throw new PngException("Its header names an unknown filter or interlace method");
        }
        return new PngHeader(width, height, depth, color, u8(ihdr, 12) == 1);
    }

    /** Samples a pixel in the file. */
    int channels() {
        return switch (color) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
    }

    /** Bytes of a row of {@code pixels} pixels, without its filter byte. */
    long rowBytes(int pixels) {
        return ((long) pixels * channels() * depth + 7) / 8;
    }
}
