package org.podstudio.inference.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.inference.ImageIoCodec;
import org.podstudio.inference.background.BackgroundSettings.Device;
import org.podstudio.inference.background.BackgroundSettings.Format;
import org.podstudio.inference.background.BackgroundSettings.Refine;
import org.podstudio.inference.models.CachedModels;
import org.podstudio.inference.runtime.ModelRuntime;
import org.podstudio.testsupport.RecordingContext;

/** Strokes and masks as settings of background removal. */
class PaintedMaskTest {
    private static final int SIZE = 200;
    private static final String STROKES = "podstudio-strokes 1\nsize 200x200\nkeep 15 1 20,20 20,60\nerase 10 0.5 100,100\n";

    @TempDir
    Path folder;

    private BackgroundRemoval removal;

    @BeforeEach
    void withoutModels() {
        removal = new BackgroundRemoval(new TestServices(new ImageIoCodec(), new CachedModels(folder.resolve("models"), folder.resolve("cache")),
                new ModelRuntime(folder.resolve("cache"))));
    }

    @Test
    void strokesKeepAndEraseAndStayWithTheResult() throws Exception {
        BackgroundSettings settings = painted("auto", STROKES, "");
        RecordingContext context = context();
        List<OutputFile> made = removal.apply(settings, flat(), context);
        BufferedImage cut = ImageIO.read(made.getFirst().file().toFile());
        assertThat(cut.getRGB(20, 40)).isEqualTo(0xffffffff); // kept of the background, in its own colour
        assertThat(cut.getRGB(100, 100) >>> 24).isZero();
        assertThat(cut.getRGB(100, 140)).isEqualTo(0xff204080);
        assertThat(cut.getRGB(190, 10) >>> 24).isZero();
        assertThat(made).extracting(OutputFile::role).containsExactly("main", "mask", "mask_before_strokes", "strokes");
        assertThat(made.get(3).file()).hasContent(STROKES);
        assertThat(context.facts()).containsEntry("strokes", Map.of("keep", 1L, "erase", 1L, "points", 3));
        BufferedImage before = ImageIO.read(made.get(2).file().toFile());
        assertThat(before.getRaster().getSample(100, 100, 0)).isEqualTo(255);
        assertThat(before.getRaster().getSample(20, 40, 0)).isZero();
    }

    @Test
    void storedMaskAndStrokesGiveTheSamePictureAgainWithoutAModel() throws Exception {
        List<OutputFile> first = removal.apply(painted("auto", STROKES, ""), flat(), context());
        Path mask = Files.copy(first.get(2).file(), folder.resolve("before.png"));
        List<OutputFile> again = removal.apply(painted("auto", STROKES, mask.toString()), flat(), context());
        assertThat(pixels(again.getFirst())).isEqualTo(pixels(first.getFirst()));
        assertThat(again).extracting(OutputFile::role).containsExactly("main", "mask", "strokes");
    }

    @Test
    void modelThatIsNotHereIsNotNeededWhereItsMaskIs() throws Exception {
        BackgroundSettings settings = painted("isnet-general-use", STROKES, mask(SIZE).toString());
        assertThat(removal.requirement(settings, flat()).ram()).isLessThan(100_000_000);
        RecordingContext context = context();
        BufferedImage cut = ImageIO.read(removal.apply(settings, flat(), context).getFirst().file().toFile());
        assertThat(cut.getRGB(20, 40) >>> 24).isEqualTo(255);
        assertThat(cut.getRGB(150, 150) >>> 24).isEqualTo(200);
        assertThat(context.facts()).containsEntry("method", "mask").containsEntry("model", "isnet-general-use");
    }

