package org.podstudio.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.core.api.media.Density;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.PictureWriter;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.media.image.StudioImageCodec;
import org.podstudio.media.picture.MadePicture;
import org.podstudio.media.pixels.PictureRows;
import org.podstudio.media.pixels.PixelLayout;

/** Writing row by row is writing the whole. */
class PictureWriterTest {
    private static final EmbeddedMetadata TOLD = new EmbeddedMetadata(null, null, null, Map.of("parameters", "a cat"));

    private final StudioImageCodec codec = new StudioImageCodec();

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}, {1} bands")
    @CsvSource({"png,1", "png,3", "png,4", "tiff,3", "tiff,4", "jpg,1", "jpg,3", "jpg,4", "webp,3", "webp,4"})
    void rowsGiveTheSamePictureAsTheWhole(String extension, int bands) throws Exception {
        BufferedImage picture = MadePicture.waves(new PixelLayout(67, 45, bands, 8));
        Path whole = folder.resolve("whole." + extension);
        Path rows = folder.resolve("rows." + extension);
        codec.encode(picture, TOLD, 100, whole);
        try (PictureWriter writer = codec.writer(new PixelSize(67, 45), bands, TOLD, 100, rows)) {
            write(picture, writer, 45);
            writer.finish();
        }
        assertThat(MadePicture.psnr(codec.decode(whole).pixels(), codec.decode(rows).pixels())).isGreaterThan(50);
        assertThat(codec.decode(rows).embedded().text()).isEqualTo(codec.decode(whole).embedded().text());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"png", "tiff", "jpg"})
    void howLargeAPictureIsPrintedIsKept(String extension) throws Exception {
        EmbeddedMetadata told = TOLD.with(new Density(300, 150));
        BufferedImage picture = MadePicture.waves(new PixelLayout(67, 45, 3, 8));
        Path whole = folder.resolve("whole." + extension);
        Path rows = folder.resolve("rows." + extension);
        codec.encode(picture, told, 95, whole);
        try (PictureWriter writer = codec.writer(new PixelSize(67, 45), 3, told, 95, rows)) {
            write(picture, writer, 45);
            writer.finish();
        }
        for (Path file : List.of(whole, rows)) {
            assertThat(codec.decode(file).embedded().density()).isEqualTo(new Density(300, 150));
        }
        Path silent = folder.resolve("silent." + extension);
        codec.encode(picture, TOLD, 95, silent);
        assertThat(codec.decode(silent).embedded().density()).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"png", "tiff", "jpg", "webp"})
    void whatWasNotFinishedIsRemoved(String extension) throws Exception {
        BufferedImage picture = MadePicture.waves(new PixelLayout(67, 45, 3, 8));
        Path file = folder.resolve("half." + extension);
        try (PictureWriter writer = codec.writer(new PixelSize(67, 45), 3, TOLD, 90, file)) {
            write(picture, writer, 20);
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileThatExistsIsLeftAlone() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.png"), "mine");
        assertThatThrownBy(() -> codec.writer(new PixelSize(8, 8), 3, TOLD, 90, file)).isInstanceOfSatisfying(StudioException.class,
                e -> assertThat(e.problem().code()).isEqualTo("file-unwritable"));
        assertThat(file).hasContent("mine");
    }

    private static void write(BufferedImage picture, PictureWriter writer, int rows) throws StudioException {
        PictureRows source = new PictureRows(picture);
        byte[] row = new byte[source.layout().width() * source.layout().bands()];
        for (int y = 0; y < rows; y++) {
            source.row8(y, row, new short[0]);
            writer.row(row);
        }
    }
}
