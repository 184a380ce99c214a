package org.podstudio.media.image;

import static org.podstudio.media.bytes.Bytes.s32be;
import static org.podstudio.media.bytes.Bytes.s32le;
import static org.podstudio.media.bytes.Bytes.u16be;
import static org.podstudio.media.bytes.Bytes.u16le;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.podstudio.media.bytes.FileBytes;

/**
 * The first directory of a TIFF file, classic or big.
 *
 * @param samples a pixel
 * @param compression its number in the format; 1 is none
 * @param alpha whether one of them is transparency
 * @param inks whether the others are amounts of printing ink
 * @param captions records of the press, bare or in Photoshop's resources
 */
record TiffHeader(int width, int height, int samples, int compression, @Nullable Integer orientation, boolean alpha, boolean inks,
        byte @Nullable [] icc, byte @Nullable [] xmp, byte @Nullable [] captions) {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int COMPRESSION = 259;
    private static final int PHOTOMETRIC = 262;
    private static final int SEPARATED = 5;
    private static final int ORIENTATION = 274;
    private static final int SAMPLES = 277;
    private static final int EXTRA_SAMPLES = 338;
    private static final int ICC = 34675;
    private static final int XMP = 700;
    private static final int IPTC = 33723;
    private static final int PHOTOSHOP = 34377;
    private static final int MAX_BLOCK_BYTES = 16 << 20;
    private static final int MAX_ENTRIES = 4096;

    static TiffHeader read(FileBytes file) throws IOException {
        return new Reader(file).read();
    }

    private static final class Reader {
        private final FileBytes file;
        private final boolean big;
        private final boolean wide;

        Reader(FileBytes file) throws IOException {
            this.file = file;
            byte[] head = file.read(0, 4);
            this.big = head[0] == 'M';
            this.wide = (big ? u16be(head, 2) : u16le(head, 2)) == 43;
        }

        TiffHeader read() throws IOException {
            long directory = wide ? number(file.read(8, 8), 0, 8) : number(file.read(4, 4), 0, 4);
            long count = wide ? number(file.read(directory, 8), 0, 8) : number(file.read(directory, 2), 0, 2);
            int entry = wide ? 20 : 12;
            byte[] entries = file.upTo(directory + (wide ? 8 : 2), (int) Math.min(count, MAX_ENTRIES) * entry);
            long width = 0;
            long height = 0;
            int samples = 1;
            int compression = 1;
            Integer orientation = null;
            boolean alpha = false;
            boolean inks = false;
            byte[] icc = null;
            byte[] xmp = null;
            byte[] captions = null;
            for (int at = 0; at + entry <= entries.length; at += entry) {
                int tag = (int) number(entries, at, 2);
                int type = (int) number(entries, at + 2, 2);
                long values = number(entries, at + 4, wide ? 8 : 4);
                int place = at + (wide ? 12 : 8);
                long value = type == 3 ? number(entries, place, 2) : type == 1 ? entries[place] & 0xff : number(entries, place, 4);
                switch (tag) {
                    case WIDTH -> width = value;
                    case HEIGHT -> height = value;
                    case SAMPLES -> samples = (int) Math.clamp(value, 1, 64);
                    case COMPRESSION -> compression = (int) Math.clamp(value, 0, 0xffff);
                    case PHOTOMETRIC -> inks = value == SEPARATED;
                    case ORIENTATION -> orientation = value >= 1 && value <= 8 ? (int) value : null;
                    case EXTRA_SAMPLES -> alpha = values >= 1 && (value == 1 || value == 2);
                    case ICC -> icc = values > 128 ? block(entries, place, values) : null;
                    case XMP -> xmp = block(entries, place, values);
                    // Some count records of the press in words of four bytes.
                    case IPTC -> captions = block(entries, place, type == 4 ? values * 4 : values);
                    case PHOTOSHOP -> captions = captions == null ? block(entries, place, values) : captions;
                    default -> { }
                }
            }
            if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
                throw new IOException("Its header says " + width + "x" + height + " pixels");
            }
            return new TiffHeader((int) width, (int) height, samples, compression, orientation, alpha, inks, icc, xmp, captions);
        }

        /** What a tag of single bytes points at; null when it is too large, or small enough to stand in the tag itself. */
        private byte @Nullable [] block(byte[] entries, int place, long bytes) throws IOException {
            return bytes > (wide ? 8 : 4) && bytes < MAX_BLOCK_BYTES ? file.upTo(number(entries, place, wide ? 8 : 4), (int) bytes) : null;
        }

        private long number(byte[] b, int at, int bytes) {
            return switch (bytes) {
                case 2 -> big ? u16be(b, at) : u16le(b, at);
                case 4 -> (big ? s32be(b, at) : s32le(b, at)) & 0xffffffffL;
                default -> big ? (long) s32be(b, at) << 32 | s32be(b, at + 4) & 0xffffffffL
                        : (long) s32le(b, at + 4) << 32 | s32le(b, at) & 0xffffffffL;
            };
        }
    }
}
