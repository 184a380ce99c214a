package org.podstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.testsupport.SampleFiles;

/** Recipes, presets, previews and estimates with the real engines. */
@Timeout(120)
class RecipeFlowTest {
    private static final String[] WEB = {"--step", "convert format=webp quality=70", "--step", "convert format=png"};

    @TempDir
    Path folder;

    private Cli cli;
    private Path project;
    private Path inbox;

    @BeforeEach
    void start() {
        cli = Cli.real(folder.resolve("home"));
        project = folder.resolve("project");
        inbox = folder.resolve("inbox");
        cli.run("project", "create", project).exits(0);
        for (int i = 0; i < 3; i++) {
            SampleFiles.png(inbox.resolve("bild " + i + ".png"), 60, 40, i);
        }
    }

    @Test
    void aRecipeRunsOnManyAssetsAsOneBatchWithLinkedResults() {
        cli.run("import", inbox).exits(0);
        save("Für Web");
        JsonNode json = cli.run("recipes", "run", "für web", "--query", "type:image", "--keep", "all", "--json").exits(0).json();
        assertEquals(3, json.get("jobs").size());
        assertEquals(6, json.get("outputs").size());
        JsonNode job = json.at("/jobs/0");
        assertEquals("recipe", job.get("kind").asText());
        assertThat(job.at("/facts/steps")).extracting(step -> step.get("kind").asText()).containsExactly("convert", "convert");
        assertEquals("webp", job.at("/facts/steps/0/settings/format").asText());
        JsonNode last = cli.run("assets", "show", job.at("/output_asset_ids/0").asText(), "--json").exits(0).json();
        JsonNode first = cli.run("assets", "show", last.get("parent_asset_id").asText(), "--json").exits(0).json();
        assertThat(last.get("filename").asText()).matches("bild \\d_für_web\\.png");
        assertEquals("image/webp", first.get("mime_type").asText());
        assertEquals(job.at("/input_asset_ids/0").asText(), first.get("parent_asset_id").asText());
        cli.run("project", "check").exits(0);
    }

    @Test
    void aSoundAmongThePicturesIsNamedAndTheRestIsDone() {
        SampleFiles.wav(inbox.resolve("ton.wav"), 0.2, 440);
        cli.run("import", inbox).exits(0);
        save("web");
        JsonNode json = cli.run("recipes", "run", "web", "--query", "", "--json").exits(1).json();
        assertEquals(3, json.get("outputs").size());
        assertThat(json.get("failed")).singleElement().satisfies(one -> assertEquals("wrong-type", one.at("/error/code").asText()));
    }

    @Test
    void worksOnFilesWithoutAProjectAndTheEndingChoosesTheFormatOfTheLastStep() throws Exception {
        save("web");
        Path out = folder.resolve("out/bild.jpg");
        cli.run("recipes", "save", "plain", "--step", "convert quality=80 metadata=strip").exits(0);
        JsonNode json = cli.run("recipes", "run", "plain", inbox.resolve("bild 0.png"), "--out", out, "--json").exits(0).json();
        assertEquals("image/jpeg", json.at("/outputs/0/mime_type").asText());
        assertEquals("target-exists", cli.run("recipes", "run", "plain", inbox.resolve("bild 0.png"), "--out", out, "--json").exits(3).error());
        try (Stream<Path> files = Files.list(out.getParent())) {
            assertThat(files).containsExactly(out);
        }
    }

    @Test
    void recipesAreListedShownSharedAndDeleted() throws Exception {
        JsonNode all = cli.run("recipes", "list", "--json").exits(0).json();
        assertThat(all).as("of the built-in ones all settings are known").hasSizeGreaterThan(15).allSatisfy(one ->
                assertThat(one.at("/problem/code").asText()).as(one.toString()).isIn("", "kind-missing"));
        assertThat(all).filteredOn(one -> one.get("available").asBoolean()).extracting(one -> one.get("id").asText())
                .contains("pod-tee", "game-audio", "web-video-1080p");
        JsonNode saved = cli.run("recipes", "save", "Été \"grand\"", "--id", "ete",
                "--step", "convert format=webp canvas=\"#ff 00\"", "--json").exits(0).json();
        assertEquals("#ff 00", saved.at("/steps/0/settings/canvas").asText());
        assertEquals(2, cli.run("recipes", "save", "Été \"grand\"", "--id", "ete", "--step", "convert", "--json").exits(0).json().get("version").asInt());
        Path file = folder.resolve("shared.json");
        cli.run("recipes", "export", "ete", file).exits(0);
        assertEquals("target-exists", cli.run("recipes", "export", "ete", file, "--json").exits(3).error());
        cli.run("recipes", "delete", "ete").exits(0);
        assertEquals("no-such-recipe", cli.run("recipes", "show", "ete", "--json").exits(3).error());
        assertEquals("Été \"grand\"", cli.run("recipes", "import", file, "--json").exits(0).json().get("title").asText());
        assertThat(cli.run("recipes", "show", "ete").exits(0).out()).contains("1. convert");
        Files.writeString(folder.resolve("home/recipes/broken.json"), "{");
        assertThat(cli.run("recipes", "list").exits(0).err()).contains("broken.json");
        assertEquals("recipe-damaged", cli.run("recipes", "import", folder.resolve("home/recipes/broken.json"), "--json").exits(3).error());
        assertEquals("bad-setting", cli.run("recipes", "save", "x", "--step", "convert qualty=3", "--json").exits(2).error());
    }

