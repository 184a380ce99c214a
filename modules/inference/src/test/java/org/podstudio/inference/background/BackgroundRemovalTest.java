package org.podstudio.inference.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openide.util.Lookup;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PicturePart;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.ScreenPicture;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.model.Models;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.inference.ImageIoCodec;
import org.podstudio.inference.models.CachedModels;
import org.podstudio.inference.runtime.ModelRuntime;
import org.podstudio.testsupport.RecordingContext;

/** The whole operation where no model is needed, or none is there. */
class BackgroundRemovalTest {
    @TempDir
    Path folder;

    private final ImageIoCodec codec = new ImageIoCodec();
    private BackgroundRemoval removal;
    private RecordingContext context;

    @BeforeEach
    void withoutModels() throws IOException {
        removal = new BackgroundRemoval(new TestServices(codec, new CachedModels(folder.resolve("models"), folder.resolve("cache")),
                new ModelRuntime(folder.resolve("cache"))));
        context = new RecordingContext(Files.createDirectory(folder.resolve("work")));
    }

    @Test
    void flatBackgroundIsKeyedWithoutAModel() throws Exception {
        Art art = Art.flat(160, 120, 0xffffff, 0x204080, Art.disc(80, 60, 40));
        List<OutputFile> made = removal.apply(removal.defaults(), input(art.image), context);

        assertThat(made).extracting(OutputFile::role).containsExactly("main", "mask");
        assertThat(made.getFirst().folder()).isEqualTo("edits");
        assertThat(made.getFirst().suffix()).isEqualTo("_nobg");
        assertThat(made.getFirst().tags()).containsExactly("edited", "nobg");
        assertThat(made.getFirst().file().getFileName()).hasToString("cutout.png");
        assertThat(made.get(1).folder()).isEqualTo("masks");
        assertThat(made.get(1).suffix()).isEqualTo("_mask");
        BufferedImage cut = ImageIO.read(made.getFirst().file().toFile());
        BufferedImage mask = ImageIO.read(made.get(1).file().toFile());
        for (int p = 0; p < art.coverage.length; p++) {
            int alpha = cut.getRGB(p % 160, p / 160) >>> 24;
            assertThat(alpha).isBetween((int) Math.round(art.coverage[p] * 255) - 2, (int) Math.round(art.coverage[p] * 255) + 2);
            assertThat(mask.getRaster().getSample(p % 160, p / 160, 0)).isEqualTo(alpha);
        }
        assertThat(mask.getRaster().getNumBands()).isEqualTo(1);
        assertThat(context.facts()).containsEntry("method", "keyer").containsEntry("model", null)
                .containsEntry("model_sha256", null).containsEntry("refine", "auto");
        assertThat((Double) context.facts().get("coverage")).isBetween(0.25, 0.27);
        assertThat(context.device()).isEqualTo("cpu");
        assertThat(context.steps()).isNotEmpty().last().satisfies(step -> assertThat(step.percent()).isEqualTo(100));
    }

    @Test
    void withoutRefiningEveryColourStaysAsItWas() throws Exception {
        Art art = Art.flat(80, 80, 0x00ff00, 0xd03050, Art.disc(40, 40, 25));
        BackgroundSettings settings = settings("auto", BackgroundSettings.Refine.NONE);
        BufferedImage cut = ImageIO.read(removal.apply(settings, input(art.image), context).getFirst().file().toFile());
        for (int p = 0; p < art.coverage.length; p++) {
            assertThat(cut.getRGB(p % 80, p / 80) & 0xffffff).isEqualTo(art.image.getRGB(p % 80, p / 80) & 0xffffff);
        }
    }

    @Test
    void metadataTravelsAndTheMaskCarriesNone() throws Exception {
        codec.embedding = new EmbeddedMetadata(icc("RGB "), new byte[] {1}, null, Map.of("parameters", "a dragon"));
        removal.apply(new BackgroundSettings("auto", BackgroundSettings.Refine.AUTO, BackgroundSettings.Format.PNG, false,
                BackgroundSettings.Device.CPU), input(disc()), context);
        assertThat(codec.lastEmbedded).isEqualTo(codec.embedding);
        assertThat(context.workDir()).isDirectoryNotContaining("glob:**mask*");
    }

    @Test
    void profileForGreyIsNotPutIntoARgbFile() throws Exception {
        codec.embedding = new EmbeddedMetadata(icc("GRAY"), null, null, Map.of("parameters", "a dragon"));
        removal.apply(settingsWithoutMask(), input(disc()), context);
        assertThat(codec.lastEmbedded.icc()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_4BYTE_ABGR, BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_INT_RGB})
    void everyKindOfPixelsGivesTheSameCut(int type) throws Exception {
        BufferedImage image = new BufferedImage(64, 48, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 64, 48);
        graphics.setColor(Color.RED);
        graphics.fillRect(16, 12, 32, 24);
        graphics.dispose();
        assertRectangle(image, 0xffff0000);
    }

