package org.podstudio.inference.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.spi.RuntimeLibraries;
import org.podstudio.inference.convert.NcnnConverter;
import org.podstudio.inference.convert.NcnnFixture;
import org.podstudio.inference.models.CachedModels;
import org.podstudio.inference.models.TinyCatalogue;
import org.podstudio.testsupport.RecordingContext;

/** Libraries of add-ons: taken where they fit, else told; this process runs on with the ones that it has. */
class AddOnsTest {
    private static final String VERSION = "1.29.0";

    @TempDir
    Path folder;

    private final String system = OnnxLibraries.platform();

    private record Installed(String device, String version, String system, Path folder) implements RuntimeLibraries {}

    @Test
    void libraryThatFitsIsTakenAndOnlyOne() throws Exception {
        Path fits = asTheyComeAlong();
        AddOns found = AddOns.among(List.of(new Installed("cuda", VERSION, system, fits), new Installed("directml", VERSION, system, fits)),
                VERSION, system);
        assertThat(found.folder()).isEqualTo(fits);
        assertThat(found.refusals()).singleElement().asString().startsWith("directml: ").contains("one runtime only");
        assertThat(AddOns.among(List.of(), VERSION, system)).isEqualTo(new AddOns(null, List.of()));
    }

    @Test
    void whatDoesNotFitIsToldAndTheNextOneTaken() throws Exception {
        Path fits = asTheyComeAlong();
        AddOns found = AddOns.among(List.of(
                new Installed("cuda", "1.28.0", system, fits),
                new Installed("cuda", VERSION, "plan9-x64", fits),
                new Installed("cuda", VERSION, system, folder.resolve("absent")),
                new Installed("cuda", VERSION, system, damaged()),
                new Installed("cuda", VERSION, system, fits)), VERSION, system);
        assertThat(found.folder()).isEqualTo(fits);
        assertThat(found.refusals()).hasSize(4).allMatch(refusal -> refusal.startsWith("cuda: "));
        assertThat(found.refusals().get(0)).contains("1.28.0").contains(VERSION);
        assertThat(found.refusals().get(1)).contains("plan9-x64").contains(system);
        assertThat(found.refusals().get(2)).contains("is missing");
        assertThat(found.refusals().get(3)).contains("cannot load");
    }

    @Test
    void jobsSayWhyTheAddOnIsNotUsedAndRunOnTheProcessor() throws Exception {
        Path damaged = damaged();
        NcnnFixture net = NcnnFixture.compact();
        CachedModels models = TinyCatalogue.of(folder, Files.write(folder.resolve("net.onnx"), NcnnConverter.convert("net", net.param(), net.bin())));
        ModelRuntime runtime = new ModelRuntime(folder.resolve("cache"), () -> Long.MAX_VALUE,
                () -> AddOns.among(List.of(new Installed("cuda", VERSION, system, damaged)), VERSION, system));
        try (ModelService service = new ModelService(() -> models, () -> runtime, new MemoryGate(() -> 0), List.of(), DeviceMemory::ofThisProcess,
                Runnable::run)) {
            RecordingContext told = new RecordingContext(folder);
            service.tiles("net", DeviceWish.AUTO, told).close();
            assertThat(told.device()).isEqualTo("cpu");
            assertThat(told.facts().get("device_fallback")).asString().startsWith("cuda: ").contains("cannot load");
            RecordingContext asked = new RecordingContext(folder);
            service.tiles("net", DeviceWish.CPU, asked).close();
            assertThat(asked.facts()).as("who asks for the processor gets no fallback").doesNotContainKey("device_fallback");
        }
    }

    private Path asTheyComeAlong() throws Exception {
        Path made = Files.createDirectory(folder.resolve("fits"));
        for (String library : List.of("onnxruntime", "onnxruntime4j_jni")) {
            String file = System.mapLibraryName(library);
            try (InputStream in = OrtEnvironment.class.getResourceAsStream("/ai/onnxruntime/native/" + system + "/" + file)) {
                Files.copy(in, made.resolve(file));
            }
        }
        return made;
    }

    private Path damaged() throws Exception {
        Path made = Files.createDirectory(folder.resolve("damaged"));
        for (String library : List.of("onnxruntime", "onnxruntime4j_jni")) {
            Files.writeString(made.resolve(System.mapLibraryName(library)), "this is no library");
        }
        return made;
    }
}