    @Test
    void presetsAreSavedUsedListedSharedAndDeleted() {
        cli.run("enhance", "convert", "--save-preset", "Klein & fein", "--set", "format=jpg", "--set", "quality=40").exits(0);
        Path out = folder.resolve("out");
        JsonNode json = cli.run("enhance", "convert", inbox.resolve("bild 0.png"), inbox.resolve("bild 1.png"), "--preset", "klein & FEIN",
                "--set", "quality=50", "--out", out, "--json").exits(0).json();
        assertEquals(50, json.at("/jobs/0/params/quality").asInt());
        assertEquals("image/jpeg", json.at("/outputs/0/mime_type").asText());
        assertThat(cli.run("presets", "list", "convert", "--json").exits(0).json()).anySatisfy(one -> {
            assertEquals("Klein & fein", one.get("title").asText());
            assertEquals("user", one.get("origin").asText());
        });
        assertEquals("no-such-preset", cli.run("enhance", "convert", inbox.resolve("bild 0.png"), "--preset", "x", "--out", out, "--json").exits(3).error());
        Path file = folder.resolve("preset.json");
        cli.run("presets", "export", "convert", "klein & fein", file).exits(0);
        cli.run("presets", "delete", "convert", "klein & fein").exits(0);
        assertEquals("convert", cli.run("presets", "import", file, "--json").exits(0).json().get("kind").asText());
        assertEquals("bad-setting", cli.run("enhance", "convert", "--save-preset", "x", "--set", "quality=900", "--json").exits(2).error());
    }

    @Test
    void aPreviewGivesTwoFilesAndMakesNoAssetAndNoJob() {
        cli.run("import", inbox).exits(0);
        String id = cli.run("assets", "list", "--limit", "1", "--json").exits(0).json().at("/assets/0/id").asText();
        Path out = folder.resolve("try");
        JsonNode json = cli.run("enhance", "convert", id, "--set", "format=jpg", "--preview", "10,5,20,15", "--out", out, "--json").exits(0).json();
        JsonNode before = cli.run("inspect", json.get("before").asText(), "--json").exits(0).json().get(0);
        JsonNode after = cli.run("inspect", json.get("after").asText(), "--json").exits(0).json().get(0);
        assertEquals(List.of(20, 15), List.of(before.get("width").asInt(), before.get("height").asInt()));
        assertEquals("image/jpeg", after.get("mime_type").asText());
        assertEquals(3, cli.run("assets", "list", "--json").exits(0).json().get("total").asInt());
        assertThat(cli.run("jobs", "list", "--json").exits(0).json()).noneMatch(job -> job.get("kind").asText().equals("convert"));
        cli.run("enhance", "convert", id, "--preview", "70,5,20,15", "--out", out).exits(2);
        cli.run("enhance", "convert", id, "--preview", "1+3", "--out", out).exits(2);
        cli.run("enhance", "convert", id, "--preview", "0,0,9,9").exits(2);
        save("web");
        JsonNode recipe = cli.run("recipes", "run", "web", inbox.resolve("bild 1.png"), "--preview", "0,0,8,8", "--out", out, "--json").exits(0).json();
        assertThat(Path.of(recipe.get("after").asText())).exists();
    }

    @Test
    void anEstimateRunsNothing() {
        JsonNode json = cli.run("enhance", "convert", inbox.resolve("bild 0.png"), "--set", "format=webp", "--estimate", "--json").exits(0).json();
        assertThat(json).singleElement().satisfies(one -> assertThat(one.get("cpu_seconds").asDouble()).isPositive());
        save("web");
        assertThat(cli.run("recipes", "run", "web", inbox.resolve("bild 0.png"), "--estimate", "--json").exits(0).json().at("/0/cpu_seconds").asDouble())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"recipe.step:3", "publish.renamed:3", "publish.committed:1"})
    void aRecipeThatIsKilledLeavesNothingHalfAndTheQueueGoesOn(String moment) throws Exception {
        cli.run("import", inbox).exits(0);
        save("web");
        KillTest.kill(folder, project, moment, "recipes", "run", "web", "--query", "type:image", "--keep", "all");
        assertThat(cli.run("project", "check", "--json").exits(0).json().get("problems")).isEmpty();
        JsonNode assets = cli.run("assets", "list", "--json").exits(0).json().get("assets");
        assertThat(files(project.resolve("Work"))).as("every file of Work is an asset, with its whole chain")
                .hasSize(assets.size() - 3).allMatch(file -> cli.run("inspect", file, "--json").exit() == 0);
        assertThat((assets.size() - 3) % 2).as("a result and its intermediate come together").isZero();
        JsonNode jobs = cli.run("jobs", "list", "--json").exits(0).json();
        for (JsonNode job : jobs) {
            if (job.get("kind").asText().equals("recipe") && job.get("status").asText().equals("failed")) {
                assertEquals("interrupted", job.at("/error/code").asText());
                JsonNode again = cli.run("jobs", "retry", job.get("id").asText(), "--json").exits(0).json();
                assertThat(again.toString()).contains("success");
            }
        }
        assertEquals(6, cli.run("recipes", "run", "web", "--query", "type:image -has:parent source:imported", "--keep", "all", "--json")
                .json().get("outputs").size());
    }

    private void save(String title) {
        cli.run("recipes", "save", title, WEB[0], WEB[1], WEB[2], WEB[3]).exits(0);
    }

    private static List<Path> files(Path root) throws Exception {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).filter(file -> !file.toString().contains("/.staging/")).toList();
        }
    }
}
