package org.podstudio.storage.project;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.core.api.file.Sha256;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.StreamFacts;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.core.api.project.SystemTrash;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.storage.db.Engine;

/** A fresh project in a temporary folder, and files to publish into it. */
final class Fixture implements AutoCloseable {
    /** Takes what begins with "media" for a picture. */
    static final MediaProbe PROBE = new TextProbe();

    final Path root;
    final UserHome home;
    final StoredProjects projects;
    final List<SystemTrash> trashes = new ArrayList<>();
    final JobId job = JobId.random();
    Project project;

    Fixture(Engine engine, Path temporary) throws Exception {
        home = new UserHome(temporary.resolve("home"));
        root = temporary.resolve("My Project");
        Files.createDirectories(home.root());
        Files.writeString(home.config(), "{\"engine\":\"" + engine.wire() + "\"}");
        projects = new StoredProjects(home, () -> Optional.of(PROBE), () -> trashes);
        project = projects.create(root);
    }

    void reopen() throws StudioException {
        project.close();
        project = projects.open(root);
    }

    /** What a test wants a file to be; the rest is usual. */
    static final class Draft {
        String path = "Library/images/unsorted/20261122/sample.png";
        String content = "content " + JobId.random();
        AssetSource source = AssetSource.IMPORTED;
        String theme = Asset.UNSORTED;
        List<String> tags = List.of();
        AssetId parent;
        GeneratorMetadata generator;
        MediaFacts facts = image(64, 32);

        Draft at(String value) {
            path = value;
            return this;
        }

        Draft saying(String value) {
            content = value;
            return this;
        }

        Draft tagged(String... values) {
            tags = List.of(values);
            return this;
        }

        Draft prompted(String prompt, String negative, String model) {
            generator = generator("ComfyUI", prompt, negative, model, "123");
            return this;
        }
    }

    static MediaFacts image(int width, int height) {
        return new MediaFacts(MediaType.IMAGE, "image/png", "png", width, height, 1, null, null, null, null, null, "png", null,
                null, true, List.of());
    }

    static MediaFacts video(int width, int height, double seconds) {
        return new MediaFacts(MediaType.VIDEO, "video/mp4", "mp4", width, height, null, 0, seconds, 25.0, 48000, 2, "h264",
                "h264", "aac", null, List.of(new StreamFacts("video", "h264", true), new StreamFacts("audio", "aac", true)));
    }

    static GeneratorMetadata generator(String platform, String prompt, String negative, String model, String seed) {
        return new GeneratorMetadata(platform, "1.2", model, "abcdef", prompt, negative, new BigInteger(seed), 30, "euler",
                "karras", 7.5, "64x32", List.of(new GeneratorMetadata.Lora("detail", 0.8)), "comfy", 1, 0.9,
                Map.of("prompt", "{\"3\":{\"a\":\"ü\"}}"), List.of(
                        new GeneratorMetadata.Pass("refiner", prompt, null, new BigInteger("18446744073709551615"), 8, "dpm", null, 5.0, 0.35),
                        new GeneratorMetadata.Pass(model, prompt, negative, new BigInteger(seed), 30, "euler", "karras", 7.5, null)));
    }

    Publisher.NewAsset staged(Draft draft) throws Exception {
        Path file = Files.createTempFile(project.stagingFolder(job), "staged", ".part");
        Files.writeString(file, draft.content);
        return new Publisher.NewAsset(file, draft.path, Sha256.of(file), Files.size(file), Instant.parse("2026-01-02T03:04:05.678Z"),
                draft.source, "/home/someone/Downloads/sample.png", draft.facts, draft.theme, draft.tags, draft.parent,
                draft.generator);
    }

    List<Publisher.Published> publish(Publisher.Duplicates duplicates, Draft... drafts) throws Exception {
        List<Publisher.NewAsset> files = new ArrayList<>();
        for (Draft draft : drafts) {
            files.add(staged(draft));
        }
        return project.publisher().publish(job, files, duplicates);
    }

    /** One asset; the next one is at least a millisecond newer, so that tests can count on the order. */
    Asset add(Draft draft) throws Exception {
        for (long now = System.currentTimeMillis(); System.currentTimeMillis() == now; ) {
            Thread.onSpinWait();
        }
        return ((Publisher.Published.Added) publish(Publisher.Duplicates.ADD, draft).getFirst()).asset();
    }

    static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        project.close();
    }
}
