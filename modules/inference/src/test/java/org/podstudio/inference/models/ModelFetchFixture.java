package org.podstudio.inference.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.model.ModelEntry.ModelSource;
import org.podstudio.core.api.model.ModelEntry;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;

/** A cache of one model named {@code tiny}, a server that offers it, and packages of the test's own. */
@Timeout(60)
abstract class ModelFetchFixture {
    static final byte[] MODEL = noise(300_000);
    static final String SHA256 = FakePackage.sha256(MODEL);

    @TempDir
    Path folder;

    final List<String> notes = Collections.synchronizedList(new ArrayList<>());
    ModelServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ModelServer(MODEL);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    ModelSource url() {
        return new ModelSource("url", server.address(), null, "onnx", SHA256, null);
    }

    static ModelSource chunks(String spec) {
        return new ModelSource("npm", spec, "dist/resources.json#/models/medium", "chunks", SHA256, null);
    }

    CachedModels models(ModelSource source, String path) {
        return models(List.of(source), path);
    }

    CachedModels models(List<ModelSource> sources, String path) {
        ModelEntry entry = new ModelEntry("tiny", "Tiny", "background-removal", "tiny.onnx", null, null, null, "CC0-1.0", "yes",
                true, 32, List.of(0f, 0f, 0f), List.of(1f, 1f, 1f), "mask", null, sources);
        return new CachedModels(Catalogue.of(entry), folder.resolve("models"), folder.resolve("cache"), new NpmClient(path));
    }

    List<String> folderFiles() {
        Path models = folder.resolve("models");
        if (!Files.exists(models)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(models)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static void flipAByte(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(System.currentTimeMillis() + 5000));
    }

    interface Action {
        void run() throws Exception;
    }

    static Problem assertProblem(String code, Action action) {
        Problem[] problem = new Problem[1];
        assertThatThrownBy(action::run).isInstanceOfSatisfying(StudioException.class, e -> problem[0] = e.problem());
        assertThat(problem[0].code()).as(problem[0].lines()).isEqualTo(code);
        return problem[0];
    }

    static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(11).nextBytes(bytes);
        System.arraycopy("tiny".getBytes(StandardCharsets.UTF_8), 0, bytes, 0, 4);
        return bytes;
    }
}
