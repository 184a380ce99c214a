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
    /** A chunk that nobody knows, may be left out and holds no picture data. */
    private static final byte[] NOTHING = "noNe".getBytes(StandardCharsets.US_ASCII);
    private static final int START_OF_SCAN = 0xda;
    private static final int COMMENT = 0xfe;
    private static final int APP1 = 0xe1;
    private static final int APP15 = 0xef;
    /** Holds colours, not texts. */
    private static final int ICC = 0xe2;
    /** Says how colours are coded. */
    private static final int ADOBE = 0xee;

    private CoverTexts() {}

    /** Blanks the texts of a JPEG or PNG; anything else stays. @param given from its first byte to its last, written to in place */
    static void blank(ByteBuffer given) {
        ByteBuffer picture = given.duplicate().order(ByteOrder.BIG_ENDIAN);
        if (picture.limit() > 8 && picture.getLong(0) == PNG) {
            png(picture);
        } else if (picture.limit() > 4 && (picture.getShort(0) & 0xffff) == 0xffd8) {
            jpeg(picture);
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

    private static void jpeg(ByteBuffer picture) {
        int at = 2;
        while (at + 4 <= picture.limit() && (picture.get(at) & 0xff) == 0xff) {
            int marker = picture.get(at + 1) & 0xff;
            int length = picture.getShort(at + 2) & 0xffff;
            if (marker == START_OF_SCAN || length < 2 || length > picture.limit() - at - 2) {
                return;
            }
            boolean told = marker == COMMENT || marker >= APP1 && marker <= APP15 && marker != ICC && marker != ADOBE;
            if (told) {
                picture.put(at + 1, (byte) COMMENT);
                picture.put(at + 4, new byte[length - 2]);
            }
            at += 2 + length;
        }
    }
}
