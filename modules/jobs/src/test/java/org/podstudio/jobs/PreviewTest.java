package org.podstudio.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.job.JobQueue.PreviewResult;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.Excerpt;
import org.podstudio.core.spi.InputFile;
import org.podstudio.core.spi.JobContext;
import org.podstudio.testsupport.HeaderProbe;
import org.podstudio.testsupport.SampleFiles;

@Timeout(60)
class PreviewTest {
    private static final Excerpt CORNER = Excerpt.Region.ofPixels(4, 8, 6, 5, new PixelSize(20, 20));

    @TempDir
    Path folder;

    private final AtomicInteger cuts = new AtomicInteger();
    private final StampOperation stamp = new StampOperation();

    @Test
    void givesThePartBeforeAndAfterAndLeavesNothingElse() throws Exception {
        PreviewResult result = preview(Map.of(), CORNER);
        assertThat(names(folder.resolve("out"))).containsExactly("drache_after.png", "drache_before.png");
        assertThat(ImageIO.read(result.before().toFile()).getWidth()).isEqualTo(6);
        assertThat(result.after()).exists().isNotEqualTo(result.before());
        assertThat(result.facts()).containsKey("edge");
        assertThat(result.wallSeconds()).isPositive();
    }

    @Test
    void thePartIsCutOutOnceWhileSomebodyPlaysWithTheSettings() throws Exception {
        preview(Map.of("edge_px", 3), CORNER);
        preview(Map.of("edge_px", 4), CORNER);
        assertThat(cuts).hasValue(1);
        assertThat(names(folder.resolve("out"))).contains("drache_after_1.png", "drache_before_1.png");
        preview(Map.of(), Excerpt.Region.ofPixels(0, 0, 6, 5, new PixelSize(20, 20)));
        assertThat(cuts).hasValue(2);
    }

    @Test
    void aChangedFileIsCutAnew() throws Exception {
        preview(Map.of(), CORNER);
        Files.delete(folder.resolve("in/drache.png"));
        SampleFiles.png(folder.resolve("in/drache.png"), 20, 20, 77);
        Files.setLastModifiedTime(folder.resolve("in/drache.png"), java.nio.file.attribute.FileTime.fromMillis(1_000));
        preview(Map.of(), CORNER);
        assertThat(cuts).hasValue(2);
    }

    @Test
    void aSpanOfAPictureIsRefused() {
        assertThatThrownBy(() -> preview(Map.of(), new Excerpt.Span(0, 3)))
                .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("wrong-excerpt"));
    }

    @Test
    void aFailureAndAWrongSettingLeaveNothing() throws Exception {
        assertThatThrownBy(() -> preview(Map.of("manner", "crash"), CORNER))
                .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("internal-error"));
        assertThatThrownBy(() -> preview(Map.of("edge_px", 0), CORNER))
                .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("bad-setting"));
        assertThat(names(folder.resolve("out"))).isEmpty();
    }

    @Test
    void interruptingTheCallerStopsItAndCleansUp() throws Exception {
        List<Throwable> wrong = new java.util.concurrent.CopyOnWriteArrayList<>();
        Thread caller = new Thread(() -> assertThatThrownBy(() -> preview(Map.of("manner", "sleep"), CORNER)).isInstanceOf(InterruptedException.class));
        caller.setUncaughtExceptionHandler((thread, e) -> wrong.add(e));
        caller.start();
        assertThat(stamp.started.await(10, TimeUnit.SECONDS)).isTrue();
        caller.interrupt();
        caller.join(1000);
        assertThat(caller.isAlive()).isFalse();
        assertThat(wrong).isEmpty();
        assertThat(names(folder.resolve("out"))).isEmpty();
    }

    private PreviewResult preview(Map<String, Object> settings, Excerpt excerpt) throws Exception {
        Path file = folder.resolve("in/drache.png");
        if (!Files.exists(file)) {
            SampleFiles.png(file, 20, 20, 1);
        }
        Files.createDirectories(folder.resolve("out"));
        InputFile input = new InputFile(file, new HeaderProbe().probe(file, MediaProbe.Depth.HEADERS), null);
        return queue().preview(new JobRequest("stamp", settings, List.of()), input, excerpt, folder.resolve("out"));
    }

    private DurableJobQueue queue() {
        ExcerptCache cache = new ExcerptCache(() -> this::cut, HeaderProbe::new, () -> folder.resolve("kept"));
        return new DurableJobQueue(new EngineParts(() -> List.of(stamp), () -> Engines.GENEROUS, HeaderProbe::new, () -> cache,
                () -> Long.MAX_VALUE, 2, Clock.systemUTC()));
    }

    private InputFile cut(InputFile input, Excerpt excerpt, JobContext context) {
        cuts.incrementAndGet();
        Excerpt.Box box = ((Excerpt.Region) excerpt).in(new PixelSize(input.facts().width(), input.facts().height()));
        Path file = context.workDir().resolve("cut.png");
        try {
            ImageIO.write(ImageIO.read(input.file().toFile()).getSubimage(box.x(), box.y(), box.width(), box.height()), "png", file.toFile());
            return new InputFile(file, new HeaderProbe().probe(file, MediaProbe.Depth.HEADERS), null);
        } catch (java.io.IOException | StudioException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
