package org.podstudio.media.metadata;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** Texts in fields that ought to be ASCII or Latin-1 and mostly are UTF-8. */
public final class PlainText {
    private PlainText() {}

    /** UTF-8 where it is valid, else Latin-1; without zeros at both ends. */
    public static String lenient(byte[] value) {
        int end = value.length;
        while (end > 0 && value[end - 1] == 0) {
            end--;
        }
        int start = 0;
        while (start < end && value[start] == 0) {
            start++;
        }
        return utf8OrLatin(value, start, end);
    }

    /** The bytes {@code from..to} as UTF-8 where that is valid, else as Latin-1. */
    public static String utf8OrLatin(byte[] b, int from, int to) {
        return new String(b, from, to - from, validUtf8(b, from, to) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    /** Whether the bytes are UTF-8; a cut last letter is allowed where others stand whole before it. */
    static boolean validUtf8(byte[] b, int from, int to) {
        int at = from;
        // Most texts are ASCII, and a decoder costs more than this look.
        while (at < to && b[at] >= 0) {
            at++;
        }
        if (at == to) {
            return true;
        }
        ByteBuffer rest = ByteBuffer.wrap(b, at, to - at);
        boolean broken = StandardCharsets.UTF_8.newDecoder().decode(rest, CharBuffer.allocate(to - at), false).isError();
        return !broken && (!rest.hasRemaining() || rest.position() > at);
    }

    /**
     * UTF-16 that may be broken: a half of a pair, as a text that was cut has it, is one U+FFFD and takes no letter beside it with it, as the decoder
     * of the JDK has it do.
     */
    public static String utf16(byte[] b, int from, int to, boolean bigEndian) {
        StringBuilder text = new StringBuilder((to - from) / 2 + 1);
        for (int i = from; i + 1 < to; i += 2) {
            int first = b[i] & 0xff;
            int second = b[i + 1] & 0xff;
            text.append((char) (bigEndian ? first << 8 | second : second << 8 | first));
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : 0)) {
                    i++;
                } else {
                    text.setCharAt(i, '\ufffd');
                }
            }
        }
        return (to - from & 1) == 0 ? text.toString() : text.append('\ufffd').toString();
    }
}
