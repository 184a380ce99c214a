package org.podstudio.ui.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BundledWorkTest {
    /** Artifact of the root pom and the name that stands for it in the list. */
    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("sqlite-jdbc", "SQLite JDBC"), Map.entry("h2", "H2"),
            Map.entry("mybatis", "MyBatis"), Map.entry("ffmpeg", "FFmpeg"), Map.entry("javacpp", "JavaCPP"),
            Map.entry("onnxruntime", "ONNX Runtime"), Map.entry("metadata-extractor", "metadata-extractor"),
            Map.entry("jackson-databind", "Jackson"), Map.entry("picocli", "picocli"), Map.entry("oshi-core", "OSHI"),
            Map.entry("jspecify", "JSpecify"), Map.entry("flatlaf-fonts-inter", "Inter"),
            Map.entry("flatlaf-fonts-jetbrains-mono", "JetBrains Mono"), Map.entry("imageio-webp", "TwelveMonkeys"),
            Map.entry("dec", "Brotli"), Map.entry("xz", "XZ for Java"));

    @Test
    void everyLibraryOfThePomIsNamedWithItsLicence() throws Exception {
        String pom = Files.readString(Path.of("..", "..", "pom.xml"));
        List<BundledWork> works = BundledWork.all();
        NAMES.forEach((artifact, name) -> {
            if (pom.contains("<artifactId>" + artifact + "</artifactId>")) {
                assertThat(works).as(artifact).anyMatch(w -> w.name().startsWith(name));
            }
        });
        assertThat(works).allMatch(w -> !w.license().isBlank() && w.source().startsWith("https://"));
    }

    @Test
    void theGplOfTheFfmpegBuildIsSaid() {
        assertThat(BundledWork.all()).anyMatch(w -> w.name().contains("FFmpeg") && w.license().startsWith("GPL-3.0"));
    }
}
