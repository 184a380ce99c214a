package org.podstudio.media.metadata;

import static org.podstudio.media.bytes.Bytes.has;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * EXIF UserComment in every encoding met in the wild. Its first eight bytes should name the character set; the byte order
 * of UNICODE is stated nowhere, and writers disagree with the block's own.
 */
final class UserComment {
    private static final int MARK = 8;

    private UserComment() {}

    static String decode(byte[] value) {
        if (has(value, 0, "UNICODE\0")) {
            return stripped(wide(value, MARK));
        }
        if (has(value, 0, "ASCII\0\0\0")) {
            return stripped(narrow(value, MARK));
        }
        if (has(value, 0, "JIS\0\0\0\0\0")) {
            return stripped(japanese(value));
        }
        if (has(value, 0, "\0\0\0\0\0\0\0\0")) {
            return stripped(looksWide(value, MARK) ? wide(value, MARK) : narrow(value, MARK));
        }
        return stripped(looksWide(value, 0) ? wide(value, 0) : narrow(value, 0));
    }

    private static boolean looksWide(byte[] b, int from) {
        return zeros(b, from, 0) + zeros(b, from, 1) > (b.length - from) / 4;
    }

    /** Zero bytes at even or odd places: Latin text in two-byte form has one in each pair. */
    private static int zeros(byte[] b, int from, int parity) {
        int count = 0;
        for (int i = from + parity; i < b.length; i += 2) {
            count += b[i] == 0 ? 1 : 0;
        }
        return count;
    }

    private static String wide(byte[] b, int from) {
        if (b.length - from < 2) {
            return "";
        }
        if (has(b, from, "\u00fe\u00ff")) {
            return new String(b, from + 2, b.length - from - 2, StandardCharsets.UTF_16BE);
        }
        if (has(b, from, "\u00ff\u00fe")) {
            return new String(b, from + 2, b.length - from - 2, StandardCharsets.UTF_16LE);
        }
        int bigVotes = zeros(b, from, 0);
        int littleVotes = zeros(b, from, 1);
        if (bigVotes + littleVotes == 0 && utf8(b, from)) {
            return new String(b, from, b.length - from, StandardCharsets.UTF_8);
        }
        if (bigVotes != littleVotes) {
            Charset order = bigVotes > littleVotes ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            return new String(b, from, b.length - from, order);
        }
        // No Latin letter tells: the wrong order gives mostly characters that nobody writes.
        String big = new String(b, from, b.length - from, StandardCharsets.UTF_16BE);
        String little = new String(b, from, b.length - from, StandardCharsets.UTF_16LE);
        return odd(big) <= odd(little) ? big : little;
    }

    private static long odd(String text) {
        return text.codePoints().filter(c -> !Character.isDefined(c) || Character.getType(c) == Character.PRIVATE_USE
                || c == 0xfffd || Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t').count();
    }

    private static boolean utf8(byte[] b, int from) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(b, from, b.length - from)).toString();
            return text.codePoints().noneMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c));
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String narrow(byte[] b, int from) {
        if (b.length <= from) {
            return "";
        }
        return utf8(b, from) || tolerablyUtf8(b, from) ? new String(b, from, b.length - from, StandardCharsets.UTF_8)
                : new String(b, from, b.length - from, StandardCharsets.ISO_8859_1);
    }

    private static boolean tolerablyUtf8(byte[] b, int from) {
        return new String(b, from, b.length - from, StandardCharsets.UTF_8).indexOf('\ufffd') < 0;
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
