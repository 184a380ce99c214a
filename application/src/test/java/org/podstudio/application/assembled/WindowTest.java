package org.podstudio.application.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole studio, all its modules, started as a user starts it. */
class WindowTest {
    /** Generous: what the start may cost on a quiet machine is measured by ./dev bench start. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long MEMORY_MB = 300;

    @TempDir
    Path folder;

    private Path home;
    private Path elsewhere;
    private final Map<String, String> environment = new HashMap<>();
    private Process studio;

    @BeforeEach
    void needsDisplay() throws IOException {
        Assembled.needsDisplay();
        home = folder.resolve("studio home");
        elsewhere = Files.createDirectory(folder.resolve("users home"));
        environment.put("HOME", elsewhere.toString());
        environment.put("PODSTUDIO_HOME", home.toString());
    }

    @AfterEach
    void endWhatIsLeft() {
        if (studio != null) {
            studio.descendants().forEach(ProcessHandle::destroyForcibly);
            studio.destroyForcibly();
        }
    }

    @Test
    void opensAWindowAndEndsOnTermLeavingNothingBehind() throws Exception {
        Path project = folder.resolve("My First Project");
        start("--project", project.toString());
        String title = waitForWindow();
        assertThat(title).startsWith("PODStudio");
        Thread.sleep(2000);
        assertThat(Files.exists(project.resolve("podstudio.db"))).as("an empty folder became a project").isTrue();
        assertThat(memoryMb()).as("resident memory in MB").isLessThanOrEqualTo(MEMORY_MB);

        List<ProcessHandle> children = studio.descendants().toList();
        end();

        assertThat(studio.exitValue()).isZero();
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(home.resolve("app/userdir/lock")).doesNotExist();
        assertThat(complaints()).isEmpty();
        assertThat(under(elsewhere)).as("written outside the home").isEmpty();
    }

    @Test
    void aCacheOfAnotherInstallationIsNotTrusted() throws Exception {
        Path left = Files.createDirectories(home.resolve("app/cache")).resolve("all-resources.dat");
        Files.writeString(left, "classes of an older version");
        Files.writeString(home.resolve("app/installation"), "/an/older/version 1 2");
        start("--project", folder.resolve("First").toString()); // not the user's own, which may have a tale to tell
        waitForWindow();
        end();
        assertThat(Files.readString(home.resolve("app/installation"))).doesNotContain("older");
        assertThat(!Files.exists(left) || Files.size(left) > 1000).as("the old cache is gone").isTrue();
        assertThat(complaints()).isEmpty();
    }

    @Test
    void aSecondStartAsksTheFirstWindowAndEnds() throws Exception {
        start("--project", folder.resolve("First").toString());
        waitForWindow();
        Thread.sleep(1000);
        Path project = folder.resolve("Second");
        Assembled.Result second = Assembled.run(folder, environment, Assembled.studio("--project", "Second"));
        assertThat(second.exit()).isZero();
        Instant until = Instant.now().plus(PATIENCE);
        while (!Files.exists(project.resolve("podstudio.db")) && Instant.now().isBefore(until)) {
            Thread.sleep(100);
        }
        assertThat(project.resolve("podstudio.db")).as("opened by the first window").exists();
        end();
        assertThat(studio.exitValue()).isZero();
    }

    private void start(String... arguments) throws IOException {
        studio = Assembled.start(folder, environment, Assembled.studio(arguments), folder.resolve("out"), folder.resolve("err"));
    }

    private String waitForWindow() throws Exception {
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            Assembled.Result found = Assembled.run(folder, Map.of(), List.of("xdotool", "search", "--onlyvisible", "--name", "^PODStudio"));
            if (found.exit() == 0) {
                String id = found.out().lines().findFirst().orElseThrow();
                return Assembled.run(folder, Map.of(), List.of("xdotool", "getwindowname", id)).out().strip();
            }
            assertThat(studio.isAlive()).as("the studio ended: %s", Files.readString(folder.resolve("err"))).isTrue();
            Thread.sleep(50);
        }
        throw new AssertionError("no window after " + PATIENCE);
    }

    private void end() throws Exception {
        studio.destroy();
        assertThat(studio.waitFor(20, TimeUnit.SECONDS)).as("ended within 20 s of TERM").isTrue();
    }

    private long memoryMb() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + studio.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst().orElseThrow();
    }

    /** Warnings and exceptions of the platform's log and of both outputs. */
    private List<String> complaints() throws IOException {
        try (Stream<String> log = Stream.of(home.resolve("app/userdir/var/log/messages.log"), folder.resolve("out"), folder.resolve("err"))
                .flatMap(WindowTest::lines)) {
            return log.filter(line -> line.matches("^(WARNING|SEVERE).*|^[\\w.]*(Exception|Error)\\b.*|^\\s+at .*|^WARNING:.*")).toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static List<Path> under(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> !path.equals(root)).toList();
        }
    }
}