    @Test
    void ownTransparencyIsNotTakenTwiceFromAStoredMask() throws Exception {
        BufferedImage glass = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_4BYTE_ABGR);
        for (int p = 0; p < SIZE * SIZE; p++) {
            int x = p % SIZE;
            glass.setRGB(x, p / SIZE, x < 50 || x >= 150 ? 0xffffffff : x << 24 | 0x203040);
        }
        BackgroundSettings plain = painted("auto", "", "");
        List<OutputFile> first = removal.apply(plain, input(glass), context());
        Path mask = Files.copy(first.get(1).file(), folder.resolve("own.png"));
        assertThat(pixels(removal.apply(painted("auto", "", mask.toString()), input(glass), context()).getFirst()))
                .isEqualTo(pixels(first.getFirst()));
    }

    @Test
    void jobKeepsTheStrokesThemselvesAndNotTheirFile() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.txt"), "# a comment\n" + STROKES);
        BackgroundSettings settled = removal.settled(painted("auto", file.toString(), ""));
        assertThat(settled.strokes()).isEqualTo(STROKES);
        Files.delete(file);
        assertThat(removal.settled(settled)).isEqualTo(settled);
        assertCode("strokes-unusable", () -> removal.settled(painted("auto", file.toString(), "")));
        assertCode("bad-setting", () -> removal.settled(painted("auto", "\u0000", "")));
    }

    @Test
    void strokesOfAnotherShapeAndMasksOfAnotherSizeAreRefusedAndLeaveNothing() throws Exception {
        RecordingContext context = context();
        assertCode("strokes-unusable", () -> removal.apply(painted("auto", "podstudio-strokes 1\nsize 300x200\nkeep 5 1 3,3", ""), flat(), context));
        assertCode("mask-unusable", () -> removal.apply(painted("auto", "", mask(SIZE + 1).toString()), flat(), context));
        assertCode("mask-missing", () -> removal.apply(painted("auto", "", "nowhere.png"), flat(), context));
    }

    @Test
    void thresholdAndFeatherShapeTheEdgeAndRefuseWhatTheyCannotMean() throws Exception {
        BackgroundSettings hard = new BackgroundSettings("auto", Refine.AUTO, 50, 0, Format.PNG, true, Device.AUTO, "", "");
        BufferedImage cut = ImageIO.read(removal.apply(hard, flat(), context()).getFirst().file().toFile());
        BackgroundSettings soft = new BackgroundSettings("auto", Refine.AUTO, 0, 12, Format.PNG, true, Device.AUTO, "", "");
        BufferedImage faded = ImageIO.read(removal.apply(soft, flat(), context()).getFirst().file().toFile());
        for (int p = 0; p < SIZE * SIZE; p++) {
            assertThat(cut.getRGB(p % SIZE, p / SIZE) >>> 24).isIn(0, 255);
            int alpha = faded.getRGB(p % SIZE, p / SIZE) >>> 24;
            double inside = 60 - Math.hypot(p % SIZE + 0.5 - 100, p / SIZE + 0.5 - 100);
            // The edge of a disc this small bends within the feather, so only its ends are certain.
            assertThat(alpha).as(p % SIZE + "," + p / SIZE).isBetween(inside > 18 ? 255 : 0, inside < -1 ? 0 : inside < 1 ? 100 : 255);
            if (alpha > 10) { // the edge's colour is the subject's, not that of the blend
                assertThat(faded.getRGB(p % SIZE, p / SIZE) & 0xff).isBetween(0x78, 0x88);
            }
        }
        assertThatThrownBy(() -> new BackgroundSettings("auto", Refine.NONE, 5, 0, Format.PNG, true, Device.AUTO, "", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BackgroundSettings("auto", Refine.AUTO, 51, 0, Format.PNG, true, Device.AUTO, "", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BackgroundSettings("auto", Refine.AUTO, 0, 101, Format.PNG, true, Device.AUTO, "", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static BackgroundSettings painted(String model, String strokes, String mask) {
        return new BackgroundSettings(model, Refine.AUTO, 0, 0, Format.PNG, true, Device.AUTO, strokes, mask);
    }

    private interface Action {
        void run() throws Exception;
    }

    private static void assertCode(String code, Action action) {
        assertThatThrownBy(action::run).isInstanceOfSatisfying(StudioException.class,
                e -> assertThat(e.problem().code()).isEqualTo(code));
    }

    private Path mask(int size) throws IOException {
        BufferedImage mask = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
        for (int p = 0; p < size * size; p++) {
            mask.getRaster().setSample(p % size, p / size, 0, 200);
        }
        Path file = folder.resolve("mask" + size + ".png");
        ImageIO.write(mask, "png", file.toFile());
        return file;
    }

    private static int[] pixels(OutputFile made) throws IOException {
        return ImageIO.read(made.file().toFile()).getRGB(0, 0, SIZE, SIZE, null, 0, SIZE);
    }

    private RecordingContext context() throws IOException {
        return new RecordingContext(Files.createTempDirectory(folder, "work"));
    }

    private InputFile flat() throws IOException {
        return input(Art.flat(SIZE, SIZE, 0xffffff, 0x204080, Art.disc(100, 100, 60)).image);
    }

    private InputFile input(BufferedImage image) throws IOException {
        Path file = Files.createTempFile(folder, "input", ".png");
        ImageIO.write(image, "png", file.toFile());
        return new InputFile(file, MediaFacts.image(new SniffedType(MediaType.IMAGE, "image/png", "png"),
                new PixelSize(image.getWidth(), image.getHeight()), 1, false), null);
    }
}
