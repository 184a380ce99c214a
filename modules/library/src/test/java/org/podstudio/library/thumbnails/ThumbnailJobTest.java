package org.podstudio.library.thumbnails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.media.Appearance;
import org.podstudio.core.api.media.Fingerprint;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.Palette;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.media.Thumbnails;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.spi.JobContext;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.RecordingContext;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.testsupport.SampleFiles;

class ThumbnailJobTest {
    private static final Palette COLORS = new Palette(List.of(new Palette.Shade(0x2fc7b5, 80)));
    private static final Fingerprint LOOK = new Fingerprint(1, 2, 30, new byte[Fingerprint.BINS]);

    @TempDir
    Path folder;

    private MemoryProject project;
    private RecordingContext context;
    private final List<Path> written = new CopyOnWriteArrayList<>();
    private final ThumbnailJob job = new ThumbnailJob(() -> new Thumbnails() {
        @Override
        public Optional<Appearance> write(Path source, MediaFacts facts, Path small, Path large) throws StudioException {
            if (source.getFileName().toString().startsWith("broken")) {
                throw StudioException.of("file-damaged", "No preview.", "The pixels end early.", "Get it again.");
            } else if (source.getFileName().toString().startsWith("full")) {
                throw StudioException.of("disk-full", "No preview.", "The disk is full.", "Free some space.");
            }
            written.add(SampleFiles.jpeg(small, 8, 8, 1));
            SampleFiles.jpeg(large, 16, 16, 1);
            return Optional.of(new Appearance(LOOK, COLORS));
        }

        @Override
        public void filmstrip(Path film, Path strip, JobContext asking) throws StudioException {
            if (film.getFileName().toString().startsWith("broken")) {
                throw StudioException.of("file-damaged", "No strip.", "No frame.", "Get it again.");
            }
            written.add(SampleFiles.jpeg(strip, 80, 8, 1));
        }

        @Override
        public Appearance appearance(Path thumbnail) {
            throw new AssertionError("previews are made of pixels");
        }
    });

    @BeforeEach
    void open() {
        project = new MemoryProject(folder.resolve("project"));
        context = new RecordingContext(project.stagingFolder(JobId.random()));
    }

    @Test
    void previewsAreWrittenOnceAndADamagedFileHoldsUpNoOther() throws Exception {
        Asset first = asset("a.png");
        Asset broken = asset("broken.png");
        Asset last = asset("z.png");
        run(false, first, broken, last);
        assertThat(written).containsExactlyInAnyOrder(project.thumbnail(first, org.podstudio.core.api.project.Project.ThumbnailSize.SMALL),
                project.thumbnail(last, org.podstudio.core.api.project.Project.ThumbnailSize.SMALL));
        assertThat(project.assets().find(broken.id()).orElseThrow().undecodable()).isTrue();
        assertThat(project.assets().find(last.id()).orElseThrow().undecodable()).isFalse();
        assertThat(context.facts()).containsEntry("made", 2);
        assertThat(project.likeness().fingerprint(first.id())).as("the look comes of the same decoding").contains(LOOK);
        assertThat(project.likeness().palette(first.id())).contains(COLORS);
        assertThat(project.likeness().withoutPalette()).as("what cannot be decoded has none").isEmpty();
        assertThat(project.likeness().fingerprint(broken.id())).isEmpty();
        run(false, first, last);
        assertThat(written).hasSize(2);
        run(true, first, last);
        assertThat(written).hasSize(4);
    }

    @Test
    void aFullDiskFailsTheJobAndBlamesNoAsset() {
        Asset asset = asset("full.png");
        assertThatThrownBy(() -> run(false, asset)).isInstanceOf(StudioException.class);
        assertThat(project.assets().find(asset.id()).orElseThrow().undecodable()).isFalse();
    }

    @Test
    void anAssetWhoseFileIsGoneIsMarkedMissing() throws Exception {
        Asset gone = SampleAssets.image("gone.png");
        project.assets().add(List.of(gone));
        run(false, gone);
        assertThat(project.assets().find(gone.id()).orElseThrow().missing()).isTrue();
    }

    @Test
    void stripsAreMadeOnceForAContentOfFilmsOnly() throws Exception {
        Asset film = film("a.mp4", "1");
        Asset copy = film("copy.mp4", "1");
        Asset broken = film("broken.mp4", "2");
        Asset picture = asset("a.png");
        List<AssetId> all = List.of(film.id(), broken.id(), picture.id(), copy.id());
        job.run(new ThumbnailSettings(false, true), project, all, context);
        assertThat(written).containsOnly(project.filmstrip(film));
        assertThat(project.filmstrip(copy)).isEqualTo(project.filmstrip(film)).exists();
        assertThat(project.filmstrip(broken)).doesNotExist();
        assertThat(project.assets().find(broken.id()).orElseThrow().undecodable()).as("its preview is what tells that").isFalse();
        int before = written.size();
        job.run(new ThumbnailSettings(false, true), project, all, context);
        assertThat(written).hasSize(before);
    }

    private Asset film(String name, String content) {
        Asset like = SampleAssets.image(name);
        Asset film = new Asset(like.id(), like.path(), name, content.repeat(64), 1, like.createdAt(), null, like.source(), null,
                SampleAssets.imageFacts(8, 8).as(new SniffedType(MediaType.VIDEO, "video/mp4", "mp4")), "unsorted", List.of(), like.status(), null, null,
                null, null, false, false, null);
        SampleFiles.png(project.file(film), 8, 8, 1);
        project.assets().add(List.of(film));
        return film;
    }

    private void run(boolean refresh, Asset... assets) throws Exception {
        job.run(new ThumbnailSettings(refresh, false), project, java.util.Arrays.stream(assets).map(Asset::id).toList(), context);
    }

    private Asset asset(String name) {
        Asset asset = SampleAssets.image(name);
        SampleFiles.png(project.file(asset), 64, 64, name.hashCode());
        project.assets().add(List.of(asset));
        return asset;
    }
}
