package org.podstudio.ui.thumb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.podstudio.testsupport.Waiting.until;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.media.ThumbnailAlpha;
import org.podstudio.core.api.project.Project.ThumbnailSize;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Work;
import org.podstudio.ui.look.Ground;

class ThumbnailLoaderTest {
    @TempDir
    Path folder;

    private final List<JobRequest> submitted = Collections.synchronizedList(new ArrayList<>());
    /** Jobs that this process took up. */
    private final List<JobId> waiting = Collections.synchronizedList(new ArrayList<>());
    private MemoryProject project;
    private ThumbnailLoader loader;

    @BeforeEach
    void open() {
        project = new MemoryProject(folder);
        JobQueue queue = (JobQueue) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {JobQueue.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "subscribe" -> (Subscription) () -> { };
                    case "waiting" -> List.copyOf(waiting);
                    case "submit" -> {
                        submitted.add((JobRequest) args[1]);
                        yield List.of();
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        loader = new ThumbnailLoader(project, new MissingThumbnails(queue), Work.direct(), () -> { });
    }

    @AfterEach
    void close() {
        loader.close();
    }

    private void picture(Asset asset, ThumbnailSize size, int px) throws Exception {
        Path file = project.thumbnail(asset, size);
        Files.createDirectories(file.getParent());
        ImageIO.write(new BufferedImage(px, px, BufferedImage.TYPE_INT_RGB), "jpg", file.toFile());
    }

    @Test
    void theLargeFileIsReadOnlyForLargeOrHighResolutionCells() throws Exception {
        Asset asset = SampleAssets.image("a.png");
        picture(asset, ThumbnailSize.SMALL, 256);
        picture(asset, ThumbnailSize.LARGE, 512);
        assertThat(loader.get(asset.id(), 160)).isNull();
        until(() -> loader.get(asset.id(), 160) != null);
        assertThat(loader.get(asset.id(), 160).getWidth(null)).isEqualTo(256);
        assertThat(loader.get(asset.id(), 320).getWidth(null)).as("the small one meanwhile").isEqualTo(256);
        until(() -> loader.get(asset.id(), 320).getWidth(null) == 512);
    }

    @Test
    void whatIsMadeForCellsOfOneSizeHasThatSizeAndChangesWithIt() throws Exception {
        Asset asset = SampleAssets.image("a.png");
        picture(asset, ThumbnailSize.SMALL, 256);
        picture(asset, ThumbnailSize.LARGE, 512);
        assertThat(loader.fitted(asset.id(), 180)).isNull();
        until(() -> side(loader.fitted(asset.id(), 180)) == 180);
        assertThat(side(loader.fitted(asset.id(), 70))).as("the old one meanwhile").isIn(180, 70);
        until(() -> side(loader.fitted(asset.id(), 70)) == 70);
        assertThat(side(loader.fitted(asset.id(), 400))).as("a small one meanwhile").isIn(70, 400);
        until(() -> side(loader.fitted(asset.id(), 400)) == 400);
    }

    @Test
    void aTransparentPictureLiesOnTheGroundThatIsChosenAndFollowsIt() throws Exception {
        Asset asset = SampleAssets.image("sticker.png");
        picture(asset, ThumbnailSize.SMALL, 256);
        Path file = project.thumbnail(asset, ThumbnailSize.SMALL);
        Files.write(file, ThumbnailAlpha.append(Files.readAllBytes(file), new BufferedImage(200, 200, BufferedImage.TYPE_BYTE_GRAY)));
        try {
            Ground.WHITE.use();
            until(() -> rgb(loader.fitted(asset.id(), 100)) > 0);
            int white = rgb(loader.fitted(asset.id(), 100));
            Ground.BLACK.use();
            until(() -> loader.fitted(asset.id(), 100) != null && rgb(loader.fitted(asset.id(), 100)) != white);
        } finally {
            Ground.CHECKER.use();
        }
    }

    private static int rgb(@Nullable Image image) {
        return image instanceof BufferedImage picture ? picture.getRGB(50, 50) & 0xff : 0;
    }

    @Test
    void aSmallPictureStaysSmallAndIsNotReadAgain() throws Exception {
        Asset asset = SampleAssets.image("a.png");
        picture(asset, ThumbnailSize.SMALL, 50);
        until(() -> side(loader.fitted(asset.id(), 180)) == 50);
        Files.delete(project.thumbnail(asset, ThumbnailSize.SMALL));
        loader.fitted(asset.id(), 180);
        assertThat(loader.waitedMs(asset.id())).isZero();
        assertThat(loader.isAbsent(asset.id())).isFalse();
    }

    @Test
    void theListDoesWithWhatTheGridHas() throws Exception {
        Asset asset = SampleAssets.image("a.png");
        picture(asset, ThumbnailSize.SMALL, 256);
        until(() -> side(loader.fitted(asset.id(), 180)) == 180);
        long bytes = loader.bytes();
        assertThat(side(loader.get(asset.id(), 40))).isEqualTo(180);
        assertThat(side(loader.get(asset.id(), 220))).as("until a larger one is here").isIn(180, 256);
        until(() -> side(loader.get(asset.id(), 220)) == 256);
        assertThat(side(loader.fitted(asset.id(), 180))).isEqualTo(180);
        assertThat(loader.bytes()).isEqualTo(bytes + 4L * 256 * 256);
    }

    private static int side(@Nullable Image image) {
        return image == null ? 0 : image.getWidth(null);
    }

    @Test
    void missingThumbnailsAreAskedForInOneJobAndOnlyOnce() throws Exception {
        List<Asset> assets = List.of(SampleAssets.image("a.png"), SampleAssets.image("b.png"), SampleAssets.image("c.png"));
        for (int paint = 0; paint < 10; paint++) {
            assets.forEach(asset -> loader.get(asset.id(), 160));
            Thread.sleep(10);
        }
        until(() -> !submitted.isEmpty());
        Thread.sleep(800);
        assertThat(submitted).hasSize(1);
        assertThat(submitted.getFirst().kind()).isEqualTo("thumbnail");
        assertThat(submitted.getFirst().inputs()).containsExactlyInAnyOrderElementsOf(assets.stream().map(Asset::id).toList());
        assertThat(loader.isAbsent(assets.getFirst().id())).isTrue();
        assertThat(loader.isLate(assets.getFirst().id())).as("not for half a minute yet").isFalse();
        assertThat(loader.isLate(assets.getFirst().id(), Duration.ofMillis(100))).as("waited for since it was first wished").isTrue();
    }

    private Job queued(Asset asset) {
        JobId id = JobId.random();
        Job job = new Job(id, "thumbnail", new JobState.Queued(), Map.of(), List.of(asset.id()), Instant.EPOCH, "Logs/jobs/" + id + ".log",
                null, null, null, null, Map.of());
        project.jobs().add(List.of(job));
        return job;
    }

    @Test
    void aJobThatACommandLeftWaitingMakesNoThumbnailHereSoItIsAskedFor() throws Exception {
        Asset ours = SampleAssets.image("a.png");
        Asset left = SampleAssets.image("b.png");
        waiting.add(queued(ours).id());
        queued(left);
        loader.get(ours.id(), 160);
        loader.get(left.id(), 160);
        until(() -> !submitted.isEmpty());
        assertThat(submitted).singleElement().satisfies(request -> assertThat(request.inputs()).containsExactly(left.id()));
    }

    @Test
    void whatScrolledAwayIsNotRead() throws Exception {
        List<Asset> assets = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Asset asset = SampleAssets.image("p" + i + ".png");
            picture(asset, ThumbnailSize.SMALL, 64);
            assets.add(asset);
        }
        assets.forEach(asset -> loader.get(asset.id(), 64));
        loader.onlyFor(List.of(assets.getLast().id()));
        until(() -> loader.get(assets.getLast().id(), 64) != null);
        Thread.sleep(300);
        assertThat(loader.bytes()).isLessThan(300L * 4 * 64 * 64);
    }
}
