package org.podstudio.media.exif;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A small EXIF block that carries one text where the A1111 family looks for it. */
public final class ExifComment {
    private static final int EXIF_IFD = 0x8769;
    private static final int LONG = 4;
    private static final int UNDEFINED = 7;
    private static final int EXIF_AT = 26;
    private static final int COMMENT_AT = 44;

    private ExifComment() {}

    /** The block from its TIFF header on, with {@code text} as UserComment. */
    public static byte[] of(String text) {
        byte[] mark = "UNICODE\0".getBytes(StandardCharsets.US_ASCII);
        byte[] wide = text.getBytes(StandardCharsets.UTF_16BE);
        ByteBuffer b = ByteBuffer.allocate(COMMENT_AT + mark.length + wide.length);
        b.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        b.putShort((short) 1).putShort((short) EXIF_IFD).putShort((short) LONG).putInt(1).putInt(EXIF_AT).putInt(0);
        b.putShort((short) 1).putShort((short) Exif.USER_COMMENT).putShort((short) UNDEFINED).putInt(mark.length + wide.length).putInt(COMMENT_AT).putInt(0);
        return b.put(mark).put(wide).array();
    }
}
