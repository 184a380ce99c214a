package org.podstudio.library.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaFacts;
import org.podstudio.core.api.media.MediaProbe;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.media.SniffedType;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.RecordingContext;
import org.podstudio.testsupport.SampleAssets;

class MetadataJobTest {
    @TempDir Path folder;

    private MemoryProject project;
    private RecordingContext context;
    private final Map<String, GeneratorMetadata> inFiles = new ConcurrentHashMap<>();
    private final List<String> askedNames = java.util.Collections.synchronizedList(new ArrayList<>());

    /** Knows a file by its content; the first line is what is asked for. */
    private final MediaProbe probe = new MediaProbe() {
        @Override
        public Optional<SniffedType> sniff(Path file) {
            return Optional.of(SampleAssets.PNG);
        }

        @Override
        public MediaFacts probe(Path file, Depth depth) throws StudioException {
            if (file.getFileName().toString().startsWith("broken")) {
                throw StudioException.of("file-damaged", "Not read.", "It ends early.", "Get it again.");
            }
            return SampleAssets.imageFacts(640, 480);
        }

        @Override
        public Optional<GeneratorMetadata> generator(Path file) throws IOException {
            return Optional.ofNullable(inFiles.get(Files.readString(file)));
        }

        @Override
        public Optional<GeneratorMetadata> generator(Path file, String originalName) throws IOException {
            askedNames.add(originalName);
            return generator(file);
        }
    };

    @BeforeEach
    void open() {
        project = new MemoryProject(folder.resolve("project"));
        context = new RecordingContext(project.stagingFolder(JobId.random()));
    }

    private static GeneratorMetadata by(String reader, int version, String prompt) {
        return new GeneratorMetadata("ComfyUI", null, null, null, prompt, null, null, null, null, null, null, null, List.of(), reader, version, 0.4, Map.of());
    }

    /** A file that says {@code inFile}, and a record that knows {@code known}. */
    private Asset asset(String name, @Nullable GeneratorMetadata known, @Nullable GeneratorMetadata inFile, MediaFacts facts) throws Exception {
        Asset plain = SampleAssets.image(name);
        Asset asset = new Asset(plain.id(), plain.path(), name, plain.hash(), 1, Instant.EPOCH, null, AssetSource.IMPORTED,
                "/downloads/a.zip!/in/original " + name,
                facts, "fantasy", List.of("mine"), plain.status(), 3, null, "my note", null, false, false, known);
        project.assets().add(List.of(asset));
        Files.createDirectories(project.file(asset).getParent());
        Files.writeString(project.file(asset), name);
        if (inFile != null) {
            inFiles.put(name, inFile);
        }
        return asset;
    }

    private Asset asset(String name, @Nullable GeneratorMetadata known, @Nullable GeneratorMetadata inFile) throws Exception {
        return asset(name, known, inFile, SampleAssets.imageFacts(64, 64));
    }

    private Map<String, Object> run(boolean forget, Asset... assets) throws Exception {
        new MetadataJob(() -> probe).run(new MetadataSettings(forget), project, Stream.of(assets).map(Asset::id).toList(), context);
        return context.facts();
    }

    private Asset now(Asset asset) {
        return project.assets().find(asset.id()).orElseThrow();
    }

    @Test
    void whatABetterReaderFindsReplacesTheOldAndNothingElse() throws Exception {
        Asset old = asset("old.png", by("comfyui", 1, "half"), by("comfyui", 2, "whole"));
        Asset same = asset("same.png", by("comfyui", 2, "x"), by("comfyui", 2, "x"));
        Asset fresh = asset("fresh.png", null, by("comfyui", 2, "new"));
        assertThat(run(false)).as("without inputs: all").containsEntry("changed", 2).containsEntry("unchanged", 1).containsEntry("failures", 0);

        assertThat(now(old).generator()).isEqualTo(by("comfyui", 2, "whole"));
        assertThat(now(fresh).generator()).isEqualTo(by("comfyui", 2, "new"));
        assertThat(now(same)).isEqualTo(same);
        assertThat(now(old)).usingRecursiveComparison().ignoringFields("generator").isEqualTo(old);
        assertThat(run(false)).as("the second time").containsEntry("changed", 0).containsEntry("unchanged", 3);
        assertThat(project.assets().undoable()).as("no step of curation").isEmpty();
    }

