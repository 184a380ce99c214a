package org.podstudio.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.podstudio.media.ffmpeg.FilmFiles.avcc;
import static org.podstudio.media.ffmpeg.FilmFiles.be16;
import static org.podstudio.media.ffmpeg.FilmFiles.h264;
import static org.podstudio.media.metadata.c2pa.Boxes.join;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.podstudio.media.ffmpeg.FilmFiles.Bits;

class CodedSizeTest {
    @Test
    void whatIsCutOffAtTheEdgesDoesNotCount() {
        assertEquals(size(1920, 1080), CodedSize.h264(avcc(h264(1920, 1080))));
        assertEquals(size(640, 480), CodedSize.h264(avcc(h264(640, 480))));
        assertEquals(size(2, 2), CodedSize.h264(avcc(h264(2, 2))));
    }

    @Test
    void fieldsAndColoursWithoutSubsamplingAndScalingListsAreReckonedWith() {
        // High 4:4:4, one list of sixteen, order of kind 1, fields: cut in steps of one column and of two rows.
        Bits bits = new Bits().put(0x67, 8).put(244, 8).put(0, 8).put(30, 8).numbers(0, 3).put(0, 1).numbers(0, 0).put(0, 1).put(1, 1).put(1, 1)
                .put(0xffff, 16).put(0, 11).numbers(0, 1).put(0, 1).numbers(0, 0, 2, 4, 5).numbers(4).put(0, 1).numbers(119, 33).put(0, 1).put(0, 2)
                .put(1, 1).numbers(1, 2, 3, 1).put(0, 1);
        assertEquals(size(1920 - 3, 1088 - 8), CodedSize.h264(avcc(bits.unit())));
    }

    @Test
    void hevcTellsItsSizeBehindTheProfilesOfItsSublayers() {
        for (int sublayers = 0; sublayers < 3; sublayers++) {
            assertEquals(size(1920, 1080), CodedSize.hevc(hvcc(layers(0), hevc(sublayers))));
        }
    }

    @Test
    void aSecondLayerMayBeTransparencySoNothingIsSaid() {
        assertTrue(CodedSize.hevc(hvcc(layers(1), hevc(0))).isEmpty());
    }

    @Test
    void noneOrSeveralSetsAreNotSure() {
        assertTrue(CodedSize.h264(avcc()).isEmpty());
        assertTrue(CodedSize.h264(avcc(h264(64, 64), h264(32, 32))).isEmpty());
        assertTrue(CodedSize.h264(new byte[0]).isEmpty());
        assertTrue(CodedSize.hevc(hvcc(layers(0))).isEmpty());
        assertTrue(CodedSize.hevc(new byte[23]).isEmpty());
    }

    @Test
    void whateverStandsInASetItsReadingEnds() {
        Random random = new Random(264);
        byte[] avc = avcc(h264(1920, 1080));
        byte[] hevc = hvcc(layers(0), hevc(2));
        int read = 0;
        for (int round = 0; round < 20_000; round++) {
            read += CodedSize.h264(damaged(avc, random)).isPresent() ? 1 : 0;
            read += CodedSize.hevc(damaged(hevc, random)).isPresent() ? 1 : 0;
        }
        assertTrue(read > 1000, "some damage leaves a size: " + read);
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = random.nextInt(4) == 0 ? java.util.Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
        for (int i = 0; i < random.nextInt(6) && bytes.length > 0; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextBoolean() ? 0 : 0xff);
        }
        return bytes;
    }

    private static Optional<CodedSize> size(int width, int height) {
        return Optional.of(new CodedSize(width, height));
    }

    private static byte[] layers(int more) {
        return new Bits().put(0x4001, 16).put(0, 4).put(3, 2).put(more, 6).put(0, 4).unit();
    }

    private static byte[] hevc(int sublayers) {
        Bits bits = new Bits().put(0x4201, 16).put(0, 4).put(sublayers, 3).put(1, 1).put(1, 31).put(1, 31).put(1, 31).put(1, 3);
        for (int i = 0; i < sublayers; i++) {
            bits.put(i == 0 ? 1 : 3, 2); // the first has a level only
        }
        bits.put(0, sublayers > 0 ? 2 * (8 - sublayers) : 0);
        for (int i = 0; i < sublayers; i++) {
            bits.put(1, i == 0 ? 8 : 31).put(1, i == 0 ? 0 : 31).put(1, i == 0 ? 0 : 31).put(1, i == 0 ? 0 : 3);
        }
        return bits.numbers(0, 1, 1920, 1088).put(1, 1).numbers(0, 0, 0, 4, 0, 0).put(0, 4).unit();
    }

    private static byte[] hvcc(byte[]... units) {
        byte[] all = new byte[23];
        all[0] = 1;
        all[22] = (byte) units.length;
        for (byte[] unit : units) {
            all = join(all, new byte[] {(byte) (0x80 | unit[0] >> 1 & 0x3f)}, be16(1), be16(unit.length), unit);
        }
        return all;
    }
}
