package org.podstudio.media.metadata.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.podstudio.media.metadata.image.Blocks.be16;
import static org.podstudio.media.metadata.image.Blocks.be32;
import static org.podstudio.media.metadata.image.Blocks.box;
import static org.podstudio.media.metadata.image.Blocks.comment;
import static org.podstudio.media.metadata.image.Blocks.exif;
import static org.podstudio.media.metadata.image.Blocks.join;
import static org.podstudio.media.metadata.image.Blocks.jpeg;
import static org.podstudio.media.metadata.image.Blocks.latin;
import static org.podstudio.media.metadata.image.Blocks.png;
import static org.podstudio.media.metadata.image.Blocks.riff;
import static org.podstudio.media.metadata.image.Blocks.segment;
import static org.podstudio.media.metadata.image.Blocks.text;
import static org.podstudio.media.metadata.image.Blocks.utf8;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.core.spi.EmbeddedText;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.metadata.TextCollector;
import org.podstudio.media.metadata.c2pa.Boxes;
import org.podstudio.media.sniff.Sniffer;

/** Every place of every container in which texts of generators are met. */
class WalkTest {
    private static final String WORDS = "a fox – 狐\nSteps: 20, Seed: 1";
    private static final int IMAGE_DESCRIPTION = 0x010e;
    private static final int USER_COMMENT = 0x9286;

    @TempDir
    Path folder;

    @Test
    void aPngIsReadBeforeItsPixelsBehindThemAndBehindItsEnd() throws Exception {
        EmbeddedText texts = read(png(join(text("before", "one"), Blocks.ztxt("packed", "two"), Blocks.itxt("plain", WORDS, false)),
                join(Blocks.itxt("late", WORDS, true), text("before", "again")), join(text("trailer", "five"), Blocks.chunk("IEND", new byte[0]))));
        assertEquals(List.of("one", "again"), texts.texts().get("before"));
        assertEquals("two", texts.first("packed").orElseThrow());
        assertEquals(WORDS, texts.first("plain").orElseThrow());
        assertEquals(WORDS, texts.first("late").orElseThrow());
        assertEquals("five", texts.first("trailer").orElseThrow());
        assertEquals(List.of(), texts.notes());
    }

    @Test
    void aPngTextMayBeLatin1OrUtf8UnderTheSameName() throws Exception {
        EmbeddedText texts = read(png(Blocks.chunk("tEXt", latin("a\0caf\u00e9")), Blocks.chunk("tEXt", utf8("b\0café"))));
        assertEquals("café", texts.first("a").orElseThrow());
        assertEquals("café", texts.first("b").orElseThrow());
    }

    @Test
    void aPngCarriesExifXmpAndCredentials() throws Exception {
        EmbeddedText texts = read(png(Blocks.chunk("eXIf", exif(USER_COMMENT, comment("ASCII\0\0\0", latin("hello")))),
                Blocks.itxt("XML:com.adobe.xmp", "<x/>", false), Blocks.chunk("caBX", latin("jumb-content"))));
        assertEquals("hello", texts.first("exif:UserComment").orElseThrow());
        assertEquals("<x/>", texts.first("xmp").orElseThrow());
        assertEquals("jumb-content", texts.first("c2pa").orElseThrow());
    }

    @Test
    void aPngCarriesHexadecimalProfilesOfOtherTools() throws Exception {
        byte[] block = join(latin("Exif\0\0"), exif(USER_COMMENT, comment("ASCII\0\0\0", latin("hello"))));
        String digits = java.util.HexFormat.of().formatHex(block).replaceAll("(.{72})", "$1\n");
        EmbeddedText texts = read(png(Blocks.ztxt("Raw profile type exif", "\nexif\n      " + block.length + "\n" + digits + "\n"),
                text("Raw profile type xmp", "\nxmp\n 4\n3c782f3e\n")));
        assertEquals("hello", texts.first("exif:UserComment").orElseThrow());
        assertEquals("<x/>", texts.first("xmp").orElseThrow());
        assertFalse(texts.texts().containsKey("Raw profile type exif"));
    }

    @Test
    void aPngWhosePixelsAreMissingStillTells() throws Exception {
        byte[] whole = png(text("parameters", WORDS), text("second", "x"));
        assertEquals(WORDS, read(java.util.Arrays.copyOf(whole, whole.length - 40)).first("parameters").orElseThrow());
    }

