package org.podstudio.media.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.problem.StudioException;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Files that other programs open and that break a rule or use a packing of their own. */
class OddFilesTest {
    private static final int WIDTH = 24;
    private static final int HEIGHT = 20;
    private static final int STRIP_ROWS = 12;
    private static final int LZMA = 34925;
    private static final int WEBP = 50001;

    private final StudioImageCodec codec = new StudioImageCodec();

    @TempDir
    Path folder;

    @ParameterizedTest(name = "big-endian: {0}")
    @ValueSource(booleans = {false, true})
    void aTiffWithStripsPackedByLzmaIsDecoded(boolean big) throws Exception {
        byte[] pixels = new byte[WIDTH * HEIGHT * 3];
        new Random(3).nextBytes(pixels);
        Path file = Files.write(folder.resolve("lzma.tif"), tiff(big, LZMA, List.of(xz(strip(pixels, 0, STRIP_ROWS)), xz(strip(pixels, STRIP_ROWS, HEIGHT)))));

        BufferedImage picture = codec.decode(file).pixels();
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int expected = (pixels[3 * i] & 0xff) << 16 | (pixels[3 * i + 1] & 0xff) << 8 | pixels[3 * i + 2] & 0xff;
            assertEquals(expected, picture.getRGB(i % WIDTH, i / WIDTH) & 0xffffff, "pixel " + i);
        }
    }

    @Test
    void aTiffWithStripsPackedAsWebpShowsWhatTheWebpsShow() throws Exception {
        Path upper = webp("upper.webp", STRIP_ROWS, 0x3060c0);
        Path lower = webp("lower.webp", HEIGHT - STRIP_ROWS, 0xc08020);
        Path file = Files.write(folder.resolve("webp.tif"), tiff(false, WEBP, List.of(Files.readAllBytes(upper), Files.readAllBytes(lower))));

        BufferedImage picture = codec.decode(file).pixels();
        assertEquals(HEIGHT, picture.getHeight());
        assertEquals(codec.decode(upper).pixels().getRGB(5, 5), picture.getRGB(5, 5));
        assertEquals(codec.decode(lower).pixels().getRGB(5, 3), picture.getRGB(5, STRIP_ROWS + 3));
    }

    @Test
    void aTiffWhosePackedStripsAreCutOrLieAboutTheirPlaceIsDamaged() throws Exception {
        byte[] packed = xz(new byte[WIDTH * HEIGHT * 3]);
        byte[] cut = tiff(false, LZMA, List.of(Arrays.copyOf(packed, packed.length / 2), packed));
        byte[] astray = tiff(true, LZMA, List.of(packed, packed));
        ByteBuffer.wrap(astray).putInt(astray.length - 16, Integer.MAX_VALUE);
        for (byte[] content : List.of(cut, astray)) {
            Path file = Files.write(folder.resolve("broken.tif"), content);
            assertEquals("file-damaged", assertThrows(StudioException.class, () -> codec.decode(file)).problem().code());
        }
    }

    @Test
    void anIconWhoseListLiesAboutTheSizeIsDecodedAsItsPictureSays() throws Exception {
        ByteBuffer icon = ByteBuffer.allocate(6 + 16 + 40 + 16 * 16 * 4 + 16 * 4).order(ByteOrder.LITTLE_ENDIAN);
        icon.putShort((short) 0).putShort((short) 1).putShort((short) 1);
        icon.put((byte) 16).put((byte) 32).putShort((short) 0).putShort((short) 1).putShort((short) 32).putInt(icon.capacity() - 22).putInt(22);
        icon.putInt(40).putInt(16).putInt(32).putShort((short) 1).putShort((short) 32).putInt(0).putInt(0).putLong(0).putLong(0);
        for (int i = 0; i < 16 * 16; i++) {
            icon.putInt(0xff204080 + i);
        }
        Path file = Files.write(folder.resolve("lies.ico"), icon.array());

        BufferedImage picture = codec.decode(file).pixels();
        assertEquals(16, picture.getWidth());
        assertEquals(16, picture.getHeight());
        assertEquals(0xff204080, picture.getRGB(0, 15), "an icon stands on its last row");
    }

    private Path webp(String name, int height, int colour) throws Exception {
        BufferedImage picture = new BufferedImage(WIDTH, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < WIDTH * height; i++) {
            picture.setRGB(i % WIDTH, i / WIDTH, colour + i % WIDTH);
        }
        Path file = folder.resolve(name);
        codec.encode(picture, EmbeddedMetadata.NONE, 90, file);
        return file;
    }

    private static byte[] strip(byte[] pixels, int from, int to) {
        return Arrays.copyOfRange(pixels, from * WIDTH * 3, to * WIDTH * 3);
    }

    private static byte[] xz(byte[] content) throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (XZOutputStream out = new XZOutputStream(packed, new LZMA2Options())) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    /** Two strips: header, strips, directory, bits of the samples, places and lengths of the strips. */
    private static byte[] tiff(boolean big, int compression, List<byte[]> strips) {
        int data = strips.stream().mapToInt(s -> s.length).sum() + 1 & ~1;
        int entries = 9;
        int behind = 8 + data + 2 + entries * 12 + 4;
        ByteBuffer b = ByteBuffer.allocate(behind + 8 + 16).order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        b.put(big ? new byte[] {'M', 'M'} : new byte[] {'I', 'I'}).putShort((short) 42).putInt(8 + data);
        strips.forEach(b::put);
        b.position(8 + data).putShort((short) entries);
        entry(b, 256, WIDTH);
        entry(b, 257, HEIGHT);
        b.putShort((short) 258).putShort((short) 3).putInt(3).putInt(behind);
        entry(b, 259, compression);
        entry(b, 262, 2);
        b.putShort((short) 273).putShort((short) 4).putInt(2).putInt(behind + 8);
        entry(b, 277, 3);
        entry(b, 278, STRIP_ROWS);
        b.putShort((short) 279).putShort((short) 4).putInt(2).putInt(behind + 16);
        b.putInt(0).putShort((short) 8).putShort((short) 8).putShort((short) 8).putShort((short) 0);
        b.putInt(8).putInt(8 + strips.get(0).length).putInt(strips.get(0).length).putInt(strips.get(1).length);
        return b.array();
    }

    private static void entry(ByteBuffer b, int tag, int value) {
        b.putShort((short) tag).putShort((short) 3).putInt(1).putShort((short) value).putShort((short) 0);
    }
}
