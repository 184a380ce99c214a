package org.podstudio.media.metadata;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Texts in fields that ought to be ASCII. */
final class PlainText {
    private PlainText() {}

    /** UTF-8 where it is valid, else Latin-1; without zeros at both ends. */
    static String lenient(byte[] value) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
        } catch (CharacterCodingException e) {
            text = new String(value, StandardCharsets.ISO_8859_1);
        }
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == 0) {
            end--;
        }
        int start = 0;
        while (start < end && text.charAt(start) == 0) {
            start++;
        }
        return text.substring(start, end);
    }
}
