package org.podstudio.media.metadata.av;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.podstudio.media.metadata.av.AvFiles.*;
import static org.podstudio.media.metadata.c2pa.Boxes.box;
import static org.podstudio.media.metadata.c2pa.Boxes.join;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.metadata.TextSink;
import org.podstudio.media.metadata.c2pa.Boxes;
import org.podstudio.media.sniff.Format;

/** What each container says, against files made byte by byte. */
class AvWalkTest {
    @TempDir Path folder;

    private Map<String, List<String>> read(Format format, byte[] content) throws IOException {
        return read(format, Files.write(folder.resolve("file"), content));
    }

    private static Map<String, List<String>> read(Format format, Path file) throws IOException {
        try (FileBytes bytes = FileBytes.open(file)) {
            TextSink sink = new TextSink();
            assertTrue(AvWalk.read(bytes, format, sink));
            return sink.texts().texts();
        }
    }

    @Test
    void tagsOfItunesAreReadBeforeAndBehindThePictures() throws Exception {
        byte[] items = itunes(box("©nam", data(1, utf8("Título"))), box("©cmt", data(1, utf8("a comment"))), box("©too", data(1, utf8("Lavf61"))),
                box("desc", data(2, "UTF-16".getBytes(StandardCharsets.UTF_16BE))), freeform("prompt", "{\"1\":2}"), box("covr", data(13, new byte[500])),
                box("trkn", data(0, new byte[8])));
        Map<String, List<String>> wanted = Map.of("tag:title", List.of("Título"), "tag:comment", List.of("a comment"), "tag:encoder", List.of("Lavf61"),
                "tag:description", List.of("UTF-16"), "tag:prompt", List.of("{\"1\":2}"));

        assertEquals(wanted, read(Format.MP4, join(ftyp(), box("moov", box("mvhd", new byte[100]), items), box("mdat", new byte[999]))));
        assertEquals(wanted, read(Format.MP4, join(ftyp(), box("mdat", new byte[999]), box("moov", items))));
    }

