package org.podstudio.media.exif;

import static org.podstudio.media.bytes.Bytes.s32be;
import static org.podstudio.media.bytes.Bytes.s32le;
import static org.podstudio.media.bytes.Bytes.u16be;
import static org.podstudio.media.bytes.Bytes.u16le;
import static org.podstudio.media.bytes.Bytes.has;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tags of an EXIF block, which starts at its TIFF header. Reads what it can: entries that point outside the block
 * are left out, and a block that is none has no tags.
 */
public final class Exif {
    public static final int IMAGE_DESCRIPTION = 0x010e;
    public static final int MAKE = 0x010f;
    public static final int MODEL = 0x0110;
    public static final int ORIENTATION = 0x0112;
    public static final int SOFTWARE = 0x0131;
    public static final int ARTIST = 0x013b;
    public static final int COPYRIGHT = 0x8298;
    public static final int XP_TITLE = 0x9c9b;
    public static final int XP_COMMENT = 0x9c9c;
    public static final int XP_KEYWORDS = 0x9c9e;
    public static final int XP_SUBJECT = 0x9c9f;
    public static final int USER_COMMENT = 0x9286;
    private static final int EXIF_IFD = 0x8769;

    /** Bytes per value of TIFF types 1 to 13. */
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

    private final byte[] block;
    private final boolean big;
    private final Map<Integer, byte[]> values = new LinkedHashMap<>();
    private int orientationAt = -1;
    private int orientation;

    private Exif(byte[] block) {
        this.block = block;
        this.big = has(block, 0, "MM");
        if (block.length >= 14 && (has(block, 0, "II*\0") || has(block, 0, "MM\0*"))) {
            directory(s32(4), new HashSet<>());
        }
    }

    /** Tags of {@code block}; a leading {@code Exif\0\0} mark is skipped. */
    public static Exif parse(byte[] block) {
        return new Exif(withoutMark(block));
    }

    /** The block from its TIFF header on. */
    public static byte[] withoutMark(byte[] block) {
        if (has(block, 0, "Exif\0\0")) {
            return java.util.Arrays.copyOfRange(block, 6, block.length);
        }
        return block;
    }

    /** 1 to 8; null when the block does not say, or says something else. */
    public @Nullable Integer orientation() {
        return orientation >= 1 && orientation <= 8 ? orientation : null;
    }

    /** The bytes of a tag of the main or the EXIF directory. */
    public byte @Nullable [] bytes(int tag) {
        return values.get(tag);
    }

    /** Whether numbers and two-byte texts in this block are big-endian. */
    public boolean bigEndian() {
        return big;
    }

    /** The whole block with its orientation set to upright. */
    public byte[] upright() {
        byte[] copy = block.clone();
        if (orientationAt >= 0) {
            copy[orientationAt] = (byte) (big ? 0 : 1);
            copy[orientationAt + 1] = (byte) (big ? 1 : 0);
        }
        return copy;
    }

    private void directory(int at, Set<Integer> seen) {
        if (at < 8 || at > block.length - 2 || !seen.add(at)) {
            return;
        }
        int count = u16(at);
        for (int i = 0, p = at + 2; i < count && p + 12 <= block.length; i++, p += 12) {
            int tag = u16(p);
            int type = u16(p + 2);
            long length = type < TYPE_BYTES.length ? (s32(p + 4) & 0xffffffffL) * TYPE_BYTES[type] : 0;
            int from = length <= 4 ? p + 8 : s32(p + 8);
            if (length <= 0 || from < 0 || from + length > block.length) {
                continue;
            }
            if (tag == EXIF_IFD && length == 4) {
                directory(s32(p + 8), seen);
            } else if (tag == ORIENTATION && type == 3 && orientationAt < 0) {
                orientationAt = p + 8;
                orientation = u16(p + 8);
            } else if (wanted(tag)) {
                values.putIfAbsent(tag, java.util.Arrays.copyOfRange(block, from, (int) (from + length)));
            }
        }
    }

    private static boolean wanted(int tag) {
        return switch (tag) {
            case IMAGE_DESCRIPTION, MAKE, MODEL, SOFTWARE, ARTIST, COPYRIGHT, XP_TITLE, XP_COMMENT, XP_KEYWORDS, XP_SUBJECT,
                    USER_COMMENT -> true;
            default -> false;
        };
    }

    private int u16(int at) {
        return big ? u16be(block, at) : u16le(block, at);
    }

    private int s32(int at) {
        return big ? s32be(block, at) : s32le(block, at);
    }
}
