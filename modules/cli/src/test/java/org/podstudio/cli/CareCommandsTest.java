package org.podstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.testsupport.SampleFiles;

/** Files that moved, and the care of a project, with the real engines. */
class CareCommandsTest {
    @TempDir
    Path folder;

    private Cli cli;
    private Path project;
    private Path inbox;

    @BeforeEach
    void project() throws IOException {
        cli = Cli.real(folder.resolve("home"));
        project = folder.resolve("My project");
        inbox = Files.createDirectories(folder.resolve("in box"));
        cli.run("project", "create", project, "--json").exits(0);
    }

    private Cli.Result run(Object... words) {
        List<Object> all = new ArrayList<>(List.of("--project", project, "--json"));
        all.addAll(List.of(words));
        return cli.run(all.toArray());
    }

    private List<Path> imported(String mode, Path... files) {
        List<Object> words = new ArrayList<>(List.of("import", mode));
        words.addAll(List.of(files));
        List<Path> paths = new ArrayList<>();
        run(words.toArray()).exits(0).json().get("imported").forEach(asset -> paths.add(Path.of(asset.get("path").asText())));
        return paths;
    }

    @Test
    void whatIsMissingIsShownAndFoundAgainWithItsTags() throws Exception {
        Path file = imported("--copy", SampleFiles.png(inbox.resolve("dragon.png"), 40, 30, 1)).getFirst();
        run("assets", "tag", "--add", "kept", file).exits(0);
        Path moved = Files.createDirectories(project.resolve("Library/mine")).resolve("renamed \u05d0.png");
        Files.move(file, moved);
        assertThat(run("assets", "list", "is:missing").exits(0).json().get("total").asInt()).isEqualTo(1);
        assertThat(run("assets", "list").exits(0).json().get("assets").get(0).get("missing").asBoolean()).isTrue();
        assertThat(run("assets", "list", "--query", "-is:missing").exits(0).json().get("total").asInt()).isZero();

        JsonNode plan = run("assets", "relink", "--dry-run").exits(0).json();
        assertThat(plan.get("relinked")).hasSize(1);
        assertThat(run("assets", "list", "is:missing").json().get("total").asInt()).as("a dry run changes nothing").isEqualTo(1);
        JsonNode one = run("assets", "relink").exits(0).json().get("relinked").get(0);
        assertThat(one.get("from").asText()).isEqualTo(file.toString());
        assertThat(one.get("to").asText()).isEqualTo(moved.toString());
        assertThat(one.get("by").asText()).isEqualTo("hash");
        JsonNode asset = run("assets", "show", one.get("id").asText()).exits(0).json();
        assertThat(asset.get("path").asText()).isEqualTo(moved.toString());
        assertThat(asset.get("missing").asBoolean()).isFalse();
        assertThat(asset.get("tags").get(0).asText()).isEqualTo("kept");
        assertThat(run("project", "check").exits(0).json().get("problems")).isEmpty();
        assertThat(run("undo").exits(0).json().get("undone").asText()).startsWith("Relink");
        assertThat(run("assets", "list", "is:missing").json().get("total").asInt()).isEqualTo(1);
    }

    @Test
    void aFolderOfReferencesThatMovedIsFoundByOneOfItsFilesOrBySearching() throws Exception {
        Path old = Files.createDirectories(folder.resolve("old/deep"));
        List<Path> files = imported("--reference", SampleFiles.png(old.resolve("a.png"), 30, 30, 1), SampleFiles.png(old.resolve("b.png"), 31, 30, 2),
                SampleFiles.png(old.resolve("c.png"), 32, 30, 3));
        Files.move(folder.resolve("old"), folder.resolve("new"));
        Path first = folder.resolve("new/deep/a.png");
        JsonNode check = run("project", "check").exits(1).json();
        assertThat(check.get("counts").get("offline").asInt()).isEqualTo(3);
        assertThat(run("assets", "relink", folder.resolve("new/deep/b.png"), "--id", files.getFirst()).exits(3).error()).isEqualTo("other-content");
        JsonNode found = run("assets", "relink", first, "--id", files.getFirst()).exits(0).json();
        assertThat(found.get("relinked")).hasSize(3);
        assertThat(found.get("relinked").findValuesAsText("by")).containsExactly("hand", "neighbour", "neighbour");
        assertThat(run("project", "check").exits(0).json().get("problems")).isEmpty();

        Files.move(folder.resolve("new"), folder.resolve("newer"));
        assertThat(run("assets", "relink").exits(1).json().get("missing")).hasSize(3);
        assertThat(run("assets", "relink", folder.resolve("newer")).exits(0).json().get("relinked")).hasSize(3);
        assertThat(run("assets", "list", "is:missing").json().get("total").asInt()).isZero();
    }

