package org.podstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.testsupport.SampleFiles;

/** The real program in processes of its own. */
class MainProcessTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path folder;

    private Path home;
    private Path project;

    @BeforeEach
    void start() {
        home = folder.resolve("home");
        project = folder.resolve("project");
    }

    @Test
    void standardOutputIsOneDocumentInAnyLocale() throws Exception {
        for (List<String> locale : List.of(List.of("-Duser.language=tr", "-Duser.country=TR"), List.of("-Duser.language=ar"))) {
            Process process = start(locale, "--version", "--json");
            JsonNode json = MAPPER.readTree(process.getInputStream().readAllBytes());
            assertEquals("PODStudio", json.get("name").asText());
            assertEquals(0, process.waitFor());
        }
    }

    @Test
    void aFileWhoseNameBeginsWithADashIsToldFromAnOptionThatThereIsNot() throws Exception {
        SampleFiles.png(folder.resolve("-dash.png"), 4, 4, 1);
        Process process = builder(List.of(), "import", "-dash.png", "--json").directory(folder.toFile()).start();
        JsonNode error = MAPPER.readTree(process.getInputStream().readAllBytes()).get("error");
        assertEquals("unknown-option", error.get("code").asText());
        assertThat(error.get("next").asText()).contains("./-dash.png");
        assertEquals(2, process.waitFor());
    }

    @Test
    void aReaderThatGoesAwayIsQuiet() throws Exception {
        for (int i = 0; i < 400; i++) {
            SampleFiles.png(folder.resolve("in/" + i + ".png"), 4, 4, i);
        }
        List<String> files = new ArrayList<>(List.of("inspect", "--fast", "--json"));
        for (int i = 0; i < 400; i++) {
            files.add(folder.resolve("in/" + i + ".png").toString());
        }
        Process process = start(List.of(), files.toArray(String[]::new));
        process.getInputStream().close();
        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
        assertEquals(0, process.waitFor());
    }

    @Test
    void termStopsAWatchWithinASecondAndLeavesNothingBehind() throws Exception {
        assertEquals(0, start(List.of(), "project", "create", project.toString()).waitFor());
        Path watched = Files.createDirectories(folder.resolve("watched"));
        SampleFiles.png(watched.resolve("before.png"), 8, 8, 1);
        Process process = start(List.of(), "watch", watched.toString(), "--project", project.toString());
        BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> {
            try {
                return lines.readLine();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        JsonNode imported = MAPPER.readTree(first.get(60, TimeUnit.SECONDS));
        assertEquals("before.png", imported.at("/imported/0/filename").asText());
        long asked = System.nanoTime();
        process.destroy();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked)).as("ms until it ended").isLessThan(3000);
        assertEquals(130, process.exitValue());
        assertEquals(0, start(List.of(), "project", "check", "--project", project.toString()).waitFor());
    }

    @Test
    void aLongCommandLineDoesNotOverflowTheInferenceRuntime() throws Exception {
        Process process = start(List.of("-Dpodstudio.test=" + "x".repeat(60_000)), "hardware", "--json");
        JsonNode hardware = MAPPER.readTree(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor());
        assertThat(hardware.get("inference_providers")).extracting(JsonNode::asText).contains("CPU");
    }

    @Test
    void twoProcessesCurateOneProjectAtOnce() throws Exception {
        assertEquals(0, start(List.of(), "project", "create", project.toString()).waitFor());
        List<String> files = new ArrayList<>(List.of("import", "--project", project.toString()));
        for (int i = 0; i < 8; i++) {
            files.add(SampleFiles.png(folder.resolve("in/pic" + i + ".png"), 8, 8, i).toString());
        }
        assertEquals(0, start(List.of(), files.toArray(String[]::new)).waitFor());
        Process rating = start(List.of(), "assets", "rate", "5", "--query", "type:image", "--project", project.toString(), "--json");
        Process tagging = start(List.of(), "assets", "tag", "--add", "both", "--query", "type:image", "--project",
                project.toString(), "--json");
        assertEquals(8, MAPPER.readTree(rating.getInputStream().readAllBytes()).get("changed").asInt());
        assertEquals(8, MAPPER.readTree(tagging.getInputStream().readAllBytes()).get("changed").asInt());
        Process list = start(List.of(), "assets", "list", "rating:5 tag:both", "--project", project.toString(), "--json");
        assertEquals(8, MAPPER.readTree(list.getInputStream().readAllBytes()).get("total").asInt());
    }

    private Process start(List<String> jvm, String... arguments) throws IOException {
        return builder(jvm, arguments).start();
    }

    private ProcessBuilder builder(List<String> jvm, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-Dpodstudio.home=" + home));
        command.addAll(jvm);
        command.addAll(List.of("-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), "org.podstudio.cli.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("PODSTUDIO_PROJECT");
        builder.environment().remove("PODSTUDIO_HOME");
        return builder;
    }
}
