package org.podstudio.media.metadata.av;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.podstudio.media.metadata.av.AvFiles.*;
import static org.podstudio.media.metadata.c2pa.Boxes.box;
import static org.podstudio.media.metadata.c2pa.Boxes.join;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.metadata.TextSink;
import org.podstudio.media.metadata.c2pa.Boxes;
import org.podstudio.media.sniff.Format;

/** Damaged files of every container: whatever stands in them, a walker ends and throws nothing but what the disk says. */
class AvFuzzTest {
    private static final int ROUNDS = 250;

    @TempDir Path folder;

    private static byte[] sound(Format format) {
        byte[] store = Boxes.aiStore("Sora", "sora-2");
        byte[] comments = comments("TITLE=Lied", "comment=c", "PROMPT=" + "p".repeat(600));
        byte[] id3 = id3(4, 0, frame(4, "TIT2", 0, hex("01"), text(1, "t")), frame(4, "COMM", 0, hex("03"), latin("eng\0"), utf8("é".repeat(100))),
                frame(4, "GEOB", 0, hex("01"), latin("application/c2pa\0"), text(2, "n\0d\0"), store));
        return switch (format) {
            case MP4 -> join(ftyp(), c2paBox(store), box("mdat", new byte[50]), box("moov", itunes(box("©nam", data(1, utf8("t"))),
                    freeform("prompt", "{}")), keyed("a.b", "c"),
                    box("udta", box("©cmt", hex("00010000"), latin("x")))));
            case MKV -> mkv(element("114d9b74", element("4dbb", element("53ab", hex("1254c367")), element("53ac", be32(60)))),
                    element("1549a966", element("7ba9", utf8("t"))),
                    element("1f43b675", new byte[100]), tags(simpleTag("COMMENT", "c")), element("1941a469", element("61a7", element("466e", utf8("n")))));
            case MP3 -> mp3(id3);
            case FLAC -> flac(comments);
            case OGG -> ogg(join(latin("\u0001vorbis"), new byte[23]), join(latin("\u0003vorbis"), comments), 255);
            case WAV -> wav(chunk("LIST", latin("INFO"), chunk("INAM", latin("Song"))), chunk("bext", new byte[602]), chunk("id3 ", id3), chunk("C2PA", store));
            default -> aiff(big("NAME", latin("Song")), big("COMT", hex("0001 00000000 0000 0003"), latin("abc")), big("ID3 ", id3));
        };
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = {"MP4", "MKV", "MP3", "FLAC", "OGG", "WAV", "AIFF"})
    void damagedFilesEndQuietly(Format format) throws Exception {
        byte[] sound = sound(format);
        Random random = new Random(format.ordinal());
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = random.nextInt(5) == 0 ? Arrays.copyOf(sound, random.nextInt(sound.length)) : sound.clone();
            for (int i = 0; i < random.nextInt(10) && bytes.length > 12; i++) {
                int at = random.nextInt(bytes.length);
                bytes[at] = (byte) switch (random.nextInt(4)) {
                    case 0 -> 0;
                    case 1 -> 0xff;
                    case 2 -> bytes[at] ^ 1 << random.nextInt(8);
                    default -> random.nextInt(256);
                };
            }
            found += texts(format, bytes);
        }
        assertTrue(found > ROUNDS, "most damage leaves something to find: " + found);
    }

    private int texts(Format format, byte[] bytes) throws IOException {
        try (FileBytes file = FileBytes.open(Files.write(folder.resolve("f"), bytes))) {
            TextSink sink = new TextSink();
            AvWalk.read(file, format, sink);
            return sink.texts().texts().size();
        }
    }
}
