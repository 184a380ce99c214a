package org.podstudio.media.heif;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.podstudio.media.bytes.FileBytes;

/** Sequences of pictures that name no main one. */
class SequenceHeaderTest {
    private static final int ONE = 0x10000;

    private static byte[] box(String type, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        return ByteBuffer.allocate(8 + content.size()).putInt(8 + content.size()).put(type.getBytes(StandardCharsets.US_ASCII)).put(content.toByteArray())
                .array();
    }

    private static byte[] track(int version, String handler, int width, int height, int[] turn) {
        ByteBuffer header = ByteBuffer.allocate((version == 1 ? 52 : 40) + 44).put((byte) version);
        header.position(version == 1 ? 52 : 40);
        for (int number : turn) {
            header.putInt(number);
        }
        header.position(header.capacity() - 8).putInt(width << 16).putInt(height << 16);
        byte[] kind = ByteBuffer.allocate(24).putLong(0).put(handler.getBytes(StandardCharsets.US_ASCII)).array();
        return box("trak", box("tkhd", header.array()), box("mdia", box("hdlr", kind)));
    }

    private static int[] size(byte[]... tracks) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(box("ftyp", "avis\0\0\0\0avismsf1".getBytes(StandardCharsets.US_ASCII)));
        file.writeBytes(box("moov", tracks));
        return SequenceHeader.displayedSize(FileBytes.of(file.toByteArray()));
    }

    @Test
    void theSizeIsThatOfTheFirstTrackOfPicturesInEitherVersionOfItsHeader() throws Exception {
        int[] upright = {ONE, 0, 0, 0, ONE};
        assertArrayEquals(new int[] {320, 200}, size(track(0, "soun", 1, 1, upright), track(0, "pict", 320, 200, upright)));
        assertArrayEquals(new int[] {320, 200}, size(track(1, "vide", 320, 200, upright), track(0, "pict", 9, 9, upright)));
    }

    @Test
    void aTrackThatIsShownTurnedHasItsSidesSwapped() throws Exception {
        assertArrayEquals(new int[] {200, 320}, size(track(0, "pict", 320, 200, new int[] {0, ONE, 0, -ONE, 0})));
        assertArrayEquals(new int[] {320, 200}, size(track(0, "pict", 320, 200, new int[] {-ONE, 0, 0, 0, -ONE})));
    }

    @Test
    void withoutATrackOfPicturesThereIsNoPictureToName() {
        IOException problem = assertThrows(IOException.class, () -> size(track(0, "soun", 320, 200, new int[] {ONE})));
        assertEquals("It names no main picture", problem.getMessage());
    }
}
