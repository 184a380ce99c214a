package org.podstudio.media.sniff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnifferTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "89504e470d0a1a0a0000000d49484452, PNG", "ffd8ffe000104a464946000101, JPEG", "474946383961010001, GIF",
        "524946460000000057454250565038, WEBP", "524946460000000057415645666d7420, WAV", "52494646000000004156492000, AVI",
        "49492a0008000000, TIFF", "4d4d002b00080000, TIFF", "384250530001000000000000, PSD", "0000001c66747970617669660000, AVIF",
        "000000186674797068656963000000006d696631, HEIC", "00000020667479704d344120000000004d344120, M4A",
        "00000014667479707174202000000000, MOV", "0000001866747970697300000000000069736f6d, MP4",
        "1a45dfa39f4286810142f7810142f2810442f381084282847765626d, WEBM",
        "1a45dfa3a34286810142f7810142f2810442f381084282886d6174726f736b61, MKV", "664c6143000000221000100000, FLAC",
        "464f524d00000000414946464f4d, AIFF", "0000000c4a584c200d0a870a, JXL", "ff0a1234567890, JXL", "504b030414000000, ''",
        "00000010667479706d69663361766966000000596d696e69, AVIF",
        "00000020667479706a326b69000000006d6966316d73663161766966, AVIF", "00000020667479706a326b69000000006d696631686569636d696166, HEIC",
        "00000020667479706d7034320000000069736f6d6d696631, MP4", "00000020667479706a326b690000000069736f6d6d703432, MP4"
    })
    void theFirstBytesTellTheFormat(String hex, String format) throws Exception {
        Path file = Files.write(folder.resolve("any.txt"), HexFormat.of().parseHex(hex));
        assertEquals(format, Sniffer.sniff(file).map(Format::name).orElse(""));
    }

    @Test
    void textIsNoMediaWhateverItsNameSays() throws Exception {
        for (String text : new String[] {"BMW is a car\nand nothing more than that\n", "P3 is my favourite\n", "II*", "GIF87", "ID", "# PNG\n",
                "#?not radiance\n", "{\"a\": 1}", "<html><body><svg></svg></body></html>"}) {
            Path file = Files.writeString(folder.resolve("note.png"), text.repeat(3));
            assertEquals(Optional.empty(), Sniffer.sniff(file), text);
        }
    }

    @Test
    void oneWordInJunkThatCouldBeginAFrameMakesNoSound() throws Exception {
        byte[] junk = new byte[1112];
        for (int at = 1; at < junk.length - 7; at += 97) {
            Arrays.fill(junk, (byte) 0x40);
            byte[] frame = HexFormat.of().parseHex("fff15083ffdffc"); // says of itself that it has 8,190 bytes
            System.arraycopy(frame, 0, junk, at, frame.length);
            Path file = Files.write(folder.resolve("junk.bmp"), junk);
            assertEquals(Optional.empty(), Sniffer.sniff(file), "at byte " + at);
        }
    }

    @Test
    void framesOfSoundBehindSomeJunkAreKnown() throws Exception {
        byte[] sound = new byte[5 + 8 * 100];
        for (int at = 5; at < sound.length; at += 100) {
            byte[] frame = HexFormat.of().parseHex("fff150800c9ffc"); // 100 bytes
            System.arraycopy(frame, 0, sound, at, frame.length);
        }
        assertEquals(Optional.of(Format.AAC), Sniffer.sniff(Files.write(folder.resolve("a.aac"), sound)));
    }

    @Test
    void packetsOfBroadcastsAreKnownWithAndWithoutATimeBeforeThem() throws Exception {
        for (int before : new int[] {0, 4}) {
            byte[] packets = new byte[8 * (188 + before)];
            for (int at = before; at < packets.length; at += 188 + before) {
                packets[at] = 0x47;
            }
            assertEquals(Optional.of(Format.MPEG_TS), Sniffer.sniff(Files.write(folder.resolve("a.bin"), packets)), before + " bytes before");
        }
    }

    @Test
    void svgIsKnownPlainAndGzipped() throws Exception {
        String svg = "<?xml version=\"1.0\"?>\n<!-- a comment --><!DOCTYPE svg>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
        assertEquals(Optional.of(Format.SVG), Sniffer.sniff(Files.writeString(folder.resolve("a.txt"), svg)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(svg.getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(Optional.of(Format.SVG), Sniffer.sniff(Files.write(folder.resolve("b.txt"), bytes.toByteArray())));
    }

    @Test
    void mp3FramesAreFoundBehindATagAndBehindJunk() throws Exception {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (int i = 0; i < 6; i++) {
            byte[] frame = new byte[417];
            frame[0] = (byte) 0xff;
            frame[1] = (byte) 0xfb;
            frame[2] = (byte) 0x90;
            frames.writeBytes(frame);
        }
        byte[] junk = new byte[37];
        byte[] tag = "ID3\u0003\0\0\0\0\0\n0123456789".getBytes(StandardCharsets.ISO_8859_1);
        for (byte[] before : new byte[][] {{}, junk, tag}) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(before);
            all.writeBytes(frames.toByteArray());
            assertEquals(Optional.of(Format.MP3), Sniffer.sniff(Files.write(folder.resolve("a.bin"), all.toByteArray())), before.length + " bytes before");
        }
    }
}
