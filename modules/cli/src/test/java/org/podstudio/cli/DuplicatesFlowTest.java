package org.podstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.testsupport.SampleFiles;

/** Duplicates with the real engines: from files to a merged library and back. */
class DuplicatesFlowTest {
    @TempDir
    Path folder;

    private Cli cli;
    private Path files;

    @BeforeEach
    void importPictures() throws IOException {
        cli = Cli.real(folder.resolve("home"));
        files = Files.createDirectories(folder.resolve("files"));
        write("a-large.png", Pictures.of(1, 640));
        write("a-small.jpg", Pictures.of(1, 320));
        write("b.png", Pictures.of(2, 640));
        write("c.png", Pictures.of(3, 640));
        write("black.png", new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB));
        write("black-too.png", new BufferedImage(80, 80, BufferedImage.TYPE_INT_RGB));
        cli.run("project", "create", folder.resolve("project")).exits(0);
        cli.run("import", files, "--quiet").exits(0);
    }

    @Test
    void nearOnesAreFoundWithoutThumbnailsMergedAndOneUndoBringsThemBack() {
        assertThat(cli.run("assets", "duplicates", "--json").exits(0).json().get("groups")).isEmpty();
        JsonNode groups = cli.run("assets", "duplicates", "--near", "--json").exits(0).json().get("groups");
        assertThat(groups).hasSize(1);
        JsonNode group = groups.get(0);
        assertThat(group.get("relation").asText()).isEqualTo("near-duplicate");
        assertThat(group.at("/keeper/reason").asText()).contains("larger (640 x 480 px)");
        assertThat(group.get("members")).hasSize(2);
        String keeper = group.at("/members/0/id").asText();
        String other = group.at("/members/1/id").asText();
        assertThat(keeper).isEqualTo(group.at("/keeper/id").asText());
        assertThat(group.at("/members/0/path").asText()).endsWith("a-large.png");
        cli.run("assets", "tag", "--add", "dragon", other).exits(0);
        JsonNode merged = cli.run("assets", "duplicates", "--near", "--merge", keeper, "--json").exits(0).json();
        assertThat(merged.get("trashed").get(0).asText()).isEqualTo(other);
        assertThat(cli.run("assets", "show", keeper, "--json").exits(0).json().get("tags").toString()).isEqualTo("[\"dragon\"]");
        assertThat(cli.run("assets", "list", "--json").exits(0).json().get("total").asInt()).isEqualTo(5);
        assertThat(cli.run("assets", "duplicates", "--near", "--merge", keeper, "--json").exits(3).error()).isEqualTo("no-duplicates");
        assertThat(cli.run("undo", "--json").exits(0).json().get("undone").asText()).contains("Merge 1 duplicate into a-large.png");
        assertThat(cli.run("assets", "list", "--json").exits(0).json().get("total").asInt()).isEqualTo(6);
        assertThat(cli.run("assets", "duplicates", "--near", "--json").exits(0).json().get("groups")).hasSize(1);
        cli.run("assets", "duplicates", "--unrelated", keeper, other).exits(0);
        assertThat(cli.run("assets", "duplicates", "--near", "--json").exits(0).json().get("groups")).isEmpty();
        cli.run("assets", "duplicates", "--related", keeper, other).exits(0);
        assertThat(cli.run("assets", "duplicates", "--near").exits(0).out()).contains("1 group, 1 asset more than needed.");
    }

    @Test
    void colorsAreFoundWhenAskedForToldOfEachAndCounted() {
        String black = cli.run("assets", "list", "black", "--json").exits(0).json().at("/assets/0/id").asText();
        assertThat(cli.run("assets", "show", black, "--json").exits(0).json().get("colors").isNull()).as("nobody has looked").isTrue();
        Cli.Result before = cli.run("assets", "facets", "--json").exits(0);
        assertThat(before.json().at("/facets/color").isMissingNode()).isTrue();
        assertThat(before.err()).contains("The colours of 6 pictures are not counted");
        JsonNode found = cli.run("assets", "list", "color:black", "--json").exits(0).json();
        assertThat(found.get("assets").findValuesAsText("filename")).contains("black.png", "black-too.png");
        JsonNode colors = cli.run("assets", "show", black, "--json").exits(0).json().get("colors");
        assertThat(colors.toString()).isEqualTo("[{\"hex\":\"#000000\",\"name\":\"black\",\"percent\":100}]");
        assertThat(cli.run("assets", "list", "colour:#030303", "--json").exits(0).json().get("total").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(cli.run("assets", "facets", "--json").exits(0).json().at("/facets/color").findValuesAsText("query")).contains("color:black");
        Cli.Result mistake = cli.run("assets", "list", "color:blakc", "--json").exits(2);
        assertThat(mistake.error()).isEqualTo("bad-query");
        assertThat(mistake.json().at("/error/next").asText()).contains("black");
    }

    @Test
    void whatLooksAlikeIsRankedAndCanBeAskedForInAQuery() {
        String large = cli.run("assets", "list", "a large", "--json").exits(0).json().at("/assets/0/id").asText();
        JsonNode similar = cli.run("assets", "similar", large, "--limit", "3", "--json").exits(0).json().get("similar");
        assertThat(similar).hasSize(3);
        assertThat(similar.get(0).get("filename").asText()).isEqualTo("a-small.jpg");
        assertThat(similar.get(0).get("relation").asText()).isEqualTo("near-duplicate");
        assertThat(similar.get(0).get("likeness").asDouble()).isGreaterThan(0.85);
        assertThat(similar.get(1).get("likeness").asDouble()).isLessThan(0.6);
        assertThat(cli.run("assets", "list", "similar:" + large, "--json").exits(0).json().get("total").asInt()).isEqualTo(2);
    }

    @Test
    void promptsAreFoundByWhatTheyMean() {
        assumeTrue(Thread.currentThread().getContextClassLoader().getResource("org/podstudio/lib/minilm/all-minilm-l6-v2-q.onnx") != null,
                "the model of the search by meaning is not on this class path");
        SampleFiles.a1111Png(files.resolve("boats.png"), "calm seaport, fishing boats at anchor, evening light", "blurry", 1);
        SampleFiles.a1111Png(files.resolve("knight.png"), "knight in shining armor with a sword", "blurry", 2);
        cli.run("import", files, "--quiet").exits(0);
        JsonNode found = cli.run("assets", "list", "--meaning", "quiet harbour at dusk", "--json").exits(0).json();
        assertThat(found.at("/assets/0/filename").asText()).isEqualTo("boats.png");
        assertThat(found.at("/assets/0/likeness").asDouble()).isGreaterThan(found.at("/assets/1/likeness").asDouble());
        assertThat(cli.run("assets", "list", "--meaning", "quiet harbour", "knight", "--json").exits(0).json().get("assets")).hasSize(1);
        assertThat(cli.run("assets", "list", "--meaning", "x", "--sort", "name", "--json").exits(2).error()).isEqualTo("usage");
    }

    @Test
    void wrongUseIsSaid() {
        assertThat(cli.run("assets", "duplicates", "--merge", "x", "--unrelated", "a", "b", "--json").exits(2).error()).isEqualTo("usage");
        assertThat(cli.run("assets", "similar", "nothing-such", "--json").exits(3).error()).isEqualTo("no-such-asset");
        String own = cli.run("assets", "list", "--json").json().at("/assets/0/id").asText();
        assertThat(cli.run("assets", "duplicates", "--unrelated", own, own, "--json").exits(2).error()).isEqualTo("usage");
    }

    private void write(String name, BufferedImage picture) throws IOException {
        assertThat(ImageIO.write(picture, name.substring(name.indexOf('.') + 1), files.resolve(name).toFile())).isTrue();
    }
}
