package org.podstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.project.FailurePoint;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.testsupport.SampleFiles;

/**
 * Ends real processes by a segmentation fault while they decode: the library opens, nothing is lost, the file that did it is known and
 * left alone, the rest goes on, and the user can have it tried again.
 */
@Timeout(120)
class CrashTest {
    private static final int FILES = 6;

    @TempDir
    Path folder;

    private Path home;
    private Path project;
    private Path inbox;
    private Cli cli;

    @BeforeEach
    void freshProjectAndFiles() throws IOException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "signals as on Linux");
        home = folder.resolve("home");
        Files.createDirectories(new UserHome(home).crashReport(1).getParent());
        project = folder.resolve("project");
        inbox = Files.createDirectories(folder.resolve("inbox"));
        for (int i = 0; i < FILES; i++) {
            SampleFiles.png(inbox.resolve("picture " + i + ".png"), 40, 30, i);
        }
        cli = Cli.real(home);
        cli.run("project", "create", project, "--json").exits(0);
    }

    @Test
    void anImportWhoseDecoderCrashesGoesOnWithoutTheFileTheNextTime() throws Exception {
        crash("-D" + FailurePoint.CRASH_PROPERTY + "=decode.begin:3", "import", inbox.toString());
        assertLibraryIsSound();
        JsonNode second = cli.run("--project", project, "import", inbox, "--json").json();
        assertThat(second.get("failed")).hasSize(1);
        assertThat(second.get("failed").get(0).get("error").get("code").asText()).isEqualTo("decoder-crashed");
        String bad = second.get("failed").get(0).get("path").asText();
        assertThat(Path.of(bad)).exists();
        assertThat(total("type:image")).isEqualTo(FILES - 1);
        assertLibraryIsSound();
    }

    @Test
    void aThumbnailWhoseDecoderCrashesMarksItsAssetAndTheOthersGetTheirs() throws Exception {
        cli.run("--project", project, "import", inbox, "--json").exits(0);
        crash("-D" + FailurePoint.CRASH_PROPERTY + "=decode.begin:4", "assets", "duplicates", "--near");
        assertLibraryIsSound();
        assertThat(total("is:undecodable")).isEqualTo(1);
        cli.run("--project", project, "assets", "duplicates", "--near", "--json").exits(0);
        assertThat(total("is:undecodable")).as("it was not tried again").isEqualTo(1);
        try (Stream<Path> made = Files.list(project.resolve("Cache/thumbnails"))) {
            assertThat(made.filter(file -> file.toString().endsWith("@2x.jpg"))).hasSize(FILES - 1);
        }
        JsonNode check = cli.run("--project", project, "project", "check", "--json").exits(0).json();
        assertThat(check.toString()).contains("ended the program");
        cli.run("--project", project, "project", "check", "--retry-undecodable", "--json").exits(0);
        assertThat(total("is:undecodable")).as("tried again because the user asked").isZero();
    }

    @Test
    void aSegmentationFaultFromOutsideDuringAnImportLosesNothing() throws Exception {
        Process process = start(List.of("-D" + FailurePoint.PROPERTY + "=decode.begin:4"), "import", inbox.toString());
        try (BufferedReader errors = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = errors.readLine(); !line.startsWith("podstudio: paused at"); line = errors.readLine()) {
                assertThat(line).isNotNull();
            }
            new ProcessBuilder("kill", "-SEGV", Long.toString(process.pid())).start().waitFor();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(new UserHome(home).crashReport(process.pid())).exists();
        assertLibraryIsSound();
        JsonNode second = cli.run("--project", project, "import", inbox, "--json").json();
        assertThat(second.get("failed")).hasSize(1);
        assertThat(total("type:image")).isEqualTo(FILES - 1);
    }

    @Test
    void anOperationWhoseDecoderCrashesIsRefusedForThatAssetAndRunsForTheOthers() throws Exception {
        cli.run("--project", project, "import", inbox, "--json").exits(0);
        crash("-D" + FailurePoint.CRASH_PROPERTY + "=decode.begin:2", "enhance", "convert", "--query", "source:imported", "--set", "format=jpg");
        assertLibraryIsSound();
        assertThat(total("is:undecodable")).isEqualTo(1);
        String bad = cli.run("--project", project, "assets", "list", "--query", "is:undecodable", "--json").json().get("assets").get(0).get("id").asText();
        JsonNode refused = cli.run("--project", project, "enhance", "convert", bad, "--set", "format=jpg", "--json").exits(1).json();
        assertThat(refused.toString()).contains("decoder-crashed");
        cli.run("--project", project, "enhance", "convert", "--query", "source:imported -is:undecodable", "--set", "format=jpg", "--json").exits(0);
        assertLibraryIsSound();
    }

    private int total(String query) {
        return cli.run("--project", project, "assets", "list", "--query", query, "--json").exits(0).json().get("total").asInt();
    }

    private void assertLibraryIsSound() {
        JsonNode check = cli.run("--project", project, "project", "check", "--json").exits(0).json();
        assertThat(check.get("problems")).isEmpty();
        JsonNode jobs = cli.run("--project", project, "jobs", "list", "--json").exits(0).json();
        assertThat(StreamSupport.stream(jobs.spliterator(), false).map(job -> job.path("state").asText())).doesNotContain("running");
    }

    private void crash(String option, String... command) throws Exception {
        Process process = start(List.of(option), command);
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said + Files.readString(folder.resolve("out"))).isNotZero();
        assertThat(new UserHome(home).crashReport(process.pid())).content().contains("SIGSEGV");
    }

    private Process start(List<String> options, String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=" + new UserHome(home).root().resolve("crashes/crash_%p.log"),
                "--enable-native-access=ALL-UNNAMED", "-Dpodstudio.system-trash=off"));
        line.addAll(options);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.podstudio.cli.Main", "--home", home.toString(),
                "--project", project.toString(), "--json"));
        line.addAll(List.of(command));
        return new ProcessBuilder(line).redirectOutput(folder.resolve("out").toFile()).start();
    }
}
