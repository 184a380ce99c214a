package org.podstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.testsupport.Hashes;

/**
 * As {@link KillTest}, with a library that is a link to another disk: files are copied there beside their final name, and the process
 * is killed between copy and name. Nothing is lost, no copy stays, and repeating the command finishes it.
 */
@Timeout(120)
class KillOnAnotherDiskTest {
    private static final int FILES = 4;

    @TempDir
    Path folder;

    private Path disk;
    private Path project;
    private Path inbox;
    private Set<String> contents;
    private Cli cli;

    @BeforeEach
    void aLibraryOnAnotherDisk() throws IOException {
        Path memory = Path.of("/dev/shm");
        assumeTrue(System.getProperty("os.name").equals("Linux"), "process groups and SIGKILL as on Linux");
        assumeTrue(Files.isWritable(memory) && !Files.getFileStore(memory).equals(Files.getFileStore(folder)), "no second file system");
        disk = Files.createTempDirectory(memory, "podstudio-test");
        project = folder.resolve("project");
        inbox = Files.createDirectories(folder.resolve("inbox"));
        for (int i = 0; i < FILES; i++) {
            KillTest.noise(inbox.resolve("noise " + i + ".png"), i);
        }
        contents = hashes(inbox);
        cli = Cli.real(folder.resolve("home"));
        cli.run("project", "create", project, "--json").exits(0);
        Files.delete(project.resolve("Library"));
        Files.createSymbolicLink(project.resolve("Library"), disk);
    }

    @AfterEach
    void emptyTheDisk() throws IOException {
        if (disk != null) {
            try (Stream<Path> all = Files.walk(disk)) {
                for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private Cli.Result run(Object... words) {
        List<Object> all = new ArrayList<>(List.of("--project", project, "--json"));
        all.addAll(List.of(words));
        return cli.run(all.toArray());
    }

    private void kill(String moment, String... command) throws Exception {
        KillTest.kill(folder, project, moment, command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--copy", "--move"})
    void anImportThatIsKilledBetweenCopyAndNameLosesNothing(String mode) throws Exception {
        kill("publish.copied:3", "import", mode, inbox.toString());
        assertThat(growing()).as("the moment is the one it is meant to be").hasSize(1);
        Set<String> somewhere = hashes(inbox);
        somewhere.addAll(hashes(project));
        assertThat(somewhere).isEqualTo(contents);
        run("import", mode, inbox).exits(0);
        assertThat(hashes(disk)).isEqualTo(contents);
        assertThat(files(disk)).hasSize(FILES);
        assertClean();
    }

    /** The trash lies on the project's own disk: on the way there, and on the way back. */
    @Test
    void aMoveBetweenDisksThatIsKilledTwiceGoesBackAltogether() throws Exception {
        run("import", inbox).exits(0);
        kill("publish.copied:3", "assets", "trash", "--query", "type:image");
        assertThat(growing()).hasSize(1);
        kill("publish.copied:1", "assets", "list");
        assertThat(growing()).as("what is taken back is copied as well").hasSize(1);
        assertThat(run("assets", "list").exits(0).json().get("total").asInt()).isEqualTo(FILES);
        assertThat(hashes(disk)).isEqualTo(contents);
        assertClean();
        run("assets", "trash", "--query", "type:image").exits(0);
        kill("publish.copied:2", "undo");
        assertThat(hashes(project.resolve("Trash"))).as("after a copy has its name its source goes").hasSizeGreaterThanOrEqualTo(FILES - 1);
        run("undo").exits(0);
        assertThat(hashes(disk)).isEqualTo(contents);
        assertClean();
    }

    @ParameterizedTest
    @ValueSource(strings = {"relink.copied:1", "relink.copied:2", "publish.copied:2"})
    void aRelinkThatCopiesAndIsKilledIsFinishedByRepeatingIt(String moment) throws Exception {
        run("import", inbox).exits(0);
        for (Path file : files(disk)) {
            Files.delete(file);
        }
        kill(moment, "assets", "relink", inbox.toString(), "--copy");
        assertThat(contents).as("no half file under a final name").containsAll(hashes(project));
        assertThat(hashes(inbox)).isEqualTo(contents);
        assertNothingGrowsAfterTheNextOpen();
        JsonNode again = run("assets", "relink", inbox, "--copy").exits(0).json();
        int done = Integer.parseInt(moment.substring(moment.length() - 1)) - 1;
        assertThat(again.get("relinked")).hasSize(FILES - done);
        assertThat(run("assets", "list", "is:missing").exits(0).json().get("total").asInt()).isZero();
        assertThat(hashes(disk)).isEqualTo(contents);
        assertThat(hashes(inbox)).isEqualTo(contents);
        assertClean();
    }

    @Test
    void aStrayThatIsOnItsWayToAnotherDiskWhenItsProcessDiesIsStillWholeAndAlone() throws Exception {
        Path stray = Files.writeString(disk.resolve("notes.txt"), "no media");
        kill("publish.copied:1", "project", "check", "--repair");
        assertThat(growing()).hasSize(1);
        assertThat(stray).hasContent("no media");
        assertNothingGrowsAfterTheNextOpen();
        run("project", "check", "--repair").exits(1);
        assertThat(stray).doesNotExist();
        assertThat(project.resolve("Strays/Library/notes.txt")).hasContent("no media");
        assertThat(files(project)).filteredOn(file -> file.toString().contains("notes.txt")).hasSize(1);
        assertClean();
    }

    /** Repeating the command would use the same name for the copy, and hide what is left by one that is not repeated. */
    private void assertNothingGrowsAfterTheNextOpen() throws IOException {
        run("assets", "list").exits(0);
        assertThat(growing()).isEmpty();
    }

    private void assertClean() throws IOException {
        assertThat(run("project", "check").exits(0).json().get("problems")).isEmpty();
        assertThat(growing()).isEmpty();
        assertThat(files(project.resolve("Work"))).as("leftovers").noneMatch(file -> file.toString().endsWith(".part"));
    }

    private List<Path> growing() throws IOException {
        return files(project).stream().filter(file -> file.getFileName().toString().startsWith(".podstudio-")).toList();
    }

    /** Of media, complete or not. */
    private static Set<String> hashes(Path root) throws IOException {
        return files(root).stream().filter(file -> file.toString().endsWith(".png")).map(Hashes::sha256)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(Path root) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
