package org.podstudio.media.ffmpeg;

/** The {@code av1C} box of a coded picture. Source: AV1 Codec ISO Media File Format Binding, 2.3.3. */
final class Av1Configuration {
    private Av1Configuration() {}

    /** @param header the sequence header unit; @param halved whether colours have half the resolution both ways */
    static byte[] box(byte[] header, int bits, boolean monochrome, boolean halved) {
        Bits in = new Bits(header);
        int start = (header[0] & 4) != 0 ? 2 : 1;
        while ((header[0] & 2) != 0 && (header[start++] & 0x80) != 0) {
            // the unit's size, seven bits a byte
        }
        in.at = start * 8;
        int profile = in.read(3);
        in.read(1); // still picture
        int level;
        if (in.read(1) == 1) {
            level = in.read(5);
        } else {
            // A libaom still picture states neither timing nor decoder model.
            in.read(2);
            in.read(5);
            in.read(12);
            level = in.read(5);
        }
        byte[] box = new byte[4 + header.length];
        box[0] = (byte) 0x81;
        box[1] = (byte) (profile << 5 | level);
        box[2] = (byte) ((bits > 8 ? 0x40 : 0) | (bits > 10 ? 0x20 : 0) | (monochrome ? 0x10 : 0)
                | (monochrome || halved ? 0x0c : 0));
        System.arraycopy(header, 0, box, 4, header.length);
        return box;
    }

    private static final class Bits {
        private final byte[] bytes;
        private int at;

        Bits(byte[] bytes) {
            this.bytes = bytes;
        }

        int read(int count) {
            int value = 0;
            for (int i = 0; i < count; i++, at++) {
                value = value << 1 | bytes[at >> 3] >> 7 - (at & 7) & 1;
            }
            return value;
        }
    }
}
