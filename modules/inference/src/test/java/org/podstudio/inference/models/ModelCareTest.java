package org.podstudio.inference.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.model.ModelCare;
import org.podstudio.core.api.model.ModelCare.State;
import org.podstudio.core.api.model.ModelEntry.ModelSource;
import org.podstudio.core.api.problem.CancelledException;
import org.podstudio.inference.TinyOnnx;
import org.podstudio.inference.convert.NcnnConverter;
import org.podstudio.inference.convert.NcnnFixture;

/** What the model window does with the files of models. */
class ModelCareTest extends ModelFetchFixture {
    private static final Map<String, Object> OWN = Map.of("id", "mine", "task", "upscale", "scale", 4, "title", "My own", "license", "CC0-1.0");

    private ModelCare.Kept tiny(CachedModels models) {
        return of(models, "tiny");
    }

    private ModelCare.Kept of(CachedModels models, String id) {
        return models.kept().stream().filter(kept -> kept.model().id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void aModelIsAbsentThenPartlyHereThenHere() throws Exception {
        ModelSource known = new ModelSource("url", server.address(), null, "onnx", SHA256, null, null, (long) MODEL.length);
        CachedModels models = models(known, "");
        assertThat(tiny(models).state()).isEqualTo(new State.Absent((long) MODEL.length, true));
        assertThat(tiny(models).sha256()).as("what the catalogue promises").isEqualTo(SHA256);
        Files.createDirectories(models.folder());
        Files.write(models.folder().resolve("tiny.onnx.part"), Arrays.copyOf(MODEL, 1000));
        assertThat(tiny(models).state()).isEqualTo(new State.Part(1000, (long) MODEL.length));
        models.fetch("tiny", null, notes::add);
        assertThat(tiny(models).state()).isEqualTo(new State.Here(MODEL.length, SHA256));
        assertThat(tiny(models).own()).isFalse();
    }

    @Test
    void aFetchTellsHowFarItIsAndGoesOnAfterItWasStopped() throws Exception {
        server.holdAfterBytes = 100_000;
        CachedModels models = models(url(), "");
        List<Long> got = new ArrayList<>();
        CountDownLatch some = new CountDownLatch(1);
        Throwable[] end = new Throwable[1];
        Thread fetching = Thread.ofPlatform().start(() -> {
            try {
                models.fetch("tiny", null, new ModelCare.FetchNotes() {
                    @Override
                    public void accept(String note) {
                        notes.add(note);
                    }

                    @Override
                    public void got(long bytes, long of) {
                        got.add(bytes);
                        assertThat(of).isEqualTo(MODEL.length);
                        some.countDown();
                    }
                });
            } catch (Exception e) {
                end[0] = e;
            }
        });
        some.await();
        fetching.interrupt();
        fetching.join();
        assertThat(end[0]).isInstanceOf(CancelledException.class);
        assertThat(got).isSorted().isNotEmpty();
        server.rest.countDown();
        server.holdAfterBytes = Integer.MAX_VALUE;
        assertThat(tiny(models).state()).isInstanceOf(State.Part.class);
        models.fetch("tiny", null, notes::add);
        assertThat(server.ranges.getLast()).startsWith("bytes=");
        models.check("tiny", () -> false);
    }

    @Test
    void oneModelIsCheckedAndRemoved() throws Exception {
        CachedModels models = models(url(), "");
        assertProblem("model-missing", () -> models.check("tiny", () -> false));
        models.fetch("tiny", null, notes::add);
        models.check("tiny", () -> false);
        flipAByte(models.folder().resolve("tiny.onnx"));
        assertProblem("checksum-mismatch", () -> models.check("tiny", () -> false));
        models.remove("tiny");
        assertThat(folderFiles()).isEmpty();
        assertThat(tiny(models).state()).isInstanceOf(State.Absent.class);
        models.remove("tiny");
        assertProblem("unknown-model", () -> models.remove("other"));
    }

    @Test
    void whatWasFetchedOfAModelCanBeRemovedToo() throws Exception {
        CachedModels models = models(url(), "");
        Files.createDirectories(models.folder());
        Files.write(models.folder().resolve("tiny.onnx.part"), new byte[10]);
        models.remove("tiny");
        assertThat(folderFiles()).isEmpty();
    }

    @Test
    void aModelOfTheUsersOwnIsAddedAndRemovedWithItsDescription() throws Exception {
        CachedModels models = models(url(), "");
        Path file = Files.write(folder.resolve("anything.onnx"), MODEL);
        models.add(OWN, file, notes::add);
        ModelCare.Kept mine = models.kept().getLast();
        assertThat(mine.own()).isTrue();
        assertThat(mine.model().title()).isEqualTo("My own");
        assertThat(mine.state()).isEqualTo(new State.Here(MODEL.length, SHA256));
        assertThat(folderFiles()).containsExactly("mine.model.json", "mine.onnx", "mine.onnx.sha256");
        assertProblem("bad-setting", () -> models.add(OWN, file, notes::add));
        assertThat(models.faults()).isEmpty();
        models.remove("mine");
        assertThat(folderFiles()).isEmpty();
        assertThat(models.kept()).hasSize(1);
        assertThat(file).exists();
    }

    @Test
    void theFileThatWasChosenIsTakenAndAnotherOfItsNameIsNotWrittenOver() throws Exception {
        CachedModels models = models(url(), "");
        Path file = Files.write(folder.resolve("anything.onnx"), MODEL);
        Path there = Files.write(Files.createDirectories(models.folder()).resolve("mine.onnx"), new byte[700]);
        assertThat(assertProblem("bad-setting", () -> models.add(OWN, file, notes::add)).why()).contains("mine.onnx");
        assertThat(folderFiles()).containsExactly("mine.onnx");
        assertThat(there).hasBinaryContent(new byte[700]);
        models.add(OWN, there, notes::add);
        assertThat(of(models, "mine").state()).as("one that lies there already can be chosen").isInstanceOf(State.Here.class);
        models.check("mine", () -> false);
    }

    @Test
    void theSizeOfItsPicturesIsReadFromTheFileWhereTheFileSaysIt() throws Exception {
        CachedModels models = models(url(), "");
        NcnnFixture net = NcnnFixture.compact();
        Path fixed = TinyOnnx.write(folder.resolve("fixed.onnx"), 320, 1, false);
        assertThat(models.inputSize(fixed)).hasValue(320);
        assertThat(models.inputSize(TinyOnnx.write(folder.resolve("half.onnx"), 64, 2, true))).hasValue(64);
        assertThat(models.inputSize(Files.write(folder.resolve("any.onnx"), NcnnConverter.convert("net", net.param(), net.bin())))).as("any size").isEmpty();
        byte[] whole = Files.readAllBytes(fixed);
        for (int length = 0; length < whole.length; length++) {
            models.inputSize(Files.write(folder.resolve("cut.onnx"), Arrays.copyOf(whole, length)));
        }
        assertThat(models.inputSize(Files.write(folder.resolve("cut.onnx"), Arrays.copyOf(whole, 40)))).as("cut").isEmpty();
        assertThat(models.inputSize(folder.resolve("none.onnx"))).isEmpty();

        Map<String, Object> words = Map.of("id", "cutter", "task", "background-removal", "mean", List.of(0, 0, 0), "std", List.of(1, 1, 1));
        models.add(words, fixed, notes::add);
        assertThat(of(models, "cutter").model().inputSize()).isEqualTo(320);
        assertThat(models(url(), "").find("cutter").orElseThrow().inputSize()).as("in another session").isEqualTo(320);
        Files.delete(models.folder().resolve("cutter.onnx"));
        assertThat(models.find("cutter").orElseThrow().inputSize()).as("no file").isEqualTo(1024);
    }

    @Test
    void aModelThatCannotBeTakenOverLeavesNothing() throws Exception {
        CachedModels models = models(url(), "");
        assertProblem("model-unreachable", () -> models.add(OWN, folder.resolve("none.onnx"), notes::add));
        assertThat(folderFiles()).isEmpty();
        assertThat(assertProblem("bad-setting", () -> models.add(Map.of("id", "mine", "task", "upscale"), folder.resolve("none.onnx"),
                notes::add)).why()).contains("scale");
        assertThat(assertProblem("bad-setting", () -> models.add(Map.of("id", "tiny", "task", "upscale", "scale", 2),
                folder.resolve("none.onnx"), notes::add)).why()).contains("tiny");
        assertThat(folderFiles()).isEmpty();
    }

    @Test
    void whatIsWrongWithDescriptionsIsSaid() throws Exception {
        CachedModels models = models(url(), "");
        Files.createDirectories(models.folder());
        Files.writeString(models.folder().resolve("odd.model.json"), "{\"id\":\"odd\"}");
        assertThat(models.faults()).singleElement().asString().contains("odd.model.json").contains("task");
    }
}
