package org.podstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podstudio.testsupport.Hashes;

/** Kills real processes while they enlarge a picture or cut one out: the library is sound, nothing half made has a name, repeating it does it. */
@Timeout(120)
class ModelKindsKillTest {
    @TempDir
    Path folder;

    private Path project;
    private Cli cli;
    private String before;

    @BeforeEach
    void projectOfOnePicture() throws IOException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "process groups and SIGKILL as on Linux");
        project = folder.resolve("project");
        cli = Cli.real(folder.resolve("home"));
        cli.run("project", "create", project, "--json").exits(0);
        Path picture = Pictures.disc(folder.resolve("disc.png"), 160);
        before = Hashes.sha256(picture);
        cli.run("--project", project, "import", picture, "--json").exits(0);
    }

    @ParameterizedTest
    @CsvSource({"upscale,upscale.row:1", "upscale,upscale.row:317", "upscale,publish.reserved:1", "upscale,publish.renamed:1",
        "upscale,publish.committed:1", "bg_remove,cutout.written:1", "bg_remove,publish.renamed:1"})
    void whatIsKilledLeavesAllOrNothingAndIsDoneByRepeatingIt(String kind, String moment) throws Exception {
        KillTest.kill(folder, project, moment, arguments(kind));
        List<Path> half = made();
        int known = results();
        assertThat(half).as("files with a final name are those that the library knows, after it is opened next").hasSizeGreaterThanOrEqualTo(known);
        assertThat(cli.run("--project", project, "project", "check", "--json").exits(0).json().get("problems")).isEmpty();
        assertThat(made()).hasSize(known);

        Object[] again = Stream.concat(Stream.of("--project", project, "--json"), Stream.of(arguments(kind))).toArray();
        JsonNode done = cli.run(again).exits(0).json();
        for (JsonNode output : done.get("outputs")) {
            assertThat(Path.of(output.get("path").asText())).isNotEmptyFile();
        }
        assertThat(made()).hasSize(results()).hasSizeGreaterThan(known);
        assertThat(cli.run("--project", project, "project", "check", "--json").exits(0).json().get("problems")).isEmpty();
        assertThat(files("Work/masks")).as("each cut-out has its mask").hasSameSizeAs(files("Work/edits"));
        try (Stream<Path> library = Files.walk(project.resolve("Library"))) {
            assertThat(library.filter(Files::isRegularFile).map(Hashes::sha256)).containsExactly(before);
        }
        try (Stream<Path> left = Files.walk(project.resolve("Work/.staging"))) {
            assertThat(left.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".lock"))).isEmpty();
        }
    }

    @Test
    void withoutAKillEachMomentIsPassed() throws Exception {
        cli.run("--project", project, "--json", "enhance", "upscale", "--query", "source:imported", "--set", "model=lanczos").exits(0);
        assertThat(made()).hasSize(1);
    }

    private static String[] arguments(String kind) {
        return kind.equals("upscale") ? new String[] {"enhance", "upscale", "--query", "source:imported", "--set", "model=lanczos"}
                : new String[] {"enhance", "bg_remove", "--query", "source:imported"};
    }

    private int results() {
        return cli.run("--project", project, "assets", "list", "--query", "-source:imported", "--json").exits(0).json().get("total").asInt();
    }

    /** Pictures with a final name; a mask belongs to its picture. */
    private List<Path> made() throws IOException {
        return Stream.concat(files("Work/upscales").stream(), files("Work/edits").stream()).toList();
    }

    private List<Path> files(String below) throws IOException {
        Path root = project.resolve(below);
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
