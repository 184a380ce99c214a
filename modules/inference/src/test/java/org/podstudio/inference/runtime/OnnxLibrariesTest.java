package org.podstudio.inference.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxLibrariesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

    @TempDir
    Path temporary;

    @Test
    void emptyFoldersOfKilledProcessesGoAndAllElseStays() throws IOException {
        Path left = folder("onnxruntime-java1", Duration.ofHours(2));
        Path young = folder("onnxruntime-java2", Duration.ofMinutes(5));
        Path used = folder("onnxruntime-java3", Duration.ZERO);
        Files.writeString(used.resolve("library.so"), "in use");
        aged(used, Duration.ofDays(30));
        Path other = folder("something-else", Duration.ofDays(30));
        Path file = aged(Files.writeString(temporary.resolve("onnxruntime-java4"), ""), Duration.ofDays(30));
        OnnxLibraries.sweep(temporary, NOW);
        assertThat(left).doesNotExist();
        assertThat(young).exists();
        assertThat(used.resolve("library.so")).exists();
        assertThat(other).exists();
        assertThat(file).exists();
        OnnxLibraries.sweep(temporary.resolve("not-there"), NOW);
    }

    private Path folder(String name, Duration age) throws IOException {
        return aged(Files.createDirectory(temporary.resolve(name)), age);
    }

    private static Path aged(Path path, Duration age) throws IOException {
        return Files.setLastModifiedTime(path, FileTime.from(NOW.minus(age)));
    }
}