    @Test
    void aJpegCarriesExifXmpIptcCommentAndCredentialsInParts() throws Exception {
        byte[] iptc = join(latin("\u001c\u0001\u005a"), be16(3), latin("\u001b%G"), latin("\u001c\u0002\u0078"), be16(utf8("wölfe").length), utf8("wölfe"));
        byte[] resource = join(latin("Photoshop 3.0\0"), latin("8BIM"), be16(0x0404), new byte[2], be32(iptc.length), iptc, new byte[iptc.length & 1]);
        byte[] jumbf = box("jumb", latin("abcdefghijklmnopqrstuvwxyz"));
        byte[] first = join(latin("JP"), be16(1), be32(1), java.util.Arrays.copyOfRange(jumbf, 0, 20));
        byte[] second = join(latin("JP"), be16(1), be32(2), java.util.Arrays.copyOfRange(jumbf, 0, 8), java.util.Arrays.copyOfRange(jumbf, 20, jumbf.length));
        byte[] other = join(latin("JP"), be16(2), be32(1), box("jumb", latin("other")));
        EmbeddedText texts = read(jpeg(segment(0xe1, join(latin("Exif\0\0"), exif(IMAGE_DESCRIPTION, latin("a picture\0")))),
                segment(0xe1, latin("http://ns.adobe.com/xap/1.0/\0<main/>")), segment(0xed, resource), segment(0xfe, utf8("a note – ok")),
                segment(0xeb, second), segment(0xeb, first), segment(0xeb, other)));
        assertEquals("a picture", texts.first("exif:ImageDescription").orElseThrow());
        assertEquals("<main/>", texts.first("xmp").orElseThrow());
        assertEquals("wölfe", texts.first("iptc:Caption").orElseThrow());
        assertEquals("a note – ok", texts.first("comment").orElseThrow());
        assertEquals(List.of(new String(jumbf, StandardCharsets.ISO_8859_1), new String(box("jumb", latin("other")), StandardCharsets.ISO_8859_1)),
                texts.texts().get("c2pa"));
    }

    @ParameterizedTest(name = "big-endian: {0}")
    @ValueSource(booleans = {false, true})
    void aTiffCarriesCredentials(boolean big) throws Exception {
        byte[] boxes = Boxes.aiStore("OpenAI Media Service API", "gpt-image");
        EmbeddedText texts = read(Blocks.tiff(big, List.of(new Blocks.Tag(52545, 7, boxes))));
        assertEquals(new String(boxes, StandardCharsets.ISO_8859_1), texts.first("c2pa").orElseThrow());
    }

    @Test
    void aGifCarriesCredentialsInBlocksOf255Bytes() throws Exception {
        byte[] boxes = Boxes.aiStore("OpenAI Media Service API", "gpt-image");
        byte[] extension = join(new byte[] {0x21, (byte) 0xff, 11}, latin("C2PA_GIF"), new byte[] {1, 0, 0}, Blocks.blocks(boxes));
        EmbeddedText texts = read(Blocks.gif(extension, new byte[0]));
        assertEquals(new String(boxes, StandardCharsets.ISO_8859_1), texts.first("c2pa").orElseThrow());
    }

    @Test
    void anXmpPacketOverSeveralJpegSegmentsIsPutTogether() throws Exception {
        String digest = "0123456789ABCDEF0123456789ABCDEF";
        byte[] late = join(latin("http://ns.adobe.com/xmp/extension/\0" + digest), be32(10), be32(6), latin("</x>"));
        byte[] early = join(latin("http://ns.adobe.com/xmp/extension/\0" + digest), be32(10), be32(0), latin("<x>abc"));
        EmbeddedText texts = read(jpeg(segment(0xe1, latin("http://ns.adobe.com/xap/1.0/\0<main/>")), segment(0xe1, late), segment(0xe1, early)));
        assertEquals(List.of("<main/>", "<x>abc</x>"), texts.texts().get("xmp"));
    }

    @Test
    void aWebpIsReadBehindItsPixelsWithAndWithoutTheExifMark() throws Exception {
        byte[] block = exif(USER_COMMENT, comment("UNICODE\0", WORDS.getBytes(StandardCharsets.UTF_16BE)));
        EmbeddedText texts = read(Blocks.webp(riff("VP8L", new byte[] {0x2f, 1, 0, 0, 0, 0, 0}), riff("EXIF", join(latin("Exif\0\0"), block)),
                riff("XMP ", latin("<x/>")), riff("C2PA", latin("boxes"))));
        assertEquals(WORDS, texts.first("exif:UserComment").orElseThrow());
        assertEquals("<x/>", texts.first("xmp").orElseThrow());
        assertEquals("boxes", texts.first("c2pa").orElseThrow());
        assertEquals(WORDS, read(Blocks.webp(riff("EXIF", block))).first("exif:UserComment").orElseThrow());
    }

