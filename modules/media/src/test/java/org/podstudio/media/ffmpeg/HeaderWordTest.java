package org.podstudio.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.podstudio.media.ffmpeg.FilmFiles.avcc;
import static org.podstudio.media.ffmpeg.FilmFiles.h264;
import static org.podstudio.media.ffmpeg.FilmFiles.sound;
import static org.podstudio.media.ffmpeg.FilmFiles.video;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.media.sniff.Format;

class HeaderWordTest {
    @TempDir
    Path folder;

    @Test
    void aFilmWhoseHeadersAgreeNeedsNoDecoder() throws Exception {
        MediaFacts facts = undecoded(video(320, 180, avcc(h264(320, 180))));
        assertNotNull(facts);
        assertEquals(320, facts.width());
        assertEquals(180, facts.height());
        assertEquals(25.0, facts.fps());
        assertEquals(0.4, facts.duration());
        assertEquals("h264", facts.videoCodec());
        assertEquals(Boolean.FALSE, facts.alpha());
    }

    @Test
    void sizesThatDisagreeAreLeftToADecoder() throws Exception {
        assertNull(undecoded(video(320, 240, avcc(h264(320, 180)))));
        assertNull(undecoded(video(320, 180, avcc())));
    }

    @Test
    void aacThatMayHideHigherRatesOrMoreChannelsIsLeftToADecoder() throws Exception {
        assertEquals(44_100, undecoded(sound(44_100, 2, "1210")).sampleRate()); // LC, 44.1 kHz, two channels
        assertNull(undecoded(sound(22_050, 2, "1390")), "LC at 22.05 kHz may have bands copied up");
        assertNull(undecoded(sound(22_050, 2, "2b920800")), "SBR told");
        assertNull(undecoded(sound(44_100, 2, "1200")), "channels told in the stream");
    }

    @Test
    void filesWithoutStreamsAreRefusedAtBothDepths() throws Exception {
        byte[] empty = Arrays.copyOf(video(64, 64, avcc(h264(64, 64))), 20);
        Path file = Files.write(folder.resolve("empty.mp4"), empty);
        for (MediaProbe.Depth depth : MediaProbe.Depth.values()) {
            String why = assertThrows(IOException.class, () -> AvProbe.probe(file, Format.MP4, depth)).getMessage();
            assertFalse(why.isBlank());
        }
    }

    @Test
    void damagedFilmsAreRefusedOrToldAsWithDecoders() throws Exception {
        Random random = new Random(14496);
        byte[] whole = video(320, 180, avcc(h264(320, 180)));
        int told = 0;
        for (int round = 0; round < 300; round++) {
            byte[] bytes = round % 5 == 4 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int i = 0; i < 1 + round % 4 && bytes.length > 0; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextBoolean() ? 0 : 0xff);
            }
            Path file = Files.write(folder.resolve("f.mp4"), bytes);
            String quick = verdict(() -> AvProbe.undecoded(file, Format.MP4));
            if (!quick.equals("null")) {
                assertEquals(verdict(() -> AvProbe.decoded(file, Format.MP4, MediaProbe.Depth.HEADERS)), quick, "round " + round);
                told += quick.startsWith("MediaFacts") ? 1 : 0;
            }
        }
        assertTrue(told > 50, "most damage leaves something to tell: " + told);
    }

    private interface Look {
        MediaFacts facts() throws IOException;
    }

    private static String verdict(Look look) {
        try {
            return String.valueOf(look.facts());
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    private MediaFacts undecoded(byte[] bytes) throws IOException {
        return AvProbe.undecoded(Files.write(folder.resolve("a.mp4"), bytes), Format.MP4);
    }
}
