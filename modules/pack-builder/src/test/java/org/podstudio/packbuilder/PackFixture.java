package org.podstudio.packbuilder;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.media.DecodedImage;
import org.podstudio.core.api.media.EmbeddedMetadata;
import org.podstudio.core.api.media.Appearance;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.ImageCodec;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.PixelSize;
import org.podstudio.core.api.media.Thumbnails;
import org.podstudio.core.api.model.Models;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.packbuilder.exporters.StandardExporter;
import org.podstudio.packbuilder.verify.MediaPackVerifier;
import org.podstudio.testsupport.HeaderProbe;
import org.podstudio.testsupport.Hashes;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.RecordingContext;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.testsupport.SampleFiles;

/** A project in memory with real files, and builds in it, with decoders of the JDK. */
final class PackFixture {
    static final String CLOCK = "2026-01-31T12:34:56Z";

    final Path root;
    final MemoryProject project;
    final List<AssetId> assets = new ArrayList<>();
    Optional<Models> models = Optional.empty();
    RecordingContext context;

    PackFixture(Path root) {
        this.root = root;
        project = new MemoryProject(root);
    }

    /** Three pictures, one with a prompt, and a sound. */
    PackFixture filled() {
        image("Red Dragon.png", 1, SampleAssets.generator("a red dragon, {{masterpiece}}"));
        image("blue fish.png", 2, null);
        add(SampleFiles.transparentPng(root.resolve("in/ghost.png"), 90, 70, 3), "ghost.png", SampleAssets.imageFacts(90, 70), null, null);
        add(SampleFiles.wav(root.resolve("in/roar.wav"), 0.5, 440), "roar.wav", SampleAssets.audioFacts(0.5), null, null);
        return this;
    }

    Asset image(String name, long seed, @Nullable GeneratorMetadata generator) {
        return add(SampleFiles.png(root.resolve("in/" + seed + ".png"), 64, 48, seed), name, SampleAssets.imageFacts(64, 48), generator, null);
    }

    Asset add(Path staged, String name, MediaFacts facts, @Nullable GeneratorMetadata generator, @Nullable AssetId parent) {
        try {
            Publisher.Published published = project.publisher().publish(JobId.random(), List.of(new Publisher.NewAsset(staged,
                    "Library/" + facts.type().folder() + "/unsorted/20260101/" + name, Hashes.sha256(staged), Files.size(staged), null,
                    AssetSource.IMPORTED, "/somewhere/" + name, facts, "fantasy", List.of("Dragon", "red"), parent, generator)),
                    Publisher.Duplicates.ADD).getFirst();
            Asset asset = ((Publisher.Published.Added) published).asset();
            assets.add(asset.id());
            return asset;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    PackBuildSettings settings() {
        return new PackBuildSettings("Fantasy Dragons", "fantasy", "Dragons and friends.", "Ann Author", "commercial", "1.0.0",
                List.of("standard"), null, true, true, CLOCK, false);
    }

    PackBuildJob job() {
        Engines engines = new Engines(new HeaderProbe(), new JdkCodec(), new JdkThumbnails(), models, List.of(new StandardExporter()), "0.1.0");
        return new PackBuildJob(() -> engines, Clock.fixed(Instant.parse("2026-02-01T00:00:00Z"), java.time.ZoneOffset.UTC));
    }

    RecordingContext build(PackBuildSettings settings) throws StudioException, CancelledException {
        return build(settings, newContext());
    }

    RecordingContext build(PackBuildSettings settings, RecordingContext with) throws StudioException, CancelledException {
        context = with;
        job().run(settings, project, assets, with);
        return with;
    }

    RecordingContext newContext() {
        return new RecordingContext(project.stagingFolder(JobId.random()));
    }

    Path dir() {
        return Path.of((String) context.facts().get("dir"));
    }

    Path zip() {
        return Path.of((String) context.facts().get("zip"));
    }

    static MediaPackVerifier verifier() {
        return new MediaPackVerifier(HeaderProbe::new);
    }

    /** What a failed build must not change. */
    List<String> filesBelow(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var all = Files.walk(folder)) {
            return all.map(path -> folder.relativize(path).toString()).filter(path -> !path.isEmpty()).sorted().toList();
        }
    }

    /** ImageIO: no colour profiles, no orientation. */
    private static final class JdkCodec implements ImageCodec {
        @Override
        public DecodedImage decode(Path file) throws StudioException {
            try {
                BufferedImage image = ImageIO.read(file.toFile());
                if (image == null) {
                    throw StudioException.of("format-unsupported", "Not decoded.", "No decoder.", "Choose another.");
                }
                return new DecodedImage(image, 8, EmbeddedMetadata.NONE);
            } catch (IOException e) {
                throw StudioException.of("file-damaged", "Not decoded.", "It is damaged.", "Choose another.");
            }
        }

        @Override
        public DecodedImage toSrgb(DecodedImage image) {
            return image;
        }

        @Override
        public void encode(BufferedImage pixels, EmbeddedMetadata embedded, int quality, Path file) {
            throw new UnsupportedOperationException("packs encode their previews themselves");
        }

        @Override
        public BufferedImage resize(BufferedImage pixels, PixelSize size) {
            throw new UnsupportedOperationException("packs scale their previews themselves");
        }
    }

    private static final class JdkThumbnails implements Thumbnails {
        @Override
        public Optional<Appearance> write(Path source, MediaFacts facts, Path small, Path large) throws StudioException {
            BufferedImage image = new BufferedImage(200, 100, BufferedImage.TYPE_3BYTE_BGR);
            image.setRGB(7, 7, 0xffffff);
            try {
                ImageIO.write(image, "jpg", small.toFile());
                ImageIO.write(image, "jpg", large.toFile());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return Optional.empty();
        }

        @Override
        public void filmstrip(Path film, Path strip, org.podstudio.core.spi.JobContext asking) {
            throw new UnsupportedOperationException("packs hold no filmstrips");
        }

        @Override
        public Appearance appearance(Path thumbnail) {
            throw new UnsupportedOperationException("packs compare no pictures");
        }
    }
}
