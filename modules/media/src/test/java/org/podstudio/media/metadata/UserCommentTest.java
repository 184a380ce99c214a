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
    void theBlocksOwnByteOrderDoesNotMisleadTheTexts() {
        for (boolean big : new boolean[] {true, false}) {
            assertEquals(TEXT, UserComment.decode(marked("UNICODE\0", TEXT.getBytes(StandardCharsets.UTF_16BE)), big));
            assertEquals(TEXT, UserComment.decode(marked("UNICODE\0", TEXT.getBytes(StandardCharsets.UTF_16LE)), big));
            String japanese = "龍と魔法使いの物語、そして森の中の小さな城";
            assertEquals(japanese, UserComment.decode(marked("UNICODE\0", japanese.getBytes(StandardCharsets.UTF_16LE)), big));
            assertEquals(japanese, UserComment.decode(marked("UNICODE\0", japanese.getBytes(StandardCharsets.UTF_16BE)), big));
        }
        // One letter tells nothing: then the block does.
        assertEquals("龍", UserComment.decode(marked("UNICODE\0", "龍".getBytes(StandardCharsets.UTF_16LE)), false));
    }

    @Test
    void aTextThatIsCutInsideALetterKeepsAllBeforeIt() {
        byte[] wide = "a fox 🦊".getBytes(StandardCharsets.UTF_16LE);
        assertEquals("a fox \ufffd", UserComment.decode(marked("UNICODE\0", java.util.Arrays.copyOf(wide, wide.length - 2)), false));
        assertEquals("a fox \ufffd", UserComment.decode(marked("UNICODE\0", java.util.Arrays.copyOf(wide, wide.length - 3)), false));
        byte[] narrow = "ä fox 🦊".getBytes(StandardCharsets.UTF_8);
        assertEquals("ä fox \ufffd", UserComment.decode(marked("ASCII\0\0\0", java.util.Arrays.copyOf(narrow, narrow.length - 1)), false));
    }

    @Test
    void halfOfAPairInTheMiddleTakesNoLetterBesideItWithIt() {
        for (boolean big : new boolean[] {true, false}) {
            byte[] wide = "a fox \ud83e\udd8a cut".getBytes(big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
            byte[] high = new byte[wide.length - 2];
            System.arraycopy(wide, 0, high, 0, 14);
            System.arraycopy(wide, 16, high, 14, high.length - 14);
            assertEquals("a fox \ufffd cut", UserComment.decode(marked("UNICODE\0", high), big));
            byte[] low = new byte[wide.length - 2];
            System.arraycopy(wide, 0, low, 0, 12);
            System.arraycopy(wide, 14, low, 12, low.length - 12);
            assertEquals("a fox \ufffd cut", UserComment.decode(marked("UNICODE\0", low), big));
        }
        assertEquals("a fox 🦊 whole", UserComment.decode(marked("UNICODE\0", "a fox 🦊 whole".getBytes(StandardCharsets.UTF_16LE)), true));
    }

    @Test
    void zerosBehindWideTextsAreNoText() {
        byte[] padded = java.util.Arrays.copyOf("cat".getBytes(StandardCharsets.UTF_16LE), 40);
        assertEquals("cat", UserComment.decode(marked("UNICODE\0", padded), true));
        assertEquals("cat", UserComment.decode(marked("\0\0\0\0\0\0\0\0", padded), true));
        assertEquals("cat", UserComment.decode(padded, true));
    }

    @Test
    void shiftJisIsReadUnderItsName() {
        assertEquals("ドラゴン", UserComment.decode(marked("JIS\0\0\0\0\0", "ドラゴン".getBytes(Charset.forName("Shift_JIS"))), true));
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
