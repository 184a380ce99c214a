package org.podstudio.inference.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.inference.convert.ConvertedModels;
import org.podstudio.inference.convert.NcnnConverter;
import org.podstudio.inference.convert.NcnnFixture;
import org.podstudio.testsupport.RecordingContext;

/** Nothing about what the user does leaves this computer: the runtime's own reports to its maker are off, however we are started. */
@DisabledOnOs(OS.WINDOWS)
class TelemetryTest {
    @TempDir
    Path folder;

    @Test
    void aProcessThatRunsAModelWritesNoReportsIntoTheUsersHome() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        assertThat(start(home)).isEqualTo("ran");
        try (Stream<Path> written = Files.walk(home)) {
            assertThat(written.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private String start(Path home) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-Xlog:disable", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), One.class.getName(),
                Files.createDirectory(folder.resolve("work")).toString());
        builder.environment().put("HOME", home.toString());
        builder.environment().remove("XDG_CACHE_HOME");
        builder.environment().remove(Telemetry.VARIABLE);
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said.strip();
    }

    /** A process of its own, because the runtime reads the variable once. */
    static final class One {
        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            NcnnFixture net = NcnnFixture.compact();
            Path file = Files.write(folder.resolve("net.onnx"), NcnnConverter.convert("net", net.param(), net.bin()));
            try (TileSession session = new ModelRuntime(folder.resolve("cache")).openTiles(ConvertedModels.model(file, 2), 1, () -> false)) {
                session.run(8, 8, in -> in.put(new float[3 * 64]), out -> {}, new RecordingContext(folder));
            }
            System.out.println("ran");
        }
    }
}