    @Test
    void theFileIsKnownByTheNameItCameWith() throws Exception {
        asset("x.png", null, null);
        run(false);
        assertThat(askedNames).containsExactly("original x.png");
    }

    @Test
    void whatCameFromElsewhereStaysUnlessItIsToBeForgotten() throws Exception {
        Asset sidecar = asset("sidecar.png", by("a1111", 1, "from a .txt"), null);
        Asset guessed = asset("guessed.png", by("a1111", 1, "from a .txt"), by("filename", 1, "a guess"));
        Asset better = asset("better.png", by("filename", 1, "old guess"), by("filename", 2, "new guess"));
        run(false);
        assertThat(now(sidecar).generator()).isEqualTo(by("a1111", 1, "from a .txt"));
        assertThat(now(guessed).generator()).isEqualTo(by("a1111", 1, "from a .txt"));
        assertThat(now(better).generator()).isEqualTo(by("filename", 2, "new guess"));
        assertThat(run(true, sidecar, guessed)).containsEntry("changed", 2);
        assertThat(now(sidecar).generator()).isNull();
    }

    @Test
    void factsThatWereNotKnownAreFilledInAndThoseThatWereStay() throws Exception {
        MediaFacts gaps = new MediaFacts(MediaType.IMAGE, "image/png", "png", 10, null, null, null, null, null, null, null, null, null, null, null, List.of());
        Asset asset = asset("x.png", null, null, gaps);
        assertThat(run(false, asset)).containsEntry("changed", 1);
        assertThat(List.of(now(asset).facts().width(), now(asset).facts().height())).containsExactly(10, 480);
    }

    @Test
    void whatCannotBeReadIsToldAndHoldsUpNoOther() throws Exception {
        MediaFacts gaps = new MediaFacts(MediaType.IMAGE, "image/png", "png", null, null, null, null, null, null, null, null, null, null, null,
                null, List.of());
        Asset gone = asset("gone.png", null, by("comfyui", 2, "x"));
        Asset broken = asset("broken.png", null, null, gaps);
        Asset good = asset("good.png", null, by("comfyui", 2, "x"));
        Files.delete(project.file(gone));
        Map<String, Object> facts = run(false, gone, broken, good);

        assertThat(facts).containsEntry("changed", 1).containsEntry("failures", 2);
        assertThat(facts.get("failed").toString()).contains("file-missing").contains("file-damaged").contains(gone.path());
        assertThat(now(gone).missing()).isTrue();
        assertThat(now(gone).generator()).isNull();
    }

    @Test
    void aCanceledRunKeepsWhatItHasWritten() throws Exception {
        List<Asset> many = new ArrayList<>();
        for (int i = 0; i < 1100; i++) {
            many.add(asset("a" + i + ".png", null, by("comfyui", 2, "x")));
        }
        context.cancellingAtStep(530);
        assertThatThrownBy(() -> run(false, many.toArray(Asset[]::new))).isInstanceOf(CancelledException.class);
        int changed = (Integer) context.facts().get("changed");
        assertThat(changed).as("pages of 512: the first is written, of the second what was read, of the third nothing").isBetween(512, 1024);
        assertThat(many.stream().filter(asset -> now(asset).generator() != null)).hasSize(changed);
    }

    @Test
    void whatTheUserDoesMeanwhileIsNotLost() throws Exception {
        Asset asset = asset("x.png", null, by("comfyui", 2, "x"));
        MediaProbe slow = (MediaProbe) java.lang.reflect.Proxy.newProxyInstance(MediaProbe.class.getClassLoader(),
                new Class<?>[] {MediaProbe.class}, (p, method, args) -> {
                    if (method.getName().equals("problems")) {
                        return List.of();
                    }
            project.assets().curate(new Curation.Rate(5), List.of(asset.id()));
            return Optional.of(by("comfyui", 2, "x"));
        });
        new MetadataJob(() -> slow).run(new MetadataSettings(false), project, List.<AssetId>of(), context);
        assertThat(now(asset).rating()).isEqualTo(5);
        assertThat(now(asset).generator()).isNotNull();
    }
}