    @Test
    void greyAndDeepPixelsKeepTheirValues() throws Exception {
        BufferedImage grey = new BufferedImage(64, 48, BufferedImage.TYPE_BYTE_GRAY);
        BufferedImage deep = deepRgb(64, 48);
        for (int y = 0; y < 48; y++) {
            for (int x = 0; x < 64; x++) {
                boolean inside = x >= 16 && x < 48 && y >= 12 && y < 36;
                grey.getRaster().setSample(x, y, 0, inside ? 100 : 255);
                deep.getRaster().setPixel(x, y, inside ? new int[] {0x1234, 0x8080, 0xffff} : new int[] {0xffff, 0xffff, 0xffff});
            }
        }
        assertRectangle(grey, 0xff646464);
        assertRectangle(deep, 0xff1280ff);
    }

    private void assertRectangle(BufferedImage image, int colour) throws Exception {
        RecordingContext own = new RecordingContext(Files.createTempDirectory(folder, "work"));
        List<OutputFile> made = new BackgroundRemoval(services(new ImageIoCodec() {
            @Override
            public org.podstudio.core.api.media.DecodedImage decode(Path file) {
                return new org.podstudio.core.api.media.DecodedImage(image, 8, EmbeddedMetadata.NONE);
            }
        })).apply(removal.defaults(), input(disc()), own);
        BufferedImage cut = ImageIO.read(made.getFirst().file().toFile());
        assertThat(cut.getColorModel().hasAlpha()).isTrue();
        for (int y = 0; y < 48; y++) {
            for (int x = 0; x < 64; x++) {
                boolean inside = x >= 16 && x < 48 && y >= 12 && y < 36;
                assertThat(cut.getRGB(x, y)).as(x + "," + y).isEqualTo(inside ? colour : 0);
            }
        }
    }

    @Test
    void alphaThatWasThereIsMultiplied() throws Exception {
        BufferedImage image = new BufferedImage(60, 60, BufferedImage.TYPE_4BYTE_ABGR);
        for (int p = 0; p < 3600; p++) {
            boolean inside = p % 60 >= 20 && p % 60 < 40 && p / 60 >= 20 && p / 60 < 40;
            image.setRGB(p % 60, p / 60, inside ? 0x80ff0000 : 0xffffffff);
        }
        BufferedImage cut = ImageIO.read(removal.apply(removal.defaults(), input(image), context).getFirst().file().toFile());
        assertThat(cut.getRGB(30, 30)).isEqualTo(0x80ff0000);
        assertThat(cut.getRGB(2, 2) >>> 24).isZero();
    }

    @Test
    void smallestPictureGivesASmallestPicture() throws Exception {
        BufferedImage cut = ImageIO.read(removal.apply(removal.defaults(), input(new BufferedImage(1, 1, BufferedImage.TYPE_3BYTE_BGR)),
                context).getFirst().file().toFile());
        assertThat(cut.getWidth()).isEqualTo(1);
        assertThat(cut.getHeight()).isEqualTo(1);
        assertThat(cut.getColorModel().hasAlpha()).isTrue();
    }

    @Test
    void wishedExtensionThatCannotBeTransparentIsRefusedBeforeAnyWork() {
        assertCode("format-unsupported", () -> removal.apply(removal.defaults(), input(disc()), context.wishing("jpg")));
        assertThat(context.steps()).isEmpty();
    }

    @Test
    void aHugePictureIsJudgedWithoutDecodingItAsAWhole() throws Exception {
        ImageIoCodec smallOnly = new ImageIoCodec() {
            @Override
            public org.podstudio.core.api.media.DecodedImage decode(Path file) {
                throw new AssertionError("decoded as a whole");
            }

            @Override
            public ScreenPicture screen(Path file, Function<PixelSize, PicturePart> choice, BooleanSupplier stop) {
                PixelSize whole = new PixelSize(20_000, 15_000);
                PicturePart part = choice.apply(whole);
                assertThat(part.size().width()).isLessThanOrEqualTo(2048);
                return new ScreenPicture(whole, part, disc());
            }
        };
        Path file = Files.createFile(folder.resolve("huge.png"));
        InputFile huge = new InputFile(file, MediaFacts.image(new SniffedType(MediaType.IMAGE, "image/png", "png"), new PixelSize(20_000, 15_000), 1, false),
                null);
        assertThat(new BackgroundRemoval(services(smallOnly)).requirement(removal.defaults(), huge).ram()).isGreaterThan(3_000_000_000L);
    }

