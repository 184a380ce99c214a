package org.podstudio.inspector.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.hardware.Requirement;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.media.DecodedImage;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Estimate;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.FileOperation;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobKind;
import org.podstudio.core.spi.Preview;
import org.podstudio.testsupport.HeaderProbe;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.testsupport.SampleFiles;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Work;

@Timeout(30)
class PreviewPresenterTest implements PreviewView {
    @TempDir
    Path folder;

    private final List<Excerpt> parts = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private Optional<Pictures> pictures = Optional.empty();
    private Optional<StudioException> refusal = Optional.empty();
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private boolean endless;
    private Optional<StudioException> wrong = Optional.empty();
    private Preview.Scope scope = Preview.Scope.PART;
    private Optional<Part> part = Optional.empty();
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final JobKind<?> crop = (JobKind<?>) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {FileOperation.class},
            (proxy, method, args) -> {
                throw new UnsupportedOperationException(method.getName());
            });

    private PreviewPresenter presenter(Work work) {
        JobQueue queue = (JobQueue) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {JobQueue.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "estimate" -> new Estimate(2_000_000L, 90.0);
                    case "requirement" -> {
                        if (wrong.isPresent()) {
                            throw wrong.get();
                        }
                        yield Requirement.NONE;
                    }
                    case "kind" -> Optional.of(crop);
                    case "settingsOf" -> List.of(new JobQueue.SettingField("box", "string", "", List.of()));
                    case "preview" -> preview((Excerpt) args[2], (Path) args[3]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        ImageCodec codec = (ImageCodec) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ImageCodec.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "decode" -> new DecodedImage(ImageIO.read(((Path) args[0]).toFile()), 8, EmbeddedMetadata.NONE);
                    case "toSrgb" -> args[0];
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return new PreviewPresenter(this, queue, new PreviewFiles(() -> folder.resolve("tries"), () -> codec, HeaderProbe::new), work);
    }

    private JobQueue.PreviewResult preview(Excerpt part, Path into) throws Exception {
        parts.add(part);
        if (endless) {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        }
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return new JobQueue.PreviewResult(SampleFiles.png(into.resolve("a.png"), 8, 6, 1), SampleFiles.png(into.resolve("b.png"), 9, 7, 2),
                scope, Map.of("quality", 80, "box", List.of(10, 20, 300, 200)), 0.1, 0.1);
    }

    @Test
    void theMiddleOfThePictureIsTriedOnceItIsWishedAndTheLastTryIsRemoved() throws Exception {
        PreviewPresenter presenter = presenter(Work.direct());
        presenter.subject(Optional.of(picture(2000, 400)));
        presenter.settings(request(1));
        assertThat(parts).isEmpty();
        assertThat(said).contains("About " + Texts.bytes(2_000_000) + ", about 2 min of one core");
        presenter.want(true);
        assertThat(parts).containsExactly(Excerpt.Region.ofPixels(744, 0, 512, 400, new PixelSize(2000, 400)));
        assertThat(pictures.orElseThrow().after().getWidth()).isEqualTo(9);
        presenter.settings(request(2));
        presenter.settings(request(2));
        assertThat(parts).hasSize(2);
        assertThat(tries()).hasSize(1);
        presenter.close();
        assertThat(tries()).isEmpty();
        assertThat(pictures).isEmpty();
    }

    @Test
    void aProblemIsToldInPlaceOfThePictures() {
        refusal = Optional.of(StudioException.of("bad-setting", "No.", "Too much.", "Less."));
        PreviewPresenter presenter = presenter(Work.direct());
        presenter.want(true);
        presenter.subject(Optional.of(picture(20, 20)));
        presenter.settings(request(1));
        assertThat(said).contains("problem Too much.");
    }

    @Test
    void whatCannotRunIsNotTriedAndNotToldTwice() {
        wrong = Optional.of(StudioException.of("bad-setting", "No.", "Too much.", "Less."));
        PreviewPresenter presenter = presenter(Work.direct());
        presenter.want(true);
        presenter.subject(Optional.of(picture(20, 20)));
        presenter.settings(request(1));
        assertThat(parts).isEmpty();
        assertThat(said).noneMatch(line -> line.startsWith("problem"));
    }

    @Test
    void theUserMovesThePartThatIsTriedAndAnotherFileBeginsInItsMiddleAgain() {
        PreviewPresenter presenter = presenter(Work.direct());
        presenter.want(true);
        InputFile cat = asset(2000, 1000);
        presenter.subject(Optional.of(cat));
        presenter.settings(request(1));
        PixelSize size = new PixelSize(2000, 1000);
        assertThat(part).contains(new Frame(cat.asset().id(), size, new Excerpt.Box(744, 244, 512, 512), Use.PART));
        presenter.framed(new Excerpt.Box(0, 100, 512, 512));
        assertThat(parts).last().isEqualTo(Excerpt.Region.ofPixels(0, 100, 512, 512, size));
        assertThat(typed).isEmpty();
        presenter.settings(request(2));
        assertThat(parts).last().as("it stays while settings change").isEqualTo(Excerpt.Region.ofPixels(0, 100, 512, 512, size));
        presenter.subject(Optional.of(asset(2000, 1000)));
        assertThat(parts).last().isEqualTo(Excerpt.Region.ofPixels(744, 244, 512, 512, size));
    }

    @Test
    void whereTheOperationKeepsAPartTheFrameIsThatPartAndMovingItTypesItIntoTheForm() {
        scope = Preview.Scope.WHOLE;
        PreviewPresenter presenter = presenter(Work.direct());
        presenter.want(true);
        InputFile cat = asset(2000, 1000);
        presenter.subject(Optional.of(cat));
        presenter.settings(request(1));
        assertThat(part).contains(new Frame(cat.asset().id(), new PixelSize(2000, 1000), new Excerpt.Box(10, 20, 300, 200), Use.CROP));
        presenter.framed(new Excerpt.Box(5, 6, 700, 800));
        assertThat(typed).containsExactly(Map.entry("box", "5,6,700,800"));
        presenter.framed(new Excerpt.Box(0, 0, 2000, 1000));
        assertThat(typed).containsExactly(Map.entry("box", ""));
        assertThat(parts).as("the form's change is what tries anew").hasSize(1);
    }

    @Test
    void ofASoundTheUserChoosesTheSeconds() {
        PreviewPresenter presenter = presenter(Work.direct());
        presenter.want(true);
        presenter.subject(Optional.of(new InputFile(Path.of("song.wav"), SampleAssets.audioFacts(20), null)));
        presenter.settings(request(1));
        assertThat(part).contains(new Seconds(8.5, 3, 20));
        presenter.startingAt(12);
        assertThat(parts).last().isEqualTo(new Excerpt.Span(12, 3));
        assertThat(part).contains(new Seconds(12, 3, 20));
        presenter.subject(Optional.of(new InputFile(Path.of("click.wav"), SampleAssets.audioFacts(2), null)));
        assertThat(part).as("all of a short one is tried").isEmpty();
    }

    @Test
    void whatWasMeasuredIsToldInWords() {
        Map<String, Object> facts = new LinkedHashMap<>(Map.of("width", 600, "height", 399, "bytes", 31_823));
        facts.put("alpha", false);
        facts.put("first_frame_only", true);
        facts.put("dpi", null);
        assertThat(PreviewPresenter.told(new JobQueue.PreviewResult(folder, folder, Preview.Scope.PART, facts, 0.123, 0)))
                .isEqualTo("600 × 399 px, 32 KB, first frame only, tried in " + String.format(Locale.getDefault(), "%.2f", 0.12) + " s");
    }

    @Test
    void aChangeStopsTheTryThatRuns() throws Exception {
        endless = true;
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            PreviewPresenter presenter = presenter(new Work(threads, Runnable::run));
            presenter.want(true);
            presenter.subject(Optional.of(picture(20, 20)));
            presenter.settings(request(1));
            while (parts.isEmpty()) {
                Thread.sleep(5);
            }
            Thread.sleep(50);
            endless = false;
            presenter.settings(request(2));
            assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
            presenter.subject(Optional.empty());
        }
    }

    private static InputFile picture(int width, int height) {
        return new InputFile(Path.of("cat.png"), SampleAssets.imageFacts(width, height), null);
    }

    private static InputFile asset(int width, int height) {
        return new InputFile(Path.of("cat.png"), SampleAssets.imageFacts(width, height), SampleAssets.image("cat.png"));
    }

    private static Optional<JobRequest> request(int quality) {
        return Optional.of(new JobRequest("convert", Map.of("quality", quality), List.of()));
    }

    private List<Path> tries() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("tries"))) {
            return all.toList();
        }
    }

    @Override
    public void estimate(String sentence) {
        said.add(sentence);
    }

    @Override
    public void previewing() {
        said.add("Previewing");
    }

    @Override
    public void show(Optional<Pictures> shown, String told, Path into) {
        pictures = shown;
    }

    @Override
    public void part(Optional<Part> shown) {
        part = shown;
    }

    @Override
    public void type(String setting, String value) {
        typed.put(setting, value);
    }

    @Override
    public void previewProblem(Problem problem) {
        said.add("problem " + problem.why());
    }

    @Override
    public void clear() {
        pictures = Optional.empty();
        part = Optional.empty();
    }
}
