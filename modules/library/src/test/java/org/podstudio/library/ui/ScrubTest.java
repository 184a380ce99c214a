package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.podstudio.testsupport.Waiting.until;

import java.awt.Image;
import java.awt.Rectangle;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.swing.UIManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.testsupport.SampleFiles;
import org.podstudio.ui.Motion;
import org.podstudio.ui.Work;
import org.podstudio.ui.thumb.Filmstrips;

class ScrubTest {
    private static final Rectangle CELL = new Rectangle(100, 0, 200, 200);

    @TempDir
    Path folder;

    private final Asset film = film();
    private final GridCell cell = GridCell.of(film);
    private final Scrub scrub = new Scrub();
    private final List<JobRequest> asked = new CopyOnWriteArrayList<>();
    private final List<Consumer<Job>> listeners = new CopyOnWriteArrayList<>();

    private static Asset film() {
        Asset like = SampleAssets.image("a.mp4");
        return new Asset(like.id(), like.path(), "a.mp4", like.hash(), 1, like.createdAt(), null, like.source(), null,
                SampleAssets.imageFacts(8, 8).as(new SniffedType(MediaType.VIDEO, "video/mp4", "mp4")), "unsorted", List.of(), like.status(), null,
                null, null, null, false, false, null);
    }

    private Filmstrips strips() {
        MemoryProject project = new MemoryProject(folder);
        project.assets().add(List.of(film));
        JobQueue queue = (JobQueue) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {JobQueue.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "subscribe" -> {
                        @SuppressWarnings("unchecked")
                        Consumer<Job> listener = (Consumer<Job>) args[0];
                        listeners.add(listener);
                        yield (Subscription) () -> { };
                    }
                    case "submit" -> {
                        asked.add((JobRequest) args[1]);
                        yield List.of();
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return new Filmstrips(project, queue, Work.direct(), () -> { });
    }

    @AfterEach
    void forgetMotion() {
        UIManager.put(Motion.KEY, null);
    }

    @Test
    void thePlaceOfThePointerChoosesTheFrame() {
        UIManager.put(Motion.KEY, "full");
        assertThat(scrub.point(3, cell, CELL, 100)).isTrue();
        assertThat(scrub.reached()).isEqualTo(0.1);
        assertThat(scrub.point(3, cell, CELL, 110)).as("still the first tenth").isFalse();
        scrub.point(3, cell, CELL, 299);
        assertThat(scrub.reached()).isEqualTo(1.0);
        scrub.point(-1, null, CELL, 0);
        assertThat(scrub.cell()).isEqualTo(-1);
    }

    @Test
    void whereLittleShallMoveOnlyTheKeyboardScrubs() {
        UIManager.put(Motion.KEY, "less");
        assertThat(scrub.point(3, cell, CELL, 200)).isFalse();
        assertThat(scrub.cell()).isEqualTo(-1);
        scrub.step(3, cell, 1);
        scrub.step(3, cell, 1);
        assertThat(scrub.reached()).isEqualTo(0.2);
        for (int i = 0; i < 20; i++) {
            scrub.step(3, cell, -1);
        }
        assertThat(scrub.reached()).isEqualTo(0.1);
    }

    @Test
    void aPictureHasNoFrames() {
        UIManager.put(Motion.KEY, "full");
        assertThat(scrub.point(3, GridCell.of(SampleAssets.image("cat.png")), CELL, 200)).isFalse();
        assertThat(scrub.step(3, GridCell.of(SampleAssets.image("cat.png")), 1)).isFalse();
    }

    @Test
    void aMissingStripIsMadeOnceByTheThumbnailsKindAndThenShown() throws Exception {
        try (Filmstrips strips = strips()) {
            scrub.use(Optional.of(strips));
            scrub.step(0, cell, 1);
            assertThat(scrub.picture(0, cell)).isNull();
            until(() -> !asked.isEmpty());
            assertThat(asked).singleElement().satisfies(request -> {
                assertThat(request.kind()).isEqualTo("thumbnail");
                assertThat(request.settings()).containsEntry("strips", true);
                assertThat(request.inputs()).containsExactly(film.id());
            });
            Path strip = folder.resolve("Cache/filmstrips/" + film.hash() + ".jpg");
            Files.createDirectories(strip.getParent());
            SampleFiles.jpeg(strip, 400, 30, 1);
            JobState done = new JobState.Success(film.createdAt(), film.createdAt(), List.of());
            listeners.forEach(l -> l.accept(new Job(JobId.random(), "thumbnail", done, java.util.Map.of(), List.of(film.id()), film.createdAt(), null, null,
                    null, null, null, java.util.Map.of())));
            until(() -> scrub.picture(0, cell) != null);
            Image frame = scrub.picture(0, cell);
            assertThat(frame.getWidth(null)).as("a tenth of the strip").isEqualTo(40);
            assertThat(asked).hasSize(1);
        }
    }
}