    @Test
    void aFolderThatIsNotThereIsNoSuccessAlsoWhenNothingIsMissing() throws Exception {
        Path file = imported("--copy", SampleFiles.png(inbox.resolve("dragon.png"), 40, 30, 1)).getFirst();
        assertThat(run("assets", "relink", folder.resolve("nowhere")).exits(3).error()).isEqualTo("no-folder");
        assertThat(run("assets", "relink").exits(0).json().get("relinked")).isEmpty();
        Files.delete(file);
        assertThat(run("assets", "relink", folder.resolve("nowhere")).exits(3).error()).isEqualTo("no-folder");
        assertThat(run("assets", "trash", file).exits(1).json().get("failed").get(0).get("error").get("what").asText())
                .as("the record goes to the trash, not back").isEqualTo("The record of dragon.png was moved without its file.");
    }

    @Test
    void betweenSeveralFilesNobodyGuessesAndACopyComesBackToItsOldPlace() throws Exception {
        Path file = imported("--copy", SampleFiles.png(inbox.resolve("dragon.png"), 40, 30, 1)).getFirst();
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.copy(file, outside.resolve("one.png"));
        Files.copy(file, outside.resolve("two.png"));
        Files.delete(file);
        JsonNode json = run("assets", "relink", outside).exits(1).json();
        assertThat(json.get("relinked")).isEmpty();
        assertThat(json.get("ambiguous").get(0).get("candidates")).hasSize(2);
        Files.delete(outside.resolve("two.png"));
        assertThat(run("assets", "relink", outside, "--copy").exits(0).json().get("relinked").get(0).get("to").asText()).isEqualTo(file.toString());
        assertThat(file).hasSameBinaryContentAs(outside.resolve("one.png"));
        assertThat(run("project", "check").exits(0).json().get("problems")).isEmpty();
    }

    @Test
    void aPictureThatWasSavedAnewIsKnownByItsSizeAndName() throws Exception {
        Path file = imported("--copy", SampleFiles.png(inbox.resolve("dragon.png"), 40, 30, 1)).getFirst();
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        bytes[bytes.length - 1] ^= 1; // as a tool that writes another checksum
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.write(outside.resolve("dragon.png"), bytes);
        assertThat(run("assets", "relink", outside).exits(0).json().get("relinked").get(0).get("by").asText()).isEqualTo("size_and_name");
    }

    @Test
    void aPictureThatWasEncodedAnewIsKnownByItsLooksAndOfTwoTheUserChooses() throws Exception {
        Path file = imported("--copy", Pictures.png(inbox.resolve("dragon.png"), 1, 640)).getFirst();
        Path other = imported("--copy", Pictures.png(inbox.resolve("harbour.png"), 2, 640)).getFirst();
        Path third = imported("--copy", Pictures.png(inbox.resolve("castle.png"), 4, 640)).getFirst();
        run("assets", "tag", "--add", "kept", file).exits(0);
        run("assets", "duplicates", "--near").exits(0); // looks at every picture
        Files.delete(file);
        Files.delete(other);
        Files.delete(third);
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Path small = Pictures.jpeg(outside.resolve("for the shop.jpg"), 1, 480);
        Path smaller = Pictures.jpeg(outside.resolve("for the list.jpg"), 1, 320);
        Path castle = Pictures.jpeg(outside.resolve("saved anew.jpg"), 4, 480);
        Pictures.png(outside.resolve("dragon.png"), 3, 640);

        JsonNode json = run("assets", "relink", outside).exits(1).json();
        assertThat(json.get("relinked")).hasSize(1);
        assertThat(json.get("relinked").get(0).get("by").asText()).isEqualTo("perceptual_hash");
        assertThat(json.get("relinked").get(0).get("to").asText()).isEqualTo(castle.toString());
        assertThat(json.get("missing").findValuesAsText("path")).as("another picture of the same name is no proposal")
                .containsExactly(other.toString());
        JsonNode proposal = json.get("ambiguous").get(0);
        assertThat(json.get("ambiguous")).hasSize(1);
        assertThat(proposal.get("by").asText()).isEqualTo("perceptual_hash");
        assertThat(proposal.get("path").asText()).isEqualTo(file.toString());
        assertThat(proposal.get("candidates")).extracting(JsonNode::asText).containsExactlyInAnyOrder(small.toString(), smaller.toString());
        String id = proposal.get("id").asText();
        assertThat(cli.run("--project", project, "assets", "relink", outside).exits(1).out()).contains("looks like", "--id " + id + " --force");

        assertThat(run("assets", "relink", small, "--id", id).exits(3).error()).isEqualTo("other-content");
        assertThat(run("assets", "relink", small, "--id", id, "--force").exits(1).json().get("relinked").get(0).get("by").asText()).isEqualTo("hand");
        JsonNode asset = run("assets", "show", id).exits(0).json();
        assertThat(asset.get("path").asText()).isEqualTo(small.toString());
        assertThat(asset.get("tags").get(0).asText()).isEqualTo("kept");
    }

