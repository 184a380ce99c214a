package org.podstudio.media.metadata;

import static org.podstudio.media.bytes.Bytes.has;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * EXIF UserComment in every encoding met in the wild. Its first eight bytes should name the character set; the byte order
 * of UNICODE is stated nowhere, and writers disagree with the block's own.
 */
public final class UserComment {
    private static final int MARK = 8;

    private UserComment() {}

    /** @param bigEndian the block's own byte order, which decides when nothing else does */
    public static String decode(byte[] value, boolean bigEndian) {
        if (has(value, 0, "UNICODE\0")) {
            return stripped(wide(value, MARK, bigEndian));
        }
        if (has(value, 0, "ASCII\0\0\0")) {
            return stripped(narrow(value, MARK));
        }
        if (has(value, 0, "JIS\0\0\0\0\0")) {
            return stripped(japanese(value));
        }
        if (has(value, 0, "\0\0\0\0\0\0\0\0")) {
            return stripped(looksWide(value, MARK) ? wide(value, MARK, bigEndian) : narrow(value, MARK));
        }
        return stripped(looksWide(value, 0) ? wide(value, 0, bigEndian) : narrow(value, 0));
    }

    private static boolean looksWide(byte[] b, int from) {
        int end = filled(b, from);
        return zeros(b, from, 0, end) + zeros(b, from, 1, end) > (end - from) / 4;
    }

    /** Zero bytes at even or odd places: Latin text in two-byte form has one in each pair. */
    private static int zeros(byte[] b, int from, int parity, int end) {
        int count = 0;
        for (int i = from + parity; i < end; i += 2) {
            count += b[i] == 0 ? 1 : 0;
        }
        return count;
    }

    private static String wide(byte[] b, int from, boolean bigEndian) {
        if (b.length - from < 2) {
            return "";
        }
        if (has(b, from, "\u00fe\u00ff")) {
            return PlainText.utf16(b, from + 2, b.length, true);
        }
        if (has(b, from, "\u00ff\u00fe")) {
            return PlainText.utf16(b, from + 2, b.length, false);
        }
        int end = filled(b, from);
        int bigVotes = zeros(b, from, 0, end);
        int littleVotes = zeros(b, from, 1, end);
        if (bigVotes + littleVotes == 0 && utf8(b, from, end)) {
            return new String(b, from, end - from, StandardCharsets.UTF_8);
        }
        if (bigVotes == littleVotes) {
            // No Latin letter tells. Of a script's letters the high bytes are alike, the low ones differ.
            littleVotes = different(b, from, end);
            bigVotes = different(b, from + 1, end);
        }
        boolean big = bigVotes == littleVotes ? bigEndian : bigVotes > littleVotes;
        // The zero that ends the text may be half of its last letter.
        int even = end + (end - from & 1) <= b.length ? end + (end - from & 1) : end;
        return PlainText.utf16(b, from, even, big);
    }

    /** Where the zeros begin that fill the field. */
    private static int filled(byte[] b, int from) {
        int end = b.length;
        while (end > from && b[end - 1] == 0) {
            end--;
        }
        return end;
    }

    /** How many values occur at every second place. */
    private static int different(byte[] b, int from, int end) {
        java.util.BitSet values = new java.util.BitSet(256);
        for (int i = from; i < end; i += 2) {
            values.set(b[i] & 0xff);
        }
        return values.cardinality();
    }

    private static boolean utf8(byte[] b, int from, int to) {
        if (!PlainText.validUtf8(b, from, to)) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (b[i] >= 0 && b[i] < ' ' && !Character.isWhitespace(b[i])) {
                return false;
            }
        }
        return true;
    }

    private static String narrow(byte[] b, int from) {
        return b.length <= from ? "" : PlainText.utf8OrLatin(b, from, b.length);
    }

    private static String japanese(byte[] b) {
        boolean escapes = new String(b, StandardCharsets.ISO_8859_1).indexOf('\u001b') >= 0;
        String name = escapes ? "ISO-2022-JP" : "Shift_JIS";
        return new String(b, MARK, b.length - MARK, Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8);
    }

    /** Without the zeros that fill the field. */
    private static String stripped(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == 0) {
            end--;
        }
        int start = 0;
        while (start < end && (text.charAt(start) == 0 || text.charAt(start) == '\ufeff')) {
            start++;
        }
        return text.substring(start, end);
    }
}
