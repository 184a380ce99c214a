package org.podstudio.watcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.core.api.watch.GeneratorFolders.Found;

class InstalledGeneratorsTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "stable-diffusion-webui/outputs, Automatic1111",
        "Documents/stable-diffusion-webui-forge/outputs, Forge",
        "sd.webui/webui/outputs, Automatic1111",
        "StabilityMatrix/Data/Packages/stable-diffusion-webui-forge/output, Forge",
        "ComfyUI/output, ComfyUI",
        "Downloads/ComfyUI_windows_portable/ComfyUI/output, ComfyUI",
        "pinokio/api/comfy.git/app/output, ComfyUI",
        "invokeai/outputs/images, InvokeAI",
        "AI/Fooocus/outputs, Fooocus",
        "SwarmUI/Output/local, SwarmUI"
    })
    void findsWhereAGeneratorSaves(String folder, String generator) throws IOException {
        Path saved = Files.createDirectories(home.resolve(folder));
        Files.createDirectories(saved.resolve("2026-01-02"));
        Files.createFile(saved.resolve("2026-01-02/00001.png"));
        Files.createFile(saved.resolve("notes.txt"));
        assertThat(new InstalledGenerators(home, List.of()).find()).containsExactly(new Found(generator, saved.toRealPath(), 1));
    }

    @Test
    void theFullestComesFirstAndNoFolderTwice() throws IOException {
        Path few = Files.createDirectories(home.resolve("ComfyUI/output")).toRealPath();
        Path many = Files.createDirectories(home.resolve("SwarmUI/Output")).toRealPath();
        Files.createFile(few.resolve("a.png"));
        Files.createFile(many.resolve("a.png"));
        Files.createFile(many.resolve("B.WEBP"));
        Files.createSymbolicLink(home.resolve("comfy-latest"), home.resolve("ComfyUI"));
        assertThat(new InstalledGenerators(home, List.of(home)).find())
                .containsExactly(new Found("SwarmUI", many, 2), new Found("ComfyUI", few, 1));
    }

    @Test
    void whatIsNoGeneratorOrHasSavedNothingYetIsNotOffered() throws IOException {
        Files.createDirectories(home.resolve("Pictures/outputs"));
        Files.createDirectories(home.resolve("ComfyUI"));
        Files.createFile(home.resolve("Fooocus"));
        assertThat(new InstalledGenerators(home, List.of(home.resolve("no such drive"))).find()).isEmpty();
    }
}