    @Test
    void aRepairTakesWhatIsClearAndAChangedFileOnlyOnDemand() throws Exception {
        Path file = imported("--copy", SampleFiles.png(inbox.resolve("dragon.png"), 40, 30, 1)).getFirst();
        SampleFiles.png(file, 50, 60, 9);
        Files.writeString(file.resolveSibling("notes.txt"), "no media");
        assertThat(run("project", "check").exits(1).json().get("counts").toString()).contains("\"changed\":1", "\"stray\":1");
        run("project", "check", "--repair").exits(1);
        assertThat(project.resolve("Strays")).isDirectoryRecursivelyContaining("glob:**/notes.txt");
        assertThat(run("project", "check").exits(1).json().get("problems")).hasSize(1);
        run("project", "check", "--accept-changed").exits(1);
        assertThat(run("project", "check").exits(0).json().get("problems")).isEmpty();
        assertThat(run("assets", "list").json().get("assets").get(0).get("width").asInt()).isEqualTo(50);
    }

    @Test
    void aZipBackupIsRestoredWholeAndOneOfTheDatabaseSaysThatFilesAreMissing() throws Exception {
        imported("--copy", SampleFiles.png(inbox.resolve("dragon.png"), 40, 30, 1));
        Path whole = folder.resolve("whole.ZIP");
        Path small = folder.resolve("small.zip");
        run("project", "backup", whole, "--files").exits(0);
        run("project", "backup", small).exits(0);
        run("project", "backup", folder.resolve("plain.db"), "--files").exits(2);
        assertThat(run("project", "backup", small).exits(3).error()).isEqualTo("file-exists");
        cli.run("project", "restore", whole, folder.resolve("again"), "--json").exits(0);
        assertThat(cli.run("--project", folder.resolve("again"), "project", "check", "--json").exits(0).json().get("problems")).isEmpty();
        JsonNode bare = cli.run("project", "restore", small, folder.resolve("bare"), "--json").exits(0).json();
        assertThat(bare.get("notices").get(0).get("code").asText()).isEqualTo("files-missing");
        assertThat(cli.run("project", "restore", small, folder.resolve("bare"), "--json").exits(3).error()).isEqualTo("already-exists");
    }

    @Test
    void maintenanceTellsWhatWasDoneAndWhatWasNotWorthIt() throws Exception {
        imported("--copy", SampleFiles.png(inbox.resolve("dragon.png"), 40, 30, 1));
        Path orphan = Files.createDirectories(project.resolve("Cache/thumbnails")).resolve("00000000-0000-4000-8000-000000000000.jpg");
        Files.writeString(orphan, "left over");
        JsonNode chores = run("maintenance").exits(0).json().get("chores");
        assertThat(chores.findValuesAsText("chore")).containsExactly("backup", "vacuum", "thumbnails", "logs", "health");
        assertThat(chores.get(1).get("done").asBoolean()).isFalse();
        assertThat(chores.get(1).get("why_not").asText()).contains("%");
        assertThat(chores.get(2).get("orphans_removed").asInt()).isEqualTo(1);
        assertThat(orphan).doesNotExist();
        JsonNode vacuum = run("maintenance", "--vacuum").exits(0).json().get("chores");
        assertThat(vacuum).hasSize(1);
        assertThat(vacuum.get(0).get("done").asBoolean()).isTrue();
        try (Stream<Path> backups = Files.list(project.resolve("Backups"))) {
            assertThat(backups).hasSize(1);
        }
    }