    @Test
    void missingModelIsToldWithTheCommandThatFetchesIt() throws Exception {
        InputFile photo = input(noise());
        for (String model : List.of("isnet-general-use", "u2net", "auto")) {
            BackgroundSettings settings = settings(model, BackgroundSettings.Refine.AUTO);
            StudioException early = assertCode("model-missing", () -> removal.requirement(settings, photo));
            assertThat(early.problem().next())
                    .contains("podstudio models fetch " + (model.equals("auto") ? "isnet-general-use" : model));
            assertCode("model-missing", () -> removal.apply(settings, photo, context));
        }
        assertThat(context.workDir()).isEmptyDirectory();
        assertCode("unknown-model", () -> removal.requirement(settings("rmbg", BackgroundSettings.Refine.AUTO), photo));
    }

    @Test
    void flatPictureNeedsNoModelAndIsAcceptedWithoutOne() throws Exception {
        Requirement requirement = removal.requirement(removal.defaults(), input(disc()));
        assertThat(requirement.ram()).isGreaterThan(1_000_000_000L);
        assertThat(requirement.ramComfortable()).isEqualTo(8_000_000_000L);
        assertThat(requirement.cpuSeconds()).isPositive();
        assertCode("model-missing", () -> removal.apply(settings("isnet-general-use", BackgroundSettings.Refine.AUTO),
                input(disc()), context));
    }

    @Test
    void cancelledJobStopsAtTheNextStepAndLeavesNoFile() {
        for (int step = 1; step <= 5; step++) {
            RecordingContext cancelling = new RecordingContext(context.workDir()).cancellingAtStep(step);
            assertThatThrownBy(() -> removal.apply(removal.defaults(), input(disc()), cancelling)).isInstanceOf(CancelledException.class);
        }
        assertThat(context.workDir()).isEmptyDirectory();
    }

    @Test
    void kindAndModelsAreFoundInTheLookup() {
        assertThat(Lookup.getDefault().lookupAll(JobKind.class)).hasAtLeastOneElementOfType(BackgroundRemoval.class);
        assertThat(Lookup.getDefault().lookup(Models.class)).isInstanceOf(CachedModels.class);
        assertThat(removal.id()).isEqualTo("bg_remove");
    }

    private TestServices services(ImageIoCodec own) {
        return new TestServices(own, new CachedModels(folder.resolve("models"), folder.resolve("cache")),
                new ModelRuntime(folder.resolve("cache")));
    }

    private interface Action {
        void run() throws Exception;
    }

    private static StudioException assertCode(String code, Action action) {
        StudioException[] thrown = new StudioException[1];
        assertThatThrownBy(action::run).isInstanceOfSatisfying(StudioException.class, e -> thrown[0] = e);
        assertThat(thrown[0].problem().code()).isEqualTo(code);
        return thrown[0];
    }

    private static BackgroundSettings settings(String model, BackgroundSettings.Refine refine) {
        return new BackgroundSettings(model, refine, BackgroundSettings.Format.PNG, true, BackgroundSettings.Device.AUTO);
    }

    private static BackgroundSettings settingsWithoutMask() {
        return new BackgroundSettings("auto", BackgroundSettings.Refine.AUTO, BackgroundSettings.Format.PNG, false,
                BackgroundSettings.Device.AUTO);
    }

    private static BufferedImage disc() {
        return Art.flat(64, 64, 0xffffff, 0x800000, Art.disc(32, 32, 20)).image;
    }

    private static BufferedImage noise() {
        return new Art(64, 64, Art.noisy(0x808080, 100, 5), p -> 0, Art.disc(32, 32, 10)).image;
    }

    private static byte[] icc(String space) {
        byte[] icc = new byte[128];
        System.arraycopy(space.getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, icc, 16, 4);
        return icc;
    }

    static BufferedImage deepRgb(int width, int height) {
        ComponentColorModel model = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false,
                Transparency.OPAQUE, DataBuffer.TYPE_USHORT);
        return new BufferedImage(model, Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, width, height, 3, null), false, null);
    }

    private InputFile input(BufferedImage image) throws IOException {
        Path file = Files.createTempFile(folder, "input", ".png");
        ImageIO.write(image, "png", file.toFile());
        return new InputFile(file, MediaFacts.image(new SniffedType(MediaType.IMAGE, "image/png", "png"),
                new PixelSize(image.getWidth(), image.getHeight()), 1, false), null);
    }
}
