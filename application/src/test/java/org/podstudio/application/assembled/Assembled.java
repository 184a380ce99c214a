package org.podstudio.application.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The assembled studio, and running programs. */
final class Assembled {
    static final Path STUDIO = Path.of("target", "podstudio").toAbsolutePath();
    static final Path LAUNCHER = STUDIO.resolve("bin").resolve("podstudio");
    private static final long LIMIT_S = 120;

    private Assembled() {}

    /** What a program did. @param exit 128 + N when signal N ended it */
    record Result(int exit, String out, String err) {}

    /** Runs to the end; output goes through files, so that nothing waits for a reader. */
    static Result run(Path folder, Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        try {
            Process process = start(folder, environment, command, out, err);
            if (!process.waitFor(LIMIT_S, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError(command + " had not ended after " + LIMIT_S + " s\n" + Files.readString(err));
            }
            return new Result(process.exitValue(), read(out), read(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    static Process start(Path folder, Map<String, String> environment, List<String> command, Path out, Path err)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        environment.forEach((name, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        return builder.start();
    }

    static List<String> studio(String... arguments) {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Windows need a display and the means to look at it; the check counts a skipped window test as failed. */
    static void needsDisplay() {
        Assumptions.assumeTrue(System.getenv("DISPLAY") != null, "no display: window test skipped");
        assertThat(onPath("xdotool")).as("xdotool, which ./dev setup installs").isTrue();
    }

    private static boolean onPath(String program) {
        for (String folder : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
