package org.podstudio.media.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.av.Clips;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.sniff.Format;
import org.podstudio.media.sniff.Sniffer;

/** What headers state is what decoders make of the same files. */
class StatedHeadersTest {
    private static final int WIDTH = 50;
    private static final int HEIGHT = 38;

    @TempDir
    Path folder;

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", out);
        return out.toByteArray();
    }

    private Path written(String name, byte[]... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return Files.write(folder.resolve(name), out.toByteArray());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static ImageHeader header(Path file, Format format) throws Exception {
        assertEquals(format, Sniffer.sniff(file).orElseThrow());
        try (FileBytes bytes = FileBytes.open(file)) {
            return ImageHeader.read(bytes, format);
        }
    }

    private static void isDecodedAs(Path file, Format format) throws Exception {
        ImageHeader header = header(file, format);
        BufferedImage picture = new StudioImageCodec().decode(file).pixels();
        assertEquals(picture.getWidth() + "x" + picture.getHeight(), header.width() + "x" + header.height());
        if (header.alpha() != null) {
            assertEquals(picture.getColorModel().hasAlpha(), header.alpha(), "alpha");
        }
    }

    @ParameterizedTest(name = "{0} as {2}")
    @CsvSource({"jp2, jpeg2000, rgb24, JP2", "jp2, jpeg2000, rgba, JP2", "jp2, jpeg2000, gray, JP2", "exr, exr, gbrpf32le, EXR",
        "exr, exr, gbrapf32le, EXR", "qoi, qoi, rgb24, QOI", "qoi, qoi, rgba, QOI", "tga, targa, bgr24, TGA", "pcx, pcx, rgb24, PCX",
        "sgi, sgi, rgb24, SGI", "sgi, sgi, gray, SGI", "ppm, ppm, rgb24, PNM", "pgm, pgm, gray, PNM", "pam, pam, rgba, PNM", "hdr, hdr, gbrpf32le, HDR"})
    void whatAnEncoderWroteHasTheSizeThatItsDecoderFinds(String extension, String encoder, String pixels, Format format) throws Exception {
        Path file = folder.resolve("a." + extension);
        Clips.clip(file, "image2pipe").picture("testsrc2=size=" + WIDTH + "x" + HEIGHT + ":rate=1:duration=1,format=" + pixels, encoder, Map.of()).write();
        isDecodedAs(file, format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1\n50 38\n", "P3 50 38 255\n", "P2\n# by hand # twice\n\n  50\t# wide\n38\n255\n", "P6\r\n#\r\n50 38\n255\n"})
    void aTextBeforeTheNumbersOfAPortableMapIsPassedOver(String start) throws Exception {
        ImageHeader header = header(written("a.pnm", ascii(start), new byte[WIDTH * HEIGHT * 3]), Format.PNM);
        assertEquals(WIDTH + "x" + HEIGHT, header.width() + "x" + header.height());
    }

    @ParameterizedTest
    @CsvSource({"-Y 38 +X 50", "+Y 38 +X 50", "+X 50 -Y 38"})
    void aRadiancePictureNamesItsRowsFirstOrItsColumns(String size) throws Exception {
        ImageHeader header = header(written("a.hdr", ascii("#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n" + size + "\n"), new byte[64]), Format.HDR);
        assertEquals(WIDTH + "x" + HEIGHT, header.width() + "x" + header.height());
    }

    @Test
    void thePictureOfAPhotoshopFileHasTheSizeOfItsCanvas() throws Exception {
        byte[] head = ByteBuffer.allocate(40).put(ascii("8BPS")).putShort((short) 1).put(new byte[6]).putShort((short) 3).putInt(HEIGHT).putInt(WIDTH)
                .putShort((short) 8).putShort((short) 3).array();
        isDecodedAs(written("a.psd", head, new byte[3 * WIDTH * HEIGHT]), Format.PSD);
    }

    @Test
    void anInterleavedBitmapStatesItsSizeBehindWhatComesFirst() throws Exception {
        byte[] size = ByteBuffer.allocate(28).put(ascii("BMHD")).putInt(20).putShort((short) WIDTH).putShort((short) HEIGHT).array();
        Path file = written("a.iff", ascii("FORM\0\0\0\0ILBM"), ascii("ANNO\0\0\0\3abc\0"), size);
        ImageHeader header = header(file, Format.IFF);
        assertEquals(WIDTH + "x" + HEIGHT, header.width() + "x" + header.height());
    }

    private static byte[] directDraw(int flags, String packing) {
        ByteBuffer b = ByteBuffer.allocate(128).order(ByteOrder.LITTLE_ENDIAN).put(ascii("DDS ")).putInt(124).putInt(0x1007).putInt(HEIGHT).putInt(WIDTH);
        b.position(76).putInt(32).putInt(flags).put(ascii(packing)).putInt(32).putInt(0xff0000).putInt(0xff00).putInt(0xff).putInt(0xff000000).putInt(0x1000);
        return b.array();
    }

    @ParameterizedTest(name = "flags {0}, packing \"{1}\"")
    @CsvSource(value = {"65|....|true", "4|DXT1|false", "4|DXT3|true", "4|DXT5|true", "5|DXT1|true", "64|....|false", "4|DX10|"}, delimiter = '|')
    void aTextureTellsItsSizeAndItsTransparency(int flags, String packing, Boolean alpha) throws Exception {
        ImageHeader header = header(written("a.dds", directDraw(flags, packing.replace('.', '\0')), new byte[WIDTH * HEIGHT * 4]), Format.DDS);
        assertEquals(WIDTH + "x" + HEIGHT, header.width() + "x" + header.height());
        assertEquals(alpha, header.alpha());
    }

    @Test
    void aTextureHasTheSizeThatItsDecoderFinds() throws Exception {
        Path file = written("a.dds", directDraw(65, "\0\0\0\0"), new byte[WIDTH * HEIGHT * 4]);
        isDecodedAs(file, Format.DDS);
    }

    private Path icon(int kind, int width, int height, byte[]... pictures) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        ByteBuffer list = ByteBuffer.allocate(6 + 16 * pictures.length).order(ByteOrder.LITTLE_ENDIAN).putShort((short) 0).putShort((short) kind)
                .putShort((short) pictures.length);
        for (byte[] picture : pictures) {
            list.put((byte) width).put((byte) height).putShort((short) 0).putShort((short) 1).putShort((short) 32).putInt(picture.length)
                    .putInt(list.capacity() + all.size());
            all.writeBytes(picture);
        }
        return written("a.ico", list.array(), all.toByteArray());
    }

    @ParameterizedTest(name = "kind {0}")
    @CsvSource({"1, ICO", "2, CUR"})
    void anIconIsItsLargestPicture(int kind, Format format) throws Exception {
        Path file = icon(kind, WIDTH, HEIGHT, png(16, 16), png(WIDTH, HEIGHT), png(32, 32));
        ImageHeader header = header(file, format);
        assertEquals(WIDTH + "x" + HEIGHT, header.width() + "x" + header.height());
    }

    @Test
    void anIconOfMoreThan256PixelsHasTheSizeOfItsPictureNotThatOfTheList() throws Exception {
        isDecodedAs(icon(1, 0, 0, png(512, 512)), Format.ICO);
    }

    @Test
    void anIconOfMacosIsItsLargestPart() throws Exception {
        byte[] small = png(32, 32);
        byte[] large = png(128, 128);
        byte[] list = ByteBuffer.allocate(24).put(ascii("TOC ")).putInt(24).put(ascii("ic11")).putInt(8 + small.length).put(ascii("ic07"))
                .putInt(8 + large.length).array();
        byte[] first = ByteBuffer.allocate(8).put(ascii("ic11")).putInt(8 + small.length).array();
        byte[] second = ByteBuffer.allocate(8).put(ascii("ic07")).putInt(8 + large.length).array();
        byte[] head = ByteBuffer.allocate(8).put(ascii("icns")).putInt(8 + 24 + 16 + small.length + large.length).array();
        isDecodedAs(written("a.icns", head, list, first, small, second, large), Format.ICNS);
    }

    @Test
    void aSizeThatNoPictureHasIsDamage() throws Exception {
        byte[] none = ByteBuffer.allocate(40).put(ascii("8BPS")).putShort((short) 1).put(new byte[6]).putShort((short) 3).putInt(HEIGHT).putInt(0)
                .putShort((short) 8).putShort((short) 3).array();
        Path file = written("a.psd", none, new byte[100]);
        IOException problem = assertThrows(IOException.class, () -> header(file, Format.PSD));
        assertEquals("Its header says 0x38 pixels", problem.getMessage());
    }

    @Test
    void aHeaderThatEndsTooEarlyIsDamageThatIsTold() throws Exception {
        Path file = written("a.qoi", ascii("qoif\0\0"));
        StudioException problem = assertThrows(StudioException.class, () -> new org.podstudio.media.probe.StudioMediaProbe().probe(file,
                org.podstudio.core.api.media.MediaProbe.Depth.HEADERS));
        assertEquals("file-damaged", problem.problem().code());
        assertTrue(problem.problem().why().startsWith("It ends too early"), problem.problem().why());
    }
}
