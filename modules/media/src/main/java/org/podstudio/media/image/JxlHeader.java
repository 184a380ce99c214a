package org.podstudio.media.image;

import java.io.EOFException;
import java.io.IOException;
import org.podstudio.media.bytes.FileBytes;

/**
 * Size of a JPEG XL picture, upright, from the first bytes of its codestream, alone or in a box.
 *
 * @param width after the orientation that the codestream names, as decoders give it
 */
record JxlHeader(int width, int height) {
    /** Boxes before the codestream are few and small; EXIF may lie there. */
    private static final int MAX_BOXES = 100;

    private static final int[][] RATIOS = {{1, 1}, {12, 10}, {4, 3}, {3, 2}, {16, 9}, {5, 4}, {2, 1}};

    static JxlHeader read(FileBytes file) throws IOException {
        byte[] head = file.upTo(start(file), 64);
        if (head.length < 4 || (head[0] & 0xff) != 0xff || head[1] != 0x0a) {
            throw new IOException("It has no JPEG XL codestream");
        }
        Bits bits = new Bits(head, 16);
        boolean small = bits.take(1) == 1;
        long height = side(bits, small);
        int ratio = bits.take(3);
        long width = ratio == 0 ? side(bits, small) : height * RATIOS[ratio - 1][0] / RATIOS[ratio - 1][1];
        boolean plain = bits.take(1) == 1;
        int orientation = !plain && bits.take(1) == 1 ? bits.take(3) + 1 : 1;
        if (width < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw new IOException("Its size makes no sense");
        }
        return orientation > 4 ? new JxlHeader((int) height, (int) width) : new JxlHeader((int) width, (int) height);
    }

    /** Where the codestream begins: at once, or in the first box that holds some of it. */
    private static long start(FileBytes file) throws IOException {
        if (file.byteAt(0) == 0xff) {
            return 0;
        }
        long at = 0;
        for (int i = 0; i < MAX_BOXES; i++) {
            byte[] box = file.read(at, 16);
            long length = number(box, 0, 4);
            long header = length == 1 ? 16 : 8;
            length = length == 1 ? number(box, 8, 8) : length;
            String type = new String(box, 4, 4, java.nio.charset.StandardCharsets.ISO_8859_1);
            if (type.equals("jxlc")) {
                return at + header;
            } else if (type.equals("jxlp")) {
                return at + header + 4;
            } else if (length < header) {
                break;
            }
            at += length;
        }
        throw new EOFException("there is no codestream");
    }

    private static long number(byte[] bytes, int at, int count) {
        long value = 0;
        for (int i = at; i < at + count; i++) {
            value = value << 8 | bytes[i] & 0xff;
        }
        return value;
    }

    private static long side(Bits bits, boolean small) throws EOFException {
        if (small) {
            return (bits.take(5) + 1) * 8L;
        }
        return switch (bits.take(2)) {
            case 0 -> bits.take(9) + 1L;
            case 1 -> bits.take(13) + 1L;
            case 2 -> bits.take(18) + 1L;
            default -> bits.take(30) + 1L;
        };
    }

    /** Bits from the least significant on. */
    private static final class Bits {
        private final byte[] bytes;
        private int at;

        Bits(byte[] bytes, int at) {
            this.bytes = bytes;
            this.at = at;
        }

        int take(int count) throws EOFException {
            int value = 0;
            for (int i = 0; i < count; i++, at++) {
                if (at / 8 >= bytes.length) {
                    throw new EOFException("its header is cut");
                }
                value |= (bytes[at / 8] >> at % 8 & 1) << i;
            }
            return value;
        }
    }
}
