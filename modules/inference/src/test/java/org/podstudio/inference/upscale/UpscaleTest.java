package org.podstudio.inference.upscale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openide.util.Lookup;
import org.podstudio.core.api.media.Density;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.OutputFile;
import org.podstudio.core.spi.Preview;
import org.podstudio.inference.ImageIoCodec;
import org.podstudio.inference.runtime.MemoryGate;
import org.podstudio.testsupport.RecordingContext;

/** The whole operation, with models that are computed here. */
class UpscaleTest {
    private static final ModelEntry DRAWN = FakeTiles.entry("drawn", List.of("illustration"), FakeTiles.RADIUS);
    private static final ModelEntry SHOT = FakeTiles.entry("shot", List.of("photo"), FakeTiles.RADIUS, 14_500);

    /** With the overlap of a real model. */
    private static final ModelEntry WIDE = FakeTiles.entry("drawn", List.of("illustration"), 18);

    @TempDir
    Path folder;

    private final ImageIoCodec codec = new ImageIoCodec();
    private final List<String> ran = new ArrayList<>();
    private RecordingContext context;

    @BeforeEach
    void work() throws IOException {
        context = new RecordingContext(Files.createDirectory(folder.resolve("work")));
    }

    @ParameterizedTest(name = "scale {0}")
    @CsvSource({"2", "3", "4"})
    void theNativeScaleIsResampledToTheScaleAskedFor(int scale) throws Exception {
        OutputFile made = apply(settings(scale, "", "drawn"), TiledPassTest.noise(50, 40, false)).getFirst();
        assertThat(made.folder()).isEqualTo("upscales");
        assertThat(made.suffix()).isEqualTo("_" + scale + "x");
        assertThat(made.tags()).containsExactly("edited", "upscaled");
        BufferedImage image = ImageIO.read(made.file().toFile());
        assertThat(image.getWidth()).isEqualTo(50 * scale);
        assertThat(image.getHeight()).isEqualTo(40 * scale);
        assertThat(context.facts()).containsEntry("method", "model").containsEntry("model", "drawn")
                .containsEntry("native_scale", 4).containsEntry("width", 50 * scale);
        assertThat(context.device()).isEqualTo("cpu");
    }

    @ParameterizedTest(name = "{0}x{1} into {2} is {3}x{4}")
    @CsvSource({"50,40,450x540,450,360", "50,40,120×90,113,90", "10,100,4500x500,50,500", "50,40,50x40,50,40", "50,40,25x25,25,20"})
    void fitKeepsTheShapeWithinTheSize(int width, int height, String fit, int toWidth, int toHeight) throws Exception {
        OutputFile made = apply(settings(null, fit, "drawn"), TiledPassTest.noise(width, height, false)).getFirst();
        BufferedImage image = ImageIO.read(made.file().toFile());
        assertThat(image.getWidth() + "x" + image.getHeight()).isEqualTo(toWidth + "x" + toHeight);
        assertThat(made.suffix()).isEqualTo("_" + toWidth + "x" + toHeight);
        assertThat(context.facts().get("method")).isEqualTo(toWidth > width ? "model" : "lanczos");
    }

    @Test
    void aFormOffersTheModelsThatAreHereAndWhatNeedsNone() {
        assertThat(upscale(List.of(DRAWN)).offers("model")).containsExactly("auto", "drawn", "lanczos", "nearest");
        assertThat(upscale(List.of()).offers("scale")).containsExactly("2", "3", "4");
        assertThat(upscale(List.of()).offers("device")).isEmpty();
    }

    @Test
    void whatWouldBeTooLargeIsRefusedBeforeAnythingRuns() throws Exception {
        Upscale upscale = upscale(List.of(DRAWN));
        InputFile input = new InputFile(folder.resolve("never-read.png"), facts(5000, 100, false), null);
        assertThatThrownBy(() -> upscale.requirement(settings(4, "", "drawn"), input)).isInstanceOfSatisfying(StudioException.class, e -> {
            assertThat(e.problem().code()).isEqualTo("too-large");
            assertThat(e.problem().why()).contains("20000 x 400").contains("16384");
            assertThat(e.problem().next()).contains("scale of 3");
        });
        assertThat(upscale.requirement(settings(3, "", "drawn"), input).cpuSeconds()).isPositive();
        assertThatThrownBy(() -> upscale.requirement(settings(null, "20000x20000", "lanczos"), input)).isInstanceOf(StudioException.class);
    }

