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
}
