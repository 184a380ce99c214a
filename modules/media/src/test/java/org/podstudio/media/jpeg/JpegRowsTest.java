package org.podstudio.media.jpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.media.bytes.FileBytes;
import org.podstudio.media.picture.MadePicture;
import org.podstudio.media.pixels.ImageRows;
import org.podstudio.media.pixels.PictureRows;
import org.podstudio.media.pixels.PixelLayout;
import org.podstudio.media.pixels.RowSink;

/** Reading and writing a JPEG row by row gives what the whole picture gives. */
class JpegRowsTest {
    @TempDir
    Path folder;

    @Test
    void aProgressiveFileIsDecodedAsAWhole() throws Exception {
        Path file = Files.write(folder.resolve("a.jpg"), JpegScans.progressive(MadePicture.waves(new PixelLayout(60, 40, 3, 8))));
        try (FileBytes bytes = FileBytes.open(file)) {
            assertFalse(JpegPictures.streams(JpegFile.open(bytes)));
        }
    }

    @ParameterizedTest(name = "{0} bands, {1}x{2}, quality {3}")
    @CsvSource({"1, 33, 70, 80", "3, 33, 70, 80", "3, 64, 64, 95", "3, 1, 1, 50"})
    void rowsAreThoseOfTheWholePicture(int bands, int width, int height, int quality) throws Exception {
        BufferedImage picture = MadePicture.waves(new PixelLayout(width, height, bands, 8));
        Path file = Files.write(folder.resolve("a.jpg"), JpegWriter.encode(picture, EmbeddedMetadata.NONE, quality, 0));
        try (FileBytes bytes = FileBytes.open(file)) {
            JpegFile jpeg = JpegFile.open(bytes);
            assertTrue(JpegPictures.streams(jpeg));
            ImageRows rows = new ImageRows(new PixelLayout(width, height, bands, 8));
            JpegPictures.rows(jpeg, rows);
            assertArrayEquals(samples(JpegPictures.decode(jpeg)), samples(rows.image()));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 75", "3, 75", "3, 95"})
    void aFileWrittenByRowsIsTheFileOfTheWholePicture(int bands, int quality) throws Exception {
        BufferedImage picture = MadePicture.waves(new PixelLayout(300, 200, bands, 8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JpegSink sink = new JpegSink(new PixelLayout(300, 200, bands, 8), EmbeddedMetadata.NONE, null, quality, out)) {
            new PictureRows(picture).to(sink);
            sink.finish();
        }
        assertArrayEquals(JpegWriter.encode(picture, EmbeddedMetadata.NONE, quality, 0), out.toByteArray());
    }

    @Test
    void whatTheTakerThrowsComesThroughAndTheDecoderEnds() throws Exception {
        Path file = Files.write(folder.resolve("a.jpg"), JpegWriter.encode(MadePicture.waves(new PixelLayout(300, 200, 3, 8)), EmbeddedMetadata.NONE, 90, 0));
        IllegalStateException enough = new IllegalStateException("enough");
        int[] seen = {0};
        try (FileBytes bytes = FileBytes.open(file)) {
            JpegFile jpeg = JpegFile.open(bytes);
            assertSame(enough, assertThrows(IllegalStateException.class, () -> JpegPictures.rows(jpeg, new RowSink() {
                @Override
                public void row(int y, byte[] samples) {
                    if (++seen[0] == 50) {
                        throw enough;
                    }
                }

                @Override
                public void row(int y, short[] samples) {
                    throw new AssertionError();
                }
            })));
        }
        assertEquals(50, seen[0]);
    }

    @Test
    void aCutFileIsNoPicture() throws Exception {
        byte[] whole = JpegWriter.encode(MadePicture.waves(new PixelLayout(300, 200, 3, 8)), EmbeddedMetadata.NONE, 90, 0);
        Path file = Files.write(folder.resolve("a.jpg"), java.util.Arrays.copyOf(whole, whole.length / 2));
        try (FileBytes bytes = FileBytes.open(file)) {
            JpegFile jpeg = JpegFile.open(bytes);
            assertThrows(JpegException.class, () -> JpegPictures.rows(jpeg, new ImageRows(new PixelLayout(300, 200, 3, 8))));
        }
    }

    @Test
    void aDiskThatFillsUpEndsTheEncoderAndIsTold() {
        OutputStream full = new OutputStream() {
            private int room = 500;

            @Override
            public void write(int b) throws IOException {
                if (--room < 0) {
                    throw new IOException("No space left on device");
                }
            }
        };
        IOException e = assertThrows(IOException.class, () -> {
            try (JpegSink sink = new JpegSink(new PixelLayout(900, 900, 3, 8), EmbeddedMetadata.NONE, null, 95, full)) {
                new PictureRows(MadePicture.waves(new PixelLayout(900, 900, 3, 8))).to(sink);
                sink.finish();
            } catch (java.io.UncheckedIOException unchecked) {
                throw unchecked.getCause();
            }
        });
        assertTrue(e.toString().contains("No space left") || String.valueOf(e.getCause()).contains("No space left"), e.toString());
    }

    private static int[] samples(BufferedImage image) {
        return image.getRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
    }
}
