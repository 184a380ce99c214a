package org.podstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.testsupport.SampleFiles;

/** Rename, theme folders and the trash from the command line, with real files. */
class CurationCommandsTest {
    private static final String SYSTEM_TRASH = "podstudio.system-trash";

    @TempDir
    Path folder;

    private Cli cli;
    private Path project;
    private final List<String> ids = new ArrayList<>();

    @BeforeEach
    void threePictures() {
        System.setProperty(SYSTEM_TRASH, "off"); // the desktop of whoever runs the tests
        cli = Cli.real(folder.resolve("home"));
        project = folder.resolve("project");
        for (int i = 1; i <= 3; i++) {
            SampleFiles.png(folder.resolve("inbox/picture " + i + ".png"), 8, 8, i);
        }
        cli.run("project", "create", project).exits(0);
        cli.run("import", folder.resolve("inbox"), "--theme", "castle").exits(0);
        cli.run("assets", "list", "--sort", "name", "--json").exits(0).json().get("assets").forEach(asset -> ids.add(asset.get("id").asText()));
    }

    @AfterEach
    void systemTrashAsItWas() {
        System.clearProperty(SYSTEM_TRASH);
    }

    @Test
    void aBatchIsPreviewedRenamedAndTakenBack() throws Exception {
        JsonNode preview = cli.run("assets", "rename", "{theme}_{n:3}", ids.get(2), ids.get(0), "--dry-run", "--json").exits(0).json();
        assertThat(preview).hasSize(2);
        assertThat(preview.get(0).get("id").asText()).isEqualTo(ids.get(2));
        assertThat(preview.get(0).get("from").asText()).isEqualTo("picture 3.png");
        assertThat(preview.get(0).get("to").asText()).isEqualTo("castle_001.png");
        assertThat(preview.get(0).get("problem").isNull()).isTrue();
        assertThat(names()).containsExactly("picture 1.png", "picture 2.png", "picture 3.png");
        assertThat(cli.run("assets", "rename", "{theme}_{n:3}", ids.get(2), ids.get(0), "--json").exits(0).json().get("changed").asInt()).isEqualTo(2);
        assertThat(names()).containsExactly("castle_001.png", "castle_002.png", "picture 2.png");
        assertThat(cli.run("undo", "--json").exits(0).json().get("undone").asText()).isEqualTo("Rename 2 assets");
        assertThat(names()).containsExactly("picture 1.png", "picture 2.png", "picture 3.png");
        assertThat(cli.run("redo", "--json").exits(0).json().get("redone").asText()).isEqualTo("Rename 2 assets");
        assertThat(cli.run("assets", "history", ids.get(0), "--json").exits(0).json().findValuesAsText("what"))
                .contains("Renamed from picture 1.png to castle_002.png");
        cli.run("project", "check").exits(0);
    }

    @Test
    void namesThatAreTakenStopTheBatchUnlessNumbersAreAdded() throws Exception {
        JsonNode refused = cli.run("assets", "rename", "same", "--query", "type:image", "--json").exits(3).json();
        assertThat(refused.at("/error/code").asText()).isEqualTo("name-collision");
        assertThat(refused.get("collisions")).hasSize(2);
        assertThat(names()).containsExactly("picture 1.png", "picture 2.png", "picture 3.png");
        assertThat(cli.run("assets", "rename", "PICTURE 2", ids.get(0), "--json").exits(3).json().at("/error/code").asText())
                .isEqualTo("name-collision");
        cli.run("assets", "rename", "same", "--query", "type:image", "--suffix", "--json").exits(0);
        assertThat(names()).containsExactly("same.png", "same_1.png", "same_2.png");
        JsonNode typo = cli.run("assets", "rename", "{promt}", ids.get(0), "--json").exits(2).json();
        assertThat(typo.at("/error/code").asText()).isEqualTo("bad-pattern");
        assertThat(typo.at("/error/next").asText()).contains("{prompt}");
    }

    @Test
    void aThemeIsOnlyNotedOrItsFolderToo() throws Exception {
        cli.run("assets", "theme", "forest", ids.get(0), "--json").exits(0);
        assertThat(path(ids.get(0))).contains("/castle/");
        cli.run("assets", "move-theme", "forest", ids.get(0), ids.get(1), "--json").exits(0);
        assertThat(path(ids.get(0))).contains("/forest/");
        assertThat(Path.of(path(ids.get(0)))).exists();
        cli.run("undo").exits(0);
        cli.run("undo").exits(0);
        assertThat(path(ids.get(0))).contains("/castle/");
        cli.run("project", "check").exits(0);
    }

    @Test
    void theTrashHidesRestoresAndIsEmptiedOnlyOnAClearWord() throws Exception {
        assertThat(cli.run("assets", "trash", ids.get(0), ids.get(1), "--json").exits(0).json().get("changed").asInt()).isEqualTo(2);
        assertThat(cli.run("assets", "list", "--json").exits(0).json().get("total").asInt()).isEqualTo(1);
        JsonNode trash = cli.run("trash", "list", "--json").exits(0).json();
        assertThat(trash.get("total").asInt()).isEqualTo(2);
        assertThat(Path.of(trash.at("/assets/0/path").asText())).startsWith(project.resolve("Trash")).exists();
        cli.run("assets", "restore", ids.get(0), "--json").exits(0);
        assertThat(names()).containsExactly("picture 1.png", "picture 3.png");
        JsonNode refused = cli.run("trash", "empty", "--json").exits(2).json();
        assertThat(refused.at("/error/next").asText()).contains("--yes");
        cli.run("assets", "purge", ids.get(1), "--json").exits(2);
        assertThat(cli.run("assets", "purge", ids.get(0), "--yes", "--json").exits(3).json().at("/error/code").asText()).isEqualTo("not-in-trash");
        assertThat(cli.run("trash", "empty", "--yes", "--json").exits(0).json().get("changed").asInt()).isEqualTo(1);
        assertThat(cli.run("trash", "empty", "--yes", "--json").exits(0).json().get("changed").asInt()).isZero();
        cli.run("assets", "show", ids.get(1), "--json").exits(3);
        try (Stream<Path> left = Files.walk(project.resolve("Trash"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
        cli.run("project", "check").exits(0);
    }

    @Test
    void aFileThatIsGoneIsToldAndTheOthersAreMoved() throws Exception {
        Files.delete(Path.of(path(ids.get(0))));
        JsonNode answer = cli.run("assets", "move-theme", "forest", ids.get(0), ids.get(1), "--json").exits(1).json();
        assertThat(answer.get("changed").asInt()).isEqualTo(1);
        assertThat(answer.at("/failed/0/id").asText()).isEqualTo(ids.get(0));
        assertThat(answer.at("/failed/0/error/code").asText()).isEqualTo("file-missing");
    }

    private String path(String id) {
        return cli.run("assets", "show", id, "--json").exits(0).json().get("path").asText();
    }

    private List<String> names() throws Exception {
        try (Stream<Path> files = Files.walk(project.resolve("Library"))) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
