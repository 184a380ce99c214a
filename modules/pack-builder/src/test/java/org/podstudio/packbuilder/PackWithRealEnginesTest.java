package org.podstudio.packbuilder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openide.util.Lookup;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.pack.Pack;
import org.podstudio.core.api.pack.PackVerifier;
import org.podstudio.core.api.pack.VerifyReport;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Projects;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.testsupport.Hashes;
import org.podstudio.testsupport.SampleFiles;

/** The whole way, with the database, the decoders and the queue that users have. */
class PackWithRealEnginesTest {
    @TempDir
    Path folder;

    private Project project;
    private final JobQueue queue = Lookup.getDefault().lookup(JobQueue.class);

    @BeforeEach
    void open() throws Exception {
        System.setProperty(UserHome.PROPERTY, folder.resolve("home").toString());
        project = Lookup.getDefault().lookup(Projects.class).create(folder.resolve("project"));
    }

    @AfterEach
    void close() {
        queue.release(project, JobQueue.Leaving.CANCEL);
        project.close();
        System.clearProperty(UserHome.PROPERTY);
    }

    @Test
    void aPackOfPicturesAndSoundIsBuiltVerifiedAndBuiltAgainIdentically() throws Exception {
        List<AssetId> assets = new ArrayList<>();
        assets.add(add(SampleFiles.a1111Png(folder.resolve("in/dragon.png"), "a red dragon", "blurry", 1)));
        assets.add(add(SampleFiles.jpeg(folder.resolve("in/fish.jpg"), 320, 200, 2)));
        assets.add(add(SampleFiles.transparentPng(folder.resolve("in/ghost.png"), 200, 300, 3)));
        assets.add(add(SampleFiles.wav(folder.resolve("in/roar.wav"), 0.5, 440)));
        Map<String, Object> settings = Map.of("name", "Real Things", "theme", "fantasy", "clock", PackFixture.CLOCK);

        Job first = build(settings, assets);
        Path zip = Path.of((String) first.facts().get("zip"));
        Path dir = Path.of((String) first.facts().get("dir"));
        assertThat(dir).isEqualTo(project.root().resolve("Packs/Real_Things_20260131"));
        assertThat(verify(dir)).isEmpty();
        assertThat(verify(zip)).isEmpty();
        assertThat(Files.readString(dir.resolve("prompts/dragon.txt"))).contains("a red dragon");
        assertThat(dir.resolve("previews/roar-waveform.jpg")).exists();

        Job second = build(settings, assets);
        assertThat(second.facts()).containsEntry("identical", true).containsEntry("dir", dir.toString());
        Map<String, Object> elsewhere = new java.util.HashMap<>(settings);
        elsewhere.put("out", folder.resolve("out").toString());
        Job third = build(elsewhere, assets);
        assertThat(Path.of((String) third.facts().get("zip"))).hasSameBinaryContentAs(zip);
        assertThat(project.packs().list()).singleElement().satisfies(pack -> {
            assertThat(pack.status()).isEqualTo(Pack.Status.COMPLETED);
            assertThat(pack.assets()).isEqualTo(assets);
        });

        byte[] picture = Files.readAllBytes(dir.resolve("assets/dragon.png"));
        picture[picture.length / 2] ^= 16;
        Files.write(dir.resolve("assets/dragon.png"), picture);
        assertThat(verify(dir)).extracting(VerifyReport.Finding::path).contains("assets/dragon.png");
    }

    private Job build(Map<String, Object> settings, List<AssetId> assets) throws Exception {
        Job queued = queue.submit(project, new JobRequest("pack_build", settings, assets), JobQueue.Force.NO).getFirst();
        Job done = queue.await(project, queued.id());
        assertThat(done.state()).isInstanceOf(JobState.Success.class);
        return done;
    }

    private static List<VerifyReport.Finding> verify(Path pack) throws Exception {
        return Lookup.getDefault().lookup(PackVerifier.class).verify(pack).problems();
    }

    private AssetId add(Path file) throws Exception {
        MediaProbe probe = Lookup.getDefault().lookup(MediaProbe.class);
        JobId job = JobId.random();
        Path staged = Files.copy(file, project.stagingFolder(job).resolve("staged"));
        Publisher.Published published = project.publisher().publish(job, List.of(new Publisher.NewAsset(staged,
                "Library/" + file.getFileName(), Hashes.sha256(file), Files.size(file), null, AssetSource.IMPORTED, file.toString(),
                probe.probe(file, MediaProbe.Depth.HEADERS), "fantasy", List.of("dragon"), null, probe.generator(file).orElse(null))),
                Publisher.Duplicates.REPORT).getFirst();
        return ((Publisher.Published.Added) published).asset().id();
    }
}