    @Test
    void moovBehindFiveGibibytesIsFoundWithoutReadingThem() throws Exception {
        Path file = folder.resolve("long.mp4");
        byte[] moov = box("moov", itunes(box("©cmt", data(1, utf8("at the end")))));
        long sound = 5L << 30;
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(ftyp());
            out.write(join(be32(1), latin("mdat")));
            out.writeLong(16 + sound);
            out.seek(out.getFilePointer() + sound);
            out.write(moov);
        }
        assertEquals(Map.of("tag:comment", List.of("at the end")), read(Format.MP4, file));
    }

    @Test
    void quickTimeTextsKeysAndUserDataAreRead() throws Exception {
        byte[] plain = box("udta", box("©cmt", hex("0005 0000"), latin("caf\u00e9!"), hex("0003 15c7"), utf8("x\u00e9")), box("©swr",
                hex("0003 0000"), latin("abc")), be32(0));
        Map<String, List<String>> found = read(Format.MOV, join(ftyp(), box("moov", plain, keyed("com.apple.quicktime.description", "described"))));

        assertEquals(Map.of("tag:comment", List.of("café!", "xé"), "tag:software", List.of("abc"), "tag:description", List.of("described")), found);
        assertEquals(Map.of("tag:workflow", List.of("{}")), read(Format.MP4, join(ftyp(), box("moov", box("udta", keyed("workflow", "{}"))))));
    }

    @Test
    void xmpAndCredentialsInBoxesOfTheirOwnAreRead() throws Exception {
        byte[] store = Boxes.aiStore("Sora", "sora-2");
        Map<String, List<String>> found = read(Format.MP4, join(ftyp(), c2paBox(store), box("uuid", hex(XMP_BOX), utf8("<x/>")), box("mdat", new byte[9])));

        assertEquals(List.of("<x/>"), found.get("xmp"));
        assertTrue(found.get("c2pa").getFirst().endsWith(new String(store, StandardCharsets.ISO_8859_1)));
    }

    @Test
    void matroskaTagsTitlesAndNamesOfAttachmentsAreRead() throws Exception {
        byte[] info = element("1549a966", element("7ba9", utf8("A film")), element("5741", utf8("Lavf61")));
        byte[] attachment = element("1941a469", element("61a7", element("466e", utf8("workflow.json")), element("465c", new byte[300])));
        byte[] nested = element("67c8", element("45a3", utf8("ARTIST")), element("4487", utf8("x")), simpleTag("URL", "https://example.org"));
        Map<String, List<String>> found = read(Format.MKV, mkv(info, element("1f43b675", new byte[1000]), attachment,
                tags(simpleTag("COMMENT", "{\"prompt\":1}"), nested)));

        assertEquals(Map.of("tag:title", List.of("A film"), "tag:encoder", List.of("Lavf61"), "attachment", List.of("workflow.json"),
                "tag:comment", List.of("{\"prompt\":1}"), "tag:artist", List.of("x"), "tag:url", List.of("https://example.org")), found);
    }

    @Test
    void tagsBehindClustersWithoutASizeAreFoundThroughTheTableOfContents() throws Exception {
        byte[] cluster = join(hex("1f43b675 01ffffffffffffff"), element("a3", new byte[400]), element("a3", new byte[400]));
        byte[] seek = element("114d9b74", element("4dbb", element("53ab", hex("1254c367")), element("53ac", be32(0))));
        int at = seek.length + cluster.length;
        seek = element("114d9b74", element("4dbb", element("53ab", hex("1254c367")), element("53ac", be32(at))));
        byte[] segment = join(hex("18538067 01ffffffffffffff"), seek, cluster, tags(simpleTag("comment", "found")));

        assertEquals(Map.of("tag:comment", List.of("found")), read(Format.WEBM, join(element("1a45dfa3", new byte[4]), segment)));
    }

    @Test
    void everyVersionAndEncodingOfId3IsRead() throws Exception {
        byte[] two = id3(2, 0, frame(2, "TT2", 0, hex("00"), text(0, "Caf\u00e9")), frame(2, "COM", 0, hex("00"), latin("eng\0made with suno")),
                frame(2, "PIC", 0, new byte[300]), frame(2, "ULT", 0, hex("01"), latin("eng"), text(1, "\0"), text(1, "la la")));
        assertEquals(Map.of("tag:title", List.of("Café"), "tag:comment", List.of("made with suno"), "tag:lyrics", List.of("la la")),
                read(Format.MP3, mp3(two)));

        byte[] three = id3(3, 0, frame(3, "TIT2", 0, hex("01"), text(1, "歌")), frame(3, "TXXX", 0, hex("01"), text(1, "prompt"), hex("0000"),
                text(1, "a dragon")),
                frame(3, "APIC", 0, new byte[70_000]), frame(3, "COMM", 0, hex("00"), latin("engiTunNORM\0 0000")), frame(3, "WOAF", 0,
                        latin("https://suno.com/x")));
        assertEquals(Map.of("tag:title", List.of("歌"), "tag:prompt", List.of("a dragon"), "tag:itunnorm", List.of(" 0000"), "tag:woaf",
                List.of("https://suno.com/x")),
                read(Format.MP3, mp3(three)));

        byte[] four = id3(4, 0, frame(4, "TPE1", 0, hex("03"), utf8("A\0B")), frame(4, "TSSE", 0, hex("02"), text(2, "Lavf")), frame(4, "COMM",
                0, hex("03"), latin("eng\0"), utf8("é".repeat(200))));
        assertEquals(Map.of("tag:artist", List.of("A", "B"), "tag:encoder", List.of("Lavf"), "tag:comment", List.of("é".repeat(200))),
                read(Format.MP3, mp3(four)));
    }

    @Test
    void paddingAgainstFalseSyncsAndPackedFramesAreUndone() throws Exception {
        // After taking the zeros behind 0xff out: 01 fffe 4100 ffe0, "A" and U+E0FF.
        assertEquals(List.of("A\uE0FF"), read(Format.MP3, mp3(id3(3, 0x80, latin("TIT2"), be32(7), new byte[2], hex("01 fffe 4100 ff00e0")))).get("tag:title"));

        java.util.zip.Deflater deflater = new java.util.zip.Deflater();
        deflater.setInput(join(hex("03"), utf8("packed ".repeat(100))));
        deflater.finish();
        byte[] buffer = new byte[1000];
        byte[] packed = java.util.Arrays.copyOf(buffer, deflater.deflate(buffer));
        assertEquals(List.of("packed ".repeat(100)), read(Format.MP3, mp3(id3(4, 0, frame(4, "TIT2", 0x09, syncSafe(701), packed)))).get("tag:title"));
        assertNull(read(Format.MP3, mp3(id3(4, 0, frame(4, "TIT2", 0x04, hex("03"), utf8("encrypted"))))).get("tag:title"));
    }

    @Test
    void sizesOfEightBitsInVersionFourAreUnderstood() throws Exception {
        byte[] first = join(latin("TIT2"), be32(201), new byte[2], hex("03"), utf8("x".repeat(200)));
        byte[] second = frame(4, "TPE1", 0, hex("03"), utf8("y"));

        assertEquals(Map.of("tag:title", List.of("x".repeat(200)), "tag:artist", List.of("y")), read(Format.MP3, mp3(id3(4, 0, first, second))));
    }

    @Test
    void xmpAndCredentialsInId3AreRead() throws Exception {
        byte[] store = Boxes.aiStore("ElevenLabs", "eleven_v3");
        Map<String, List<String>> found = read(Format.MP3, mp3(id3(4, 0, frame(4, "PRIV", 0, latin("XMP\0<x/>")),
                frame(4, "GEOB", 0, hex("00"), latin("application/c2pa\0name\0c2pa\0"), store))));

        assertEquals(List.of("<x/>"), found.get("xmp"));
        assertEquals(new String(store, StandardCharsets.ISO_8859_1), found.get("c2pa").getFirst());
    }

    @Test
    void theOldTagAtTheEndCountsWhereThereIsNoOther() throws Exception {
        byte[] old = java.util.Arrays.copyOf(latin("TAGSong"), 128);
        System.arraycopy(latin("made with suno"), 0, old, 97, 14);

        assertEquals(Map.of("tag:title", List.of("Song"), "tag:comment", List.of("made with suno")), read(Format.MP3, join(mp3(new byte[0]), old)));
        assertEquals(Map.of("tag:title", List.of("New")), read(Format.MP3, join(mp3(id3(4, 0, frame(4, "TIT2", 0, hex("03"), utf8("New")))), old)));
    }

    @Test
    void commentsOfFlacAndOggAreReadOverManyPages() throws Exception {
        byte[] comments = comments("TITLE=Lied", "comment=größer", "metadata_block_picture=AAAA", "PROMPT=" + "p".repeat(20_000), "no equals sign");
        Map<String, List<String>> wanted = Map.of("tag:title", List.of("Lied"), "tag:comment", List.of("größer"), "tag:prompt", List.of("p".repeat(20_000)));

        assertEquals(wanted, read(Format.FLAC, flac(comments)));
        assertEquals(wanted, read(Format.OGG, ogg(join(latin("\u0001vorbis"), new byte[23]), join(latin("\u0003vorbis"), comments), 255 * 17)));
        assertEquals(wanted, read(Format.OPUS, ogg(join(latin("OpusHead"), new byte[11]), join(latin("OpusTags"), comments), 255 * 3)));
    }

    @Test
    void chunksOfWavAndAviAreRead() throws Exception {
        byte[] store = Boxes.aiStore("ElevenLabs", "eleven_v3");
        byte[] broadcast = new byte[602];
        System.arraycopy(latin("described"), 0, broadcast, 0, 9);
        System.arraycopy(latin("a station"), 0, broadcast, 256, 9);
        byte[] info = chunk("LIST", latin("INFO"), chunk("INAM", latin("Song\0")), chunk("ICMT", utf8("größer")), chunk("ISFT", latin("Lavf61\0")));
        Map<String, List<String>> found = read(Format.WAV, wav(info, chunk("bext", broadcast), chunk("_PMX", utf8("<x/>")), chunk("C2PA", store),
                chunk("id3 ", id3(3, 0, frame(3, "TXXX", 0, hex("00"), latin("prompt\0a dragon"))))));
        String boxes = found.get("c2pa").getFirst();

        assertEquals(Map.of("tag:title", List.of("Song"), "tag:comment", List.of("größer"), "tag:encoder", List.of("Lavf61"), "tag:description",
                List.of("described"),
                "tag:originator", List.of("a station"), "xmp", List.of("<x/>"), "tag:prompt", List.of("a dragon"), "c2pa", List.of(boxes)), found);
        assertEquals(new String(store, StandardCharsets.ISO_8859_1), boxes);
        byte[] avi = join(latin("AVI "), chunk("LIST", latin("hdrl"), info), chunk("LIST", latin("movi"), new byte[90]));
        assertEquals(List.of("größer"), read(Format.AVI, join(latin("RIFF"), le32(avi.length), avi)).get("tag:comment"));
    }

    @Test
    void soundLongerThanThirtyTwoBitsIsSteppedOver() throws Exception {
        Path file = folder.resolve("long.wav");
        long sound = 6L << 30;
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(join(latin("RF64"), le32(-1), latin("WAVE")));
            out.write(chunk("ds64", new byte[8], le32((int) sound), le32((int) (sound >> 32)), new byte[12]));
            out.write(join(latin("data"), le32(-1)));
            out.seek(out.getFilePointer() + sound);
            out.write(chunk("LIST", latin("INFO"), chunk("ICMT", latin("at the end"))));
        }
        assertEquals(Map.of("tag:comment", List.of("at the end")), read(Format.WAV, file));
    }

    @Test
    void chunksOfAiffAreRead() throws Exception {
        Map<String, List<String>> found = read(Format.AIFF, aiff(big("NAME", latin("Song")), big("ANNO", latin("odd")), big("COMT",
                hex("0001 00000000 0000 0003"), latin("abc")),
                big("ID3 ", id3(3, 0, frame(3, "TPE1", 0, hex("00"), latin("Band"))))));

        assertEquals(Map.of("tag:title", List.of("Song"), "tag:comment", List.of("odd", "abc"), "tag:artist", List.of("Band")), found);
    }

    @Test
    void aTextOfAGibibyteIsLeftOutAndTheRestIsRead() throws Exception {
        Path file = folder.resolve("huge.mp4");
        int huge = 1 << 30;
        byte[] after = box("©cmt", data(1, utf8("small")));
        byte[] head = join(be32(huge + 24), latin("©nam"), be32(huge + 16), latin("data"), be32(1), be32(0));
        byte[] hdlr = box("hdlr", new byte[8], latin("mdirappl"), new byte[9]);
        int ilst = 8 + head.length + huge + after.length;
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(join(ftyp(), be32(ilst + hdlr.length + 12 + 8 + 8), latin("moov"), be32(ilst + hdlr.length + 12 + 8), latin("udta"),
                    be32(ilst + hdlr.length + 12), latin("meta"), be32(0), hdlr, be32(ilst), latin("ilst"), head));
            out.seek(out.getFilePointer() + huge);
            out.write(after);
        }
        assertEquals(Map.of("tag:comment", List.of("small")), read(Format.MP4, file));
    }

    @Test
    void bombsOfManyTinyPiecesEnd() throws Exception {
        byte[] many = new byte[4 << 20];
        for (int at = 0; at + 8 <= many.length; at += 8) {
            System.arraycopy(join(be32(8), latin("free")), 0, many, at, 8);
        }
        assertEquals(Map.of(), read(Format.MP4, join(ftyp(), many)));
        for (int at = 0; at + 8 <= many.length; at += 8) {
            System.arraycopy(join(latin("JUNK"), le32(0)), 0, many, at, 8);
        }
        assertEquals(Map.of(), read(Format.WAV, wav(many)));
        java.util.Arrays.fill(many, (byte) 0x80); // EBML void elements without content
        for (int at = 0; at < many.length; at += 2) {
            many[at] = (byte) 0xec;
        }
        assertEquals(Map.of(), read(Format.MKV, mkv(many)));
    }
}