    @Test
    void settingsThatContradictThemselvesAreRefused() {
        assertThatThrownBy(() -> settings(5, "", "auto")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2, 3 or 4");
        assertThatThrownBy(() -> settings(2, "10x10", "auto")).hasMessageContaining("give one of them");
        assertThatThrownBy(() -> settings(null, "large", "auto")).hasMessageContaining("4500x5400");
        assertThatThrownBy(() -> new UpscaleSettings(2, "", "auto", 8, UpscaleSettings.Device.AUTO)).hasMessageContaining("32 to 2048");
    }

    @ParameterizedTest(name = "{0}x{1}, type {2}")
    @CsvSource({"1,1,5", "1,40,5", "40,1,6", "1,1,6", "30,20,10", "30,20,13", "30,20,11", "30,20,2", "30,20,12"})
    void anySizeAndKindOfPictureIsEnlarged(int width, int height, int type) throws Exception {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int x = 0; x < width; x++) {
            image.setRGB(x, height / 2, 0xffc04080);
        }
        for (String model : List.of("drawn", "lanczos", "nearest", "auto")) {
            BufferedImage made = ImageIO.read(apply(settings(3, "", model), image).getFirst().file().toFile());
            assertThat(made.getWidth()).isEqualTo(width * 3);
            assertThat(made.getHeight()).isEqualTo(height * 3);
            assertThat(made.getColorModel().hasAlpha()).isEqualTo(type == 6 || type == 2);
            Files.delete(context.workDir().resolve("upscaled.png"));
        }
    }

    @Test
    void sixteenBitsAreToldToBeLost() throws Exception {
        apply(settings(2, "", "lanczos"), new BufferedImage(8, 8, BufferedImage.TYPE_USHORT_GRAY));
        assertThat(context.facts()).containsEntry("lost", List.of("16 bit"));
    }

    @Test
    void aFullyTransparentPictureNeedsNoRun() throws Exception {
        BufferedImage made = ImageIO.read(apply(settings(2, "", "drawn"), new BufferedImage(64, 64, BufferedImage.TYPE_4BYTE_ABGR))
                .getFirst().file().toFile());
        assertThat(ran).isEmpty();
        assertThat(made.getRGB(5, 5)).isZero();
    }

    @Test
    void contentChoosesAmongTheModelsThatAreHere() throws Exception {
        assertThat(chosen(Pictures.drawing(), DRAWN, SHOT)).containsEntry("model", "drawn").containsEntry("content", "illustration");
        assertThat(chosen(Pictures.photo(), DRAWN, SHOT)).containsEntry("model", "shot").containsEntry("content", "photo");
        Map<String, Object> other = chosen(Pictures.photo(), DRAWN);
        assertThat(other).containsEntry("model", "drawn").doesNotContainKey("warning");
        assertThat((String) other.get("model_reason")).contains("photo").contains("no model made for that");
        assertThat(chosen(Pictures.sprite(1), DRAWN, SHOT)).containsEntry("method", "nearest").containsEntry("content", "pixel-art")
                .containsEntry("model", null);
    }

    @Test
    void aSlowModelIsChosenAndExpectedOnlyWhereThePictureIsClearlyAPhoto() throws Exception {
        ModelEntry slower = FakeTiles.entry("slower", List.of("photo"), FakeTiles.RADIUS, 90_000);
        assertThat(chosen(Pictures.hatching(), slower, SHOT, DRAWN)).containsEntry("model", "drawn").containsEntry("content", "unclear");
        assertThat((String) context.facts().get("model_reason")).contains("quickest");
        assertThat(chosen(Pictures.photo(), slower, SHOT, DRAWN)).as("the quicker of two").containsEntry("model", "shot");
        assertThat(context.lines()).anyMatch(line -> line.contains("on one core"));
        Upscale upscale = upscale(List.of(slower, SHOT, DRAWN));
        for (BufferedImage image : List.of(Pictures.hatching(), Pictures.photo(), Pictures.drawing())) {
            InputFile input = input(image);
            next();
            upscale.apply(UpscaleSettings.DEFAULTS, input, context);
            UpscaleSettings named = settings(2, "", (String) context.facts().get("model"));
            assertThat(upscale.requirement(settings(2, "", "auto"), input)).isEqualTo(upscale.requirement(named, input));
        }
        InputFile large = new InputFile(folder.resolve("large.png"), facts(4000, 3000, false), null);
        assertThat(upscale.requirement(settings(2, "", "auto"), large)).as("the slower one, unseen")
                .isEqualTo(upscale.requirement(settings(2, "", "shot"), large));
    }

