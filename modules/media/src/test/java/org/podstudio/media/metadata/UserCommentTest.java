package org.podstudio.media.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class UserCommentTest {
    private static final String TEXT = "a dragon, ドラゴン\nSteps: 20, Seed: 1";

    @Test
    void unicodeIsReadInEitherByteOrderWithAndWithoutItsMark() {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE}) {
            assertEquals(TEXT, UserComment.decode(marked("UNICODE\0", TEXT.getBytes(charset)), true), charset.name());
            assertEquals(TEXT, UserComment.decode(marked("UNICODE\0", ("\ufeff" + TEXT).getBytes(charset)), true), charset.name());
        }
    }

    @Test
    void unicodeWithoutALatinLetterIsReadInEitherByteOrder() {
        String text = "龍と魔法使いの物語";
        assertEquals(text, UserComment.decode(marked("UNICODE\0", text.getBytes(StandardCharsets.UTF_16BE)), true));
    }

    @Test
    void utf8UnderTheWrongNameIsRead() {
        assertEquals(TEXT, UserComment.decode(marked("ASCII\0\0\0", TEXT.getBytes(StandardCharsets.UTF_8)), true));
        assertEquals(TEXT, UserComment.decode(marked("UNICODE\0", TEXT.getBytes(StandardCharsets.UTF_8)), true));
        assertEquals(TEXT, UserComment.decode(marked("\0\0\0\0\0\0\0\0", TEXT.getBytes(StandardCharsets.UTF_8)), true));
        assertEquals(TEXT, UserComment.decode(TEXT.getBytes(StandardCharsets.UTF_8), true));
    }

    @Test
    void japaneseIsRead() {
        assertEquals("ドラゴン", UserComment.decode(marked("JIS\0\0\0\0\0", "ドラゴン".getBytes(Charset.forName("ISO-2022-JP"))), true));
    }

    @Test
    void fillingZerosAreNoText() {
        assertEquals("cat", UserComment.decode(marked("ASCII\0\0\0", "cat\0\0\0\0".getBytes(StandardCharsets.US_ASCII)), true));
        assertEquals("", UserComment.decode(marked("ASCII\0\0\0", new byte[40]), true));
        assertEquals("", UserComment.decode(new byte[0], true));
    }

    private static byte[] marked(String mark, byte[] text) {
        byte[] all = java.util.Arrays.copyOf(mark.getBytes(StandardCharsets.US_ASCII), 8 + text.length);
        System.arraycopy(text, 0, all, 8, text.length);
        return all;
    }
}
