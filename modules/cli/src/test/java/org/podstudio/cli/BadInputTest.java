package org.podstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.testsupport.SampleFiles;

/** What users really do wrong, with the real engines: each a message in three parts and the right exit code. */
class BadInputTest {
    @TempDir
    Path folder;

    private Cli cli;
    private Path project;

    @BeforeEach
    void start() {
        cli = Cli.real(folder.resolve("home"));
        project = folder.resolve("project");
        cli.run("project", "create", project).exits(0);
    }

    @Test
    void aMissingFolderIsAFailedItemAndTheRestComesIn() {
        Path good = SampleFiles.png(folder.resolve("good.png"), 8, 8, 1);
        JsonNode json = cli.run("import", folder.resolve("no-such-folder"), good, "--json").exits(1).json();
        assertEquals(1, json.get("imported").size());
        JsonNode failed = json.at("/failed/0");
        assertEquals(folder.resolve("no-such-folder").toString(), failed.get("path").asText());
        assertParts(failed.get("error"));
        assertThat(cli.run("import", folder.resolve("no-such-folder")).exits(1).err().lines()).hasSize(3).first().asString()
                .contains("no-such-folder");
    }

    @Test
    void aTextFileNamedPngFailsWhenNamedAndInspectSaysWhy() {
        Path text = SampleFiles.text(folder.resolve("in/text.png"), "hello, not an image\n");
        JsonNode failed = cli.run("import", text, "--json").exits(1).json().at("/failed/0");
        assertEquals("not-media", failed.at("/error/code").asText());
        assertParts(failed.get("error"));
        assertParts(cli.run("inspect", text, "--json").exits(1).json().at("/0/error"));
        assertEquals(0, cli.run("assets", "list", "--json").json().get("total").asInt());
    }

    @Test
    void anUnreadableFileIsAFailedItem() throws Exception {
        Path secret = SampleFiles.png(folder.resolve("in/secret.png"), 8, 8, 1);
        Path good = SampleFiles.png(folder.resolve("in/good.png"), 8, 8, 2);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(secret), "this user reads every file (root): an unreadable file cannot be made");
        JsonNode json = cli.run("import", secret, good, "--json").exits(1).json();
        assertEquals(1, json.get("imported").size());
        assertParts(json.at("/failed/0/error"));
        assertEquals("file-unreadable", cli.run("inspect", secret, "--json").exits(1).json().at("/0/error/code").asText());
    }

    @Test
    void aProjectThatThisUserMayNotReadIsNotSaidToBeNone() throws Exception {
        Files.setPosixFilePermissions(project, PosixFilePermissions.fromString("---------"));
        try {
            assumeTrue(!Files.isReadable(project), "this user reads every folder (root): an unreadable one cannot be made");
            assertEquals("folder-unreadable", cli.run("assets", "list", "--project", project, "--json").exits(3).error());
        } finally {
            Files.setPosixFilePermissions(project, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aFolderThatIsNoProjectIsExitThree() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        for (Path place : List.of(empty, folder.resolve("nowhere"), SampleFiles.text(folder.resolve("file"), "x"))) {
            assertEquals("no-project", cli.run("assets", "list", "--project", place, "--json").exits(3).error(), place.toString());
        }
        assertThat(cli.run("project", "create", folder.resolve("file")).exits(3).err().strip().lines()).hasSize(3);
    }

    @Test
    void aReadOnlyProjectIsReadAndSaidToBeSo() throws Exception {
        Path mounted = Files.createDirectory(folder.resolve("mounted"));
        assumeTrue(mount("tmpfs", "size=20m", mounted), "no right to mount a file system: a read-only project cannot be made");
        try {
            cli.run("project", "create", mounted.resolve("p")).exits(0);
            assumeTrue(run("mount", "-o", "remount,ro", mounted.toString()), "no right to remount read-only");
            Path png = SampleFiles.png(folder.resolve("a.png"), 8, 8, 1);
            Path project = mounted.resolve("p");
            Cli.Result listed = cli.run("assets", "list", "--project", project, "--json").exits(0);
            assertThat(listed.json().get("total").asInt()).isZero();
            assertThat(listed.err()).contains("for reading only");
            assertEquals("project-read-only", cli.run("import", png, "--project", project, "--json").exits(3).error());
            assertEquals("project-read-only", cli.run("project", "check", "--repair", "--project", project, "--json").exits(3).error());
        } finally {
            run("umount", mounted.toString());
        }
    }

    @Test
    void aFullDiskStopsTheImportWithoutHalfFiles() throws Exception {
        Path mounted = Files.createDirectory(folder.resolve("small"));
        assumeTrue(mount("tmpfs", "size=6m", mounted), "no right to mount a file system: a full disk cannot be made");
        try {
            cli.run("project", "create", mounted.resolve("p")).exits(0);
            Path small = SampleFiles.png(folder.resolve("in/a.png"), 8, 8, 1);
            Path big = Files.write(folder.resolve("in/big.wav"), Files.readAllBytes(SampleFiles.wav(folder.resolve("w.wav"), 300, 440)));
            Cli.Result result = cli.run("import", small, big, "--project", mounted.resolve("p"), "--json");
            assertThat(result.exit()).isIn(1, 3);
            JsonNode problem = result.json().has("error") ? result.json().get("error") : result.json().at("/failed/0/error");
            assertEquals("disk-full", problem.get("code").asText());
            assertParts(problem);
            assertEquals(0, cli.run("project", "check", "--project", mounted.resolve("p"), "--json").exits(0).json()
                    .get("problems").size());
        } finally {
            run("umount", mounted.toString());
        }
    }

    @Test
    void anUnknownOptionIsExitTwo() {
        assertThat(cli.run("import", "--recursiv", folder).exits(2).err()).contains("--recursive");
    }

    @Test
    void unknownThingsAreExitThreeOrTwoAndNeverATrace() {
        cli.run("models", "fetch", "isnet", "--json").exits(3);
        cli.run("enhance", "bg_remov", "x", "--json").exits(2);
        cli.run("pack", "verify", folder.resolve("nothing.zip"), "--json").exits(3);
        cli.run("pack", "verify", SampleFiles.text(folder.resolve("no.zip"), "no zip"), "--json");
        cli.run("project", "restore", folder.resolve("nothing.db"), folder.resolve("r"), "--json").exits(3);
        cli.run("jobs", "show", "zzz", "--json").exits(3);
    }

    private static void assertParts(JsonNode error) {
        for (String part : List.of("code", "what", "why", "next")) {
            assertThat(error.path(part).asText()).as("%s of %s", part, error).isNotBlank();
        }
    }

    static boolean mount(String type, String options, Path where) throws IOException, InterruptedException {
        return run("mount", "-t", type, "-o", options, type, where.toString());
    }

    static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false; // no such program
        }
    }
}