    @Test
    void withoutAnyModelLanczosIsUsedAndSaysSo() throws Exception {
        Map<String, Object> facts = chosen(Pictures.drawing());
        assertThat(facts).containsEntry("method", "lanczos").containsEntry("model", null);
        assertThat((String) facts.get("warning")).contains("Lanczos").contains("podstudio models fetch");
        assertThat(context.lines()).anyMatch(line -> line.contains("adds no detail"));
    }

    @Test
    void aModelThatWasNamedAndIsMissingIsNotReplaced() {
        Upscale upscale = upscale(List.of(DRAWN));
        assertThatThrownBy(() -> upscale.requirement(settings(2, "", "shot"), input(Pictures.drawing())))
                .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("model-missing"));
        assertThatThrownBy(() -> upscale.apply(settings(2, "", "shot"), input(Pictures.drawing()), context))
                .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("model-missing"));
        assertThat(left()).isEmpty();
    }

    @Test
    void pixelArtStaysSquareAlsoInASizeThatIsNoMultiple() throws Exception {
        BufferedImage sprite = Pictures.sprite(1);
        BufferedImage made = ImageIO.read(apply(settings(null, "100x100", "auto"), sprite).getFirst().file().toFile());
        assertThat(made.getWidth()).isEqualTo(96);
        for (int y = 0; y < 96; y++) {
            for (int x = 0; x < 96; x++) {
                assertThat(made.getRGB(x, y)).isEqualTo(sprite.getRGB(x / 3, y / 3));
            }
        }
    }

    @Test
    void metadataTravels() throws Exception {
        codec.embedding = new EmbeddedMetadata(null, new byte[] {1}, new byte[] {2}, Map.of("parameters", "a cat"), Density.dpi(300));
        apply(settings(2, "", "drawn"), TiledPassTest.noise(8, 8, false));
        assertThat(codec.lastEmbedded.text()).containsEntry("parameters", "a cat");
        assertThat(codec.lastEmbedded.exif()).containsExactly(1);
        assertThat(codec.lastEmbedded.density()).as("pixels an inch").isEqualTo(Density.dpi(300));
    }

    @Test
    void exhaustedMemoryIsRememberedAndALargerTileCanBeTriedAgain() throws Exception {
        BufferedImage noise = TiledPassTest.noise(300, 300, false);
        Upscale tight = upscale(List.of(WIDE), wish -> new FakeTiles(ran, 140 * 140, () -> {}));
        tight.apply(settings(2, "", "drawn"), input(noise), context);
        assertThat(context.facts()).containsEntry("tile", 128);
        ran.clear();
        next();
        tight.apply(settings(2, "", "drawn"), input(noise), context);
        assertThat(ran).as("begins where the last one ended").hasSize(9).containsOnly("136x136");
        assertThat(context.facts()).doesNotContainKey("fallback");
        next();
        upscale(List.of(WIDE)).apply(new UpscaleSettings(2, "", "drawn", 300, UpscaleSettings.Device.AUTO), input(noise), context);
        assertThat(context.facts()).as("asked for and worked").containsEntry("tile", 300);
        next();
        upscale(List.of(WIDE)).apply(settings(2, "", "drawn"), input(noise), context);
        assertThat((int) context.facts().get("tile")).isGreaterThan(128);
    }

    @Test
    void whatNoTileOfAGraphicsCardHoldsIsDoneByTheProcessorAndSaysSo() throws Exception {
        List<String> wishes = new ArrayList<>();
        Upscale upscale = upscale(List.of(DRAWN), wish -> {
            wishes.add(wish.name());
            return wishes.size() == 1 ? new FakeTiles(ran, 30, () -> {}, "cuda") : new FakeTiles(ran, Integer.MAX_VALUE, () -> {});
        });
        upscale.apply(settings(2, "", "drawn"), input(TiledPassTest.noise(100, 100, false)), context);
        assertThat(wishes).containsExactly("AUTO", "CPU");
        assertThat(context.device()).isEqualTo("cpu");
        assertThat((String) context.facts().get("fallback")).contains("the processor");
    }

    @Test
    void tilesAreAsLargeAsFreeMemoryAllowsAndNotLarger() {
        assertThat(TileLadder.of(FakeTiles.how(18), null, 64L << 30, TileLimits.NONE).side()).isEqualTo(384);
        assertThat(TileLadder.of(FakeTiles.how(18), null, 240L << 20, TileLimits.NONE).side()).isLessThan(256);
        assertThat(TileLadder.of(FakeTiles.how(18), null, 1L << 20, TileLimits.NONE).side()).isEqualTo(64);
        assertThat(TileLadder.of(FakeTiles.how(48), null, 64L << 30, TileLimits.NONE).side()).as("a wide overlap wants large tiles").isEqualTo(512);
        assertThat(TileLadder.of(FakeTiles.how(18), null, 64L << 30, 192).side()).isEqualTo(192);
    }

    @Test
    void needsGrowWithThePictureAndTheModel() throws Exception {
        Upscale upscale = upscale(List.of(DRAWN));
        InputFile small = new InputFile(folder.resolve("a.png"), facts(512, 512, false), null);
        InputFile large = new InputFile(folder.resolve("b.png"), facts(2048, 2048, false), null);
        assertThat(upscale.requirement(settings(4, "", "drawn"), large).cpuSeconds())
                .isGreaterThan(10 * upscale.requirement(settings(4, "", "drawn"), small).cpuSeconds());
        assertThat(upscale.requirement(settings(4, "", "drawn"), large).ram()).isGreaterThan(upscale.requirement(settings(4, "", "lanczos"), large).ram());
        assertThat(upscale.requirement(settings(4, "", "drawn"), large).disk()).isGreaterThan(8192L * 8192 * 3);
        assertThat(upscale.foreseen(settings(4, "", "drawn"), large.facts()).width()).isEqualTo(8192);
    }

    @Test
    void aCoreWithWiderRegistersIsExpectedToBeFaster() {
        double narrow = CoreSpeed.gflopPerSecond(List.of("sse4_2", "avx"));
        double usual = CoreSpeed.gflopPerSecond(List.of("avx", "avx2", "fma"));
        double wide = CoreSpeed.gflopPerSecond(List.of("avx", "avx2", "fma", "avx512f"));
        assertThat(narrow).isLessThan(usual);
        assertThat(usual).isLessThan(wide);
        assertThat(CoreSpeed.gflopPerSecond(List.of())).as("nobody knows").isEqualTo(usual);
    }

    @Test
    void whatNeedsLessIsOfferedNearestFirst() {
        Upscale upscale = upscale(List.of(DRAWN));
        InputFile input = new InputFile(folder.resolve("a.png"), facts(2000, 2000, false), null);
        assertThat(upscale.lighter(settings(4, "", "drawn"), input)).containsExactly(settings(3, "", "drawn"), settings(2, "", "drawn"),
                settings(4, "", "lanczos"), settings(3, "", "lanczos"), settings(2, "", "lanczos"));
        assertThat(upscale.lighter(settings(null, "4500x5400", "lanczos"), input)).containsExactly(settings(null, "2250x2700", "lanczos"));
        assertThat(upscale.lighter(new UpscaleSettings(2, "", "drawn", 1024, UpscaleSettings.Device.AUTO), input))
                .first().isEqualTo(settings(2, "", "drawn"));
    }

    @Test
    void cancelInTheMiddleOfATileLeavesNothing() {
        Upscale upscale = upscale(List.of(DRAWN), wish -> new FakeTiles(ran, Integer.MAX_VALUE, context::cancel));
        assertThatThrownBy(() -> upscale.apply(settings(2, "", "drawn"), input(TiledPassTest.noise(99, 99, false)), context))
                .isInstanceOf(CancelledException.class);
        assertThat(left()).isEmpty();
        RecordingContext plain = new RecordingContext(context.workDir()).cancellingAtStep(3);
        assertThatThrownBy(() -> upscale.apply(settings(2, "", "lanczos"), input(TiledPassTest.noise(99, 99, false)), plain))
                .isInstanceOf(CancelledException.class);
        assertThat(left()).isEmpty();
    }

    @Test
    void twoJobsAtOnceGiveTheSame() throws Exception {
        BufferedImage noise = TiledPassTest.noise(150, 150, true);
        Upscale upscale = upscale(List.of(DRAWN), wish -> FakeTiles.plain());
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Callable<byte[]>> jobs = Stream.of("one", "two").<Callable<byte[]>>map(name -> () -> {
                RecordingContext own = new RecordingContext(Files.createDirectory(folder.resolve(name)));
                return Files.readAllBytes(upscale.apply(settings(4, "", "drawn"), input(noise, name), own).getFirst().file());
            }).toList();
            List<Future<byte[]>> made = pool.invokeAll(jobs);
            assertThat(made.get(0).get()).isEqualTo(made.get(1).get());
        }
    }

    @Test
    void aPreviewIsThatPartOfTheResult() throws Exception {
        BufferedImage noise = TiledPassTest.noise(100, 80, false);
        Upscale upscale = upscale(List.of(DRAWN));
        InputFile input = input(noise);
        BufferedImage whole = ImageIO.read(upscale.apply(settings(4, "", "drawn"), input, context).getFirst().file().toFile());
        next();
        Preview preview = upscale.preview(settings(4, "", "drawn"), input, Excerpt.Region.ofPixels(30, 20, 40, 50, new PixelSize(100, 80)),
                (file, part, run) -> file, context);
        BufferedImage part = ImageIO.read(preview.after().toFile());
        assertThat(part.getWidth() + "x" + part.getHeight()).isEqualTo("160x200");
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 160; x++) {
                assertThat(part.getRGB(x, y)).isEqualTo(whole.getRGB(120 + x, 80 + y));
            }
        }
    }

    @Test
    void theKindIsFoundInTheLookup() {
        assertThat(Lookup.getDefault().lookupAll(JobKind.class)).extracting(JobKind::id).contains("upscale");
    }

    private Map<String, Object> chosen(BufferedImage image, ModelEntry... here) throws Exception {
        next();
        upscale(List.of(here)).apply(UpscaleSettings.DEFAULTS, input(image), context);
        return context.facts();
    }

    private void next() throws IOException {
        context = new RecordingContext(Files.createTempDirectory(folder, "work-"));
    }

    private List<OutputFile> apply(UpscaleSettings settings, BufferedImage image) throws Exception {
        return upscale(List.of(DRAWN)).apply(settings, input(image), context);
    }

    private Upscale upscale(List<ModelEntry> here) {
        return upscale(here, wish -> new FakeTiles(ran, Integer.MAX_VALUE, () -> {}));
    }

    private Upscale upscale(List<ModelEntry> here, TileModel.Loading loading) {
        return new Upscale(new TestServices(codec, here, folder, loading, new MemoryGate(() -> 64L << 30)));
    }

    private static UpscaleSettings settings(Integer scale, String fit, String model) {
        return new UpscaleSettings(scale, fit, model, null, UpscaleSettings.Device.AUTO);
    }

    private InputFile input(BufferedImage image) {
        return input(image, "in");
    }

    private InputFile input(BufferedImage image, String name) {
        Path file = folder.resolve(name + ".png");
        try {
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new InputFile(file, facts(image.getWidth(), image.getHeight(), image.getColorModel().hasAlpha()), null);
    }

    private static MediaFacts facts(int width, int height, boolean alpha) {
        return MediaFacts.image(new SniffedType(MediaType.IMAGE, "image/png", "png"), new PixelSize(width, height), null, alpha);
    }

    private List<Path> left() {
        try (Stream<Path> files = Files.list(context.workDir())) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
