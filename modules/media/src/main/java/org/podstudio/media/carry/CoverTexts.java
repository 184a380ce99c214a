package org.podstudio.media.carry;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * What a cover says of itself beside its picture: a photograph knows where it was taken. Blanked where it stands, so that the picture
 * keeps its length and its place in whatever holds it.
 */
final class CoverTexts {
    private static final long PNG = 0x89504e470d0a1a0aL;
    /** Chunks with texts: of PNG's own, Exif, and Content Credentials. */
    private static final Set<String> TEXTS = Set.of("tEXt", "zTXt", "iTXt", "eXIf", "caBX");
    private static final int RIFF = 0x52494646;
    private static final int WEBP = 0x57454250;
    private static final Set<String> WEBP_TEXTS = Set.of("EXIF", "XMP ");
    /** A chunk that nobody knows, may be left out and holds no picture data. */
    private static final byte[] NOTHING = "noNe".getBytes(StandardCharsets.US_ASCII);
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int TEM = 0x01;
    private static final int RST0 = 0xd0;
    private static final int COMMENT = 0xfe;
    private static final int APP1 = 0xe1;
    private static final int APP15 = 0xef;
    /** Holds colours, not texts. */
    private static final int ICC = 0xe2;
    /** Says how colours are coded. */
    private static final int ADOBE = 0xee;

    private CoverTexts() {}

    /** Blanks the texts of a JPEG, PNG or WebP; anything else stays. @param given from its first byte to its last, written to in place */
    static void blank(ByteBuffer given) {
        ByteBuffer picture = given.duplicate().order(ByteOrder.BIG_ENDIAN);
        if (picture.limit() > 8 && picture.getLong(0) == PNG) {
            png(picture);
        } else if (picture.limit() > 4 && (picture.getShort(0) & 0xffff) == 0xffd8) {
            jpeg(picture);
        } else if (picture.limit() > 12 && picture.getInt(0) == RIFF && picture.getInt(8) == WEBP) {
            webp(picture);
        }
    }

    private static void png(ByteBuffer picture) {
        int at = 8;
        while (at + 12 <= picture.limit()) {
            long length = picture.getInt(at) & 0xffffffffL;
            if (length > picture.limit() - at - 12) {
                return; // cut off
            }
            byte[] type = new byte[4];
            picture.get(at + 4, type);
            if (TEXTS.contains(new String(type, StandardCharsets.US_ASCII))) {
                picture.put(at + 4, NOTHING);
                picture.put(at + 8, new byte[(int) length]);
                CRC32 crc = new CRC32();
                crc.update(picture.slice(at + 4, 4 + (int) length));
                picture.putInt(at + 8 + (int) length, (int) crc.getValue());
            }
            at += 12 + (int) length;
        }
    }

    /** What lies behind its end goes whole: further pictures, each with texts of its own, and the films of phones. */
    private static void jpeg(ByteBuffer picture) {
        int at = 2;
        while (at + 2 <= picture.limit() && (picture.get(at) & 0xff) == 0xff) {
            int marker = picture.get(at + 1) & 0xff;
            if (marker == 0xff) { // markers may be filled up
                at++;
                continue;
            }
            if (marker == END_OF_IMAGE) {
                picture.put(at + 2, new byte[picture.limit() - at - 2]);
                return;
            }
            if (marker == TEM || marker >= RST0 && marker < RST0 + 8) {
                at += 2;
                continue;
            }
            int length = at + 4 <= picture.limit() ? picture.getShort(at + 2) & 0xffff : 0;
            if (length < 2 || length > picture.limit() - at - 2) {
                return;
            }
            boolean told = marker == COMMENT || marker >= APP1 && marker <= APP15 && marker != ICC && marker != ADOBE;
            if (told) {
                picture.put(at + 1, (byte) COMMENT);
                picture.put(at + 4, new byte[length - 2]);
            }
            at += 2 + length;
            if (marker == START_OF_SCAN) {
                at = behindScan(picture, at);
            }
        }
    }

    /** The next marker behind coded pixels, among which a byte of 255 is followed by 0 or is one of restarting. */
    private static int behindScan(ByteBuffer picture, int from) {
        int at = from;
        while (at + 1 < picture.limit()) {
            int next = picture.get(at + 1) & 0xff;
            if ((picture.get(at) & 0xff) == 0xff && next != 0 && (next < RST0 || next >= RST0 + 8)) {
                return at;
            }
            at++;
        }
        return picture.limit();
    }

    private static void webp(ByteBuffer picture) {
        int at = 12;
        while (at + 8 <= picture.limit()) {
            long length = Integer.reverseBytes(picture.getInt(at + 4)) & 0xffffffffL;
            if (length > picture.limit() - at - 8) {
                return; // cut off
            }
            byte[] type = new byte[4];
            picture.get(at, type);
            if (WEBP_TEXTS.contains(new String(type, StandardCharsets.US_ASCII))) {
                picture.put(at, NOTHING);
                picture.put(at + 8, new byte[(int) length]);
            }
            at += 8 + (int) length + (int) (length & 1);
        }
    }
}