    @Test
    void aGifCarriesCommentsAndXmpBeforeAndBehindItsFrames() throws Exception {
        byte[] trailer = new byte[258];
        trailer[0] = 1;
        for (int i = 1; i < 257; i++) {
            trailer[i] = (byte) (256 - i);
        }
        byte[] xmp = join(new byte[] {0x21, (byte) 0xff, 11}, latin("XMP DataXMP"), latin("<x>" + "y".repeat(700) + "</x>"), trailer);
        byte[] comment = join(new byte[] {0x21, (byte) 0xfe}, Blocks.blocks(utf8("z".repeat(300) + "é")));
        byte[] loop = join(new byte[] {0x21, (byte) 0xff, 11}, latin("NETSCAPE2.0"), new byte[] {3, 1, 0, 0, 0});
        EmbeddedText texts = read(Blocks.gif(join(loop, comment), xmp));
        assertEquals("z".repeat(300) + "é", texts.first("comment").orElseThrow());
        assertEquals("<x>" + "y".repeat(700) + "</x>", texts.first("xmp").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTiffIsReadInEitherByteOrder(boolean big) throws Exception {
        byte[] iptc = join(latin("\u001c\u0002\u0041"), be16(3), latin("abc"));
        EmbeddedText texts = read(Blocks.tiff(big, List.of(new Blocks.Tag(IMAGE_DESCRIPTION, 2, utf8("désert\0")), new Blocks.Tag(0x0131, 2, latin("tool\0")),
                new Blocks.Tag(700, 1, latin("<xmp/>")), new Blocks.Tag(33723, 7, iptc),
                new Blocks.Tag(USER_COMMENT, 7, comment("UNICODE\0", WORDS.getBytes(StandardCharsets.UTF_16LE))))));
        assertEquals("désert", texts.first("exif:ImageDescription").orElseThrow());
        assertEquals("tool", texts.first("exif:Software").orElseThrow());
        assertEquals("<xmp/>", texts.first("xmp").orElseThrow());
        assertEquals("abc", texts.first("iptc:OriginatingProgram").orElseThrow());
        assertEquals(WORDS, texts.first("exif:UserComment").orElseThrow());
    }

    @Test
    void directoriesInACircleAreWalkedOnce() throws Exception {
        byte[] circle = Blocks.tiff(true, List.of(new Blocks.Tag(IMAGE_DESCRIPTION, 2, latin("once\0"))));
        System.arraycopy(be32(8), 0, circle, 8 + 2 + 12, 4);
        assertEquals(List.of("once"), read(circle).texts().get("exif:ImageDescription"));
    }

    @Test
    void theItemsOfAnAvifAreRead() throws Exception {
        EmbeddedText texts = read(Blocks.avif(exif(USER_COMMENT, comment("ASCII\0\0\0", latin("hello"))), latin("<x/>")));
        assertEquals("hello", texts.first("exif:UserComment").orElseThrow());
        assertEquals("<x/>", texts.first("xmp").orElseThrow());
    }

    @Test
    void aTextThatIsTooLargeIsLeftOutAsAWholeAndNotedWhileTheOthersAreKept() throws Exception {
        Path file = folder.resolve("gigabyte.png");
        byte[] head = png(text("small", "kept"));
        int end = head.length - 12;
        // A gigabyte that takes no place on the disk.
        try (java.io.RandomAccessFile out = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            out.write(head, 0, end);
            out.write(join(be32(1 << 30), latin("tEXtparameters\0")));
            out.seek(end + 8L + (1 << 30) + 4);
            out.write(join(text("after", "kept, too"), Blocks.chunk("IEND", new byte[0])));
        }
        EmbeddedText texts = read(file);
        assertEquals("kept", texts.first("small").orElseThrow());
        assertEquals("kept, too", texts.first("after").orElseThrow());
        assertFalse(texts.texts().containsKey("parameters"));
        assertEquals(1, texts.notes().size());
        assertTrue(texts.notes().getFirst().contains("1073741824"), texts.notes().getFirst());
    }

    @Test
    void aTextThatUnpacksWithoutEndIsLeftOut() throws Exception {
        String bomb = "x".repeat(20 << 20);
        EmbeddedText texts = read(png(Blocks.ztxt("bomb", bomb), Blocks.ztxt("kept", "yes")));
        assertFalse(texts.texts().containsKey("bomb"));
        assertEquals("yes", texts.first("kept").orElseThrow());
        assertEquals(1, texts.notes().size());
    }

    private EmbeddedText read(byte[] content) throws Exception {
        return read(Files.write(folder.resolve("file"), content));
    }

    private static EmbeddedText read(Path file) throws Exception {
        try (FileBytes bytes = FileBytes.open(file)) {
            return TextCollector.read(file, bytes, Sniffer.sniff(bytes).orElseThrow(), "file");
        }
    }
}