    @Test
    void whatDoesNotDecodeIsTriedAgainAndOnlyWhatStillDoesNotGoesToTheTrash() throws Exception {
        Path whole = SampleFiles.png(inbox.resolve("dragon.png"), 40, 30, 1);
        Path damaged = inbox.resolve("half.png");
        byte[] bytes = Files.readAllBytes(SampleFiles.png(inbox.resolve("other.png"), 400, 300, 2));
        Files.write(damaged, java.util.Arrays.copyOf(bytes, 60));
        imported("--copy", whole, damaged);
        try (var opened = org.openide.util.Lookup.getDefault().lookup(org.podstudio.core.api.project.Projects.class).open(project)) {
            // As a release without the decoder, and the thumbnail job of this one, would have left them.
            opened.assets().ids(org.podstudio.core.api.query.Query.ALL, org.podstudio.core.api.asset.AssetSort.NEWEST).forEach(
                    id -> opened.assets().markUndecodable(id, org.podstudio.core.api.asset.AssetStore.Undecodable.YES));
        }
        assertThat(run("assets", "list", "is:undecodable").exits(0).json().get("total").asInt()).isEqualTo(2);
        JsonNode kept = run("project", "check", "--retry-undecodable").exits(0).json();
        assertThat(kept.get("mended").get("decodable_now").asInt()).isEqualTo(1);
        assertThat(kept.get("mended").get("still_undecodable").asInt()).isEqualTo(1);
        assertThat(kept.get("counts").get("undecodable").asInt()).isEqualTo(1);
        JsonNode trashed = run("project", "check", "--trash-undecodable").exits(0).json();
        assertThat(trashed.get("mended").get("trashed").asInt()).isEqualTo(1);
        assertThat(trashed.get("counts").has("undecodable")).isFalse();
        assertThat(run("assets", "list").exits(0).json().get("total").asInt()).isEqualTo(1);
        run("undo").exits(0);
        assertThat(run("assets", "list", "is:undecodable").exits(0).json().get("total").asInt()).isEqualTo(1);
    }

    @Test
    void threeProcessesWorkOnOneProjectAtOnce() throws Exception {
        for (int i = 0; i < 6; i++) {
            SampleFiles.png(inbox.resolve(i + ".png"), 20 + i, 20, i);
        }
        imported("--copy", inbox.resolve("0.png"), inbox.resolve("1.png"));
        List<Process> others = List.of(start("import", "--copy", inbox.toString()), start("assets", "rate", "4", "--query", "type:image"),
                start("assets", "tag", "--add", "busy", "--query", "type:image"));
        for (int i = 0; i < 5; i++) {
            run("assets", "note", "note " + i, run("assets", "list", "--limit", "1").exits(0).json().get("assets").get(0).get("id").asText()).exits(0);
        }
        for (Process other : others) {
            assertThat(other.waitFor(60, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
            assertThat(other.exitValue()).as(new String(other.getErrorStream().readAllBytes())).isZero();
        }
        assertThat(run("assets", "list").json().get("total").asInt()).isEqualTo(6);
        assertThat(run("assets", "list", "tag:busy").json().get("total").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(run("project", "check").exits(0).json().get("problems")).isEmpty();
        while (!run("undo").exits(0).json().get("undone").isNull()) {
            continue;
        }
        assertThat(run("assets", "list", "tag:busy").json().get("total").asInt()).as("every step of every process was taken back").isZero();
    }

    private Process start(String... words) throws IOException {
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), "org.podstudio.cli.Main",
                "--home", folder.resolve("home").toString(), "--project", project.toString(), "--json"));
        line.addAll(List.of(words));
        return new ProcessBuilder(line).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }
}
