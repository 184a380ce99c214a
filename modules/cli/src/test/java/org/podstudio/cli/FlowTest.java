package org.podstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.testsupport.SampleFiles;

/** The main job with the real engines: from a folder of files to a verified pack. */
class FlowTest {
    private static final String CLOCK = "2026-01-02T03:04:05Z";

    @TempDir
    Path folder;

    private Cli cli;
    private Path samples;

    @BeforeEach
    void start() {
        cli = Cli.real(folder.resolve("home"));
        samples = folder.resolve("samples");
        cli.run("sample-files", samples).exits(0);
        cli.run("project", "create", folder.resolve("project")).exits(0);
    }

    @Test
    void importBringsInEveryMediaFileReportsTheOthersAndAddsNothingTwice() {
        SampleFiles.text(samples.resolve("notes.txt"), "hello");
        SampleFiles.text(samples.resolve("half.png.part"), "x");
        SampleFiles.png(samples.resolve("deeper/inside.png"), 9, 9, 9);
        JsonNode first = cli.run("import", samples, "--json").exits(0).json();
        assertEquals(12, first.get("imported").size());
        assertThat(first.get("skipped")).hasSize(2).allSatisfy(one -> assertThat(one.get("reason").asText()).isNotBlank());
        JsonNode second = cli.run("import", samples, "--recursive", "--json").exits(0).json();
        assertEquals(1, second.get("imported").size());
        assertEquals(12, second.get("duplicates").size());
        assertEquals(13, cli.run("assets", "list", "--json").exits(0).json().get("total").asInt());
        JsonNode info = cli.run("project", "check", "--json").exits(0).json();
        assertEquals(11, info.at("/assets/image").asInt());
        assertEquals(2, info.at("/assets/audio").asInt());
        assertEquals(0, info.get("problems").size());
    }

    @Test
    void aDryRunWritesNothing() {
        JsonNode planned = cli.run("import", samples, "--dry-run", "--json").exits(0).json();
        assertEquals(12, planned.get("imported").size());
        assertThat(planned.at("/imported/0/hash").asText()).hasSize(64);
        for (String unknown : List.of("id", "rating", "generator", "parent_asset_id")) {
            assertThat(planned.at("/imported/0/" + unknown).isNull()).as(unknown + " is there, and null").isTrue();
        }
        assertEquals(0, cli.run("assets", "list", "--json").exits(0).json().get("total").asInt());
    }

    @Test
    void assetsAreFoundByWordsOfTheirPromptsAndByTheirPaths() {
        cli.run("import", samples).exits(0);
        JsonNode found = cli.run("assets", "list", "mushroom sticker", "--json").exits(0).json();
        assertEquals(1, found.get("total").asInt());
        JsonNode asset = found.at("/assets/0");
        assertEquals("ComfyUI", asset.at("/generator/platform").asText());
        assertEquals(833543590226030L, asset.at("/generator/seed").asLong());
        assertEquals(asset.get("id").asText(), cli.run("assets", "show", asset.get("path").asText(), "--json").exits(0).json()
                .get("id").asText());
    }

    @Test
    void anAssetWhoseFileHasGoneIsShownAsMissingAtOnce() throws Exception {
        cli.run("import", samples).exits(0);
        JsonNode asset = cli.run("assets", "list", "--limit", "1", "--json").exits(0).json().at("/assets/0");
        assertThat(asset.get("missing").asBoolean()).isFalse();
        Files.delete(Path.of(asset.get("path").asText()));
        assertThat(cli.run("assets", "show", asset.get("id").asText(), "--json").exits(0).json().get("missing").asBoolean()).isTrue();
    }

    @Test
    void curationIsRememberedAndTakenBack() {
        cli.run("import", samples).exits(0);
        assertEquals(2, cli.run("assets", "approve", "--query", "gem OR shield", "--json").exits(0).json().get("changed").asInt());
        assertEquals(2, cli.run("assets", "list", "status:approved", "--json").json().get("total").asInt());
        assertThat(cli.run("undo", "--json").exits(0).json().get("undone").asText()).contains("2");
        assertEquals(0, cli.run("assets", "list", "status:approved", "--json").json().get("total").asInt());
        assertThat(cli.run("redo", "--json").exits(0).json().get("redone").asText()).isNotBlank();
        assertEquals(2, cli.run("assets", "list", "status:approved", "--json").json().get("total").asInt());
    }

    @Test
    void aBackgroundIsRemovedWithAndWithoutAProject() throws Exception {
        cli.run("import", samples).exits(0);
        JsonNode made = cli.run("enhance", "bg_remove", "--query", "mushroom", "--json").exits(0).json();
        JsonNode output = made.at("/outputs/0");
        assertEquals(640, output.get("width").asInt());
        assertEquals("generated", output.get("source").asText());
        assertThat(output.get("tags")).extracting(JsonNode::asText).contains("nobg");
        assertEquals(made.at("/jobs/0/input_asset_ids/0").asText(), output.get("parent_asset_id").asText());
        assertEquals("ComfyUI_00031__nobg.png", output.get("filename").asText());
        assertEquals(1, cli.run("assets", "show", made.at("/jobs/0/input_asset_ids/0").asText(), "--json").json()
                .get("children").size());
        assertThat(Path.of(made.at("/jobs/0/facts/files/mask").asText())).isAbsolute().exists();
        assertThat(cli.run("jobs", "log", made.at("/jobs/0/id").asText()).exits(0).out()).isNotBlank();

        cli.run("project", "check").exits(0);

        Path input = samples.resolve("ComfyUI_00031_.png");
        Path single = folder.resolve("cut.png");
        byte[] before = Files.readAllBytes(input);
        JsonNode alone = cli.run("enhance", "bg_remove", input, "--out", single, "--json").exits(0).json();
        assertThat(alone.at("/outputs/0/id").isNull()).isTrue();
        assertThat(single).hasSameBinaryContentAs(Path.of(output.get("path").asText()));
        assertThat(Files.readAllBytes(input)).isEqualTo(before);
        cli.run("enhance", "bg_remove", input, "--out", single).exits(3);
    }

    @Test
    void aPictureIsEnlargedWithAndWithoutAProjectAndTheMissingModelIsTold() throws Exception {
        cli.run("import", samples).exits(0);
        Cli.Result run = cli.run("enhance", "upscale", "--query", "mushroom", "--json").exits(0);
        JsonNode made = run.json();
        assertEquals(1280, made.at("/outputs/0/width").asInt());
        assertEquals("ComfyUI_00031__2x.png", made.at("/outputs/0/filename").asText());
        assertThat(made.at("/outputs/0/path").asText()).contains("Work/upscales");
        assertThat(made.at("/outputs/0/tags")).extracting(JsonNode::asText).contains("upscaled");
        assertEquals("lanczos", made.at("/jobs/0/facts/method").asText());
        assertThat(made.at("/jobs/0/facts/warning").asText()).contains("no upscaling model");
        assertThat(run.err()).as("never silently").contains("Lanczos").contains("podstudio models fetch");
        cli.run("project", "check").exits(0);

        Path input = samples.resolve("ComfyUI_00031_.png");
        Path out = folder.resolve("large.png");
        byte[] before = Files.readAllBytes(input);
        JsonNode fit = cli.run("enhance", "upscale", input, "--out", out, "--set", "fit=900x900", "--json").exits(0).json();
        assertEquals(900, Math.max(fit.at("/outputs/0/width").asInt(), fit.at("/outputs/0/height").asInt()));
        assertEquals("ComfyUI", fit.at("/outputs/0/generator/platform").asText(), "prompts are carried along");
        assertThat(Files.readAllBytes(input)).isEqualTo(before);
        assertEquals("model-missing", cli.run("enhance", "upscale", input, "--out", folder.resolve("no.png"), "--set",
                "model=realesr-animevideov3", "--json").exits(3).error());
        assertEquals("too-large", cli.run("enhance", "upscale", input, "--out", folder.resolve("no.png"), "--set", "fit=20000x20000",
                "--json").exits(3).error());
        assertThat(folder.resolve("no.png")).doesNotExist();
    }

    @Test
    void twoPacksWithOneClockAreIdenticalAndAFlippedByteIsNamed() throws Exception {
        cli.run("import", samples).exits(0);
        JsonNode one = build(folder.resolve("a"));
        JsonNode two = build(folder.resolve("b"));
        Path zip = Path.of(one.get("zip").asText());
        assertThat(zip).hasSameBinaryContentAs(Path.of(two.get("zip").asText()));
        cli.run("pack", "verify", one.get("dir").asText()).exits(0);
        assertThat(cli.run("pack", "verify", zip, "--json").exits(0).json().get("ok").asBoolean()).isTrue();

        Path gem = Path.of(one.get("dir").asText(), "assets", "gem_teal.png");
        byte[] bytes = Files.readAllBytes(gem);
        bytes[bytes.length / 2] ^= 1;
        Files.write(gem, bytes);
        JsonNode report = cli.run("pack", "verify", one.get("dir").asText(), "--json").exits(1).json();
        assertThat(report.get("ok").asBoolean()).isFalse();
        assertThat(report.get("problems")).extracting(problem -> problem.get("path").asText()).contains(gem.toString());

        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(whole, whole.length - 30));
        assertThat(cli.run("pack", "verify", zip, "--json").exits(1).json().get("problems"))
                .extracting(problem -> problem.get("path").asText()).contains(zip.toString())
                .allSatisfy(path -> assertThat(Path.of(path)).isAbsolute());
        assertEquals(2, cli.run("pack", "list", "--json").exits(0).json().size() + 1, "one pack, built twice");
    }

    @Test
    void theHeroesOfAPackAreChosenAndMustBePicturesOfIt() {
        cli.run("import", samples).exits(0);
        JsonNode pictures = cli.run("assets", "list", "--query", "type:image", "--json").exits(0).json().get("assets");
        String chosen = pictures.get(1).get("id").asText();
        JsonNode built = cli.run("pack", "build", "--name", "Gems", "--query", "type:image", "--hero", chosen, "--json").exits(0).json();
        Path previews = Path.of(built.get("dir").asText()).resolve("previews");
        assertThat(previews.resolve("hero-1.jpg")).isNotEmptyFile();
        assertThat(previews.resolve("hero-2.jpg")).doesNotExist();
        cli.run("pack", "build", "--name", "Other", pictures.get(0).get("id").asText(), "--hero", chosen, "--json").exits(2);
        String sound = cli.run("assets", "list", "--query", "type:audio", "--json").exits(0).json().at("/assets/0/id").asText();
        cli.run("pack", "build", "--name", "Other", sound, "--hero", sound, "--json").exits(2);
        assertEquals("no-such-asset", cli.run("pack", "build", "--name", "Other", sound, "--hero", "nobody", "--json").exits(3).error());
    }

    private JsonNode build(Path out) {
        JsonNode built = cli.run("pack", "build", "--name", "Gems", "--query", "type:image", "--out", out, "--clock", CLOCK,
                "--json").exits(0).json();
        assertThat(AssetsCommandsTest.names(built)).contains("pack", "dir", "zip", "files", "bytes", "warnings");
        assertEquals("Gems", built.at("/pack/name").asText());
        return built;
    }

    @Test
    void theDoctorFindsEveryPartWell() {
        JsonNode checks = cli.run("doctor", "--json").exits(0).json();
        assertThat(checks).extracting(check -> check.get("check").asText())
                .contains("database", "images", "ffmpeg", "encoders", "inference", "models", "fonts", "disk");
        assertThat(checks).allSatisfy(check -> assertThat(check.get("ok").asBoolean()).as(check.toString()).isTrue());
    }

    @Test
    void theHardwareHasATierAndAVerdictForEachOperation() {
        JsonNode hardware = cli.run("hardware", "--json").exits(0).json();
        assertThat(hardware.get("tier").asText()).isIn("GREEN", "YELLOW", "RED");
        assertThat(hardware.get("ram_total").asLong()).isGreaterThan(100_000_000L);
        assertThat(hardware.get("operations")).anySatisfy(one -> {
            assertThat(one.get("id").asText()).isEqualTo("bg_remove");
            assertThat(one.get("verdict").asText()).isIn("ok", "warn", "block");
        });
    }

    @Test
    void aModelThatIsNotHereIsExitThreeAndNamesTheCommandThatFetchesIt() {
        cli.run("import", samples).exits(0);
        Cli.Result result = cli.run("enhance", "bg_remove", "--query", "mushroom", "--set", "model=isnet-general-use", "--json").exits(3);
        assertEquals("model-missing", result.error());
        assertThat(result.json().at("/error/next").asText()).contains("models fetch isnet-general-use");
        assertThat(cli.run("models", "list", "--json").exits(0).json()).allSatisfy(model -> {
            assertThat(AssetsCommandsTest.names(model)).contains("id", "task", "present", "bytes", "sha256", "license", "commercial");
            assertThat(model.get("present").asBoolean()).isFalse();
        });
    }

    @Test
    void aBackupBecomesAProject() {
        cli.run("import", samples).exits(0);
        Path backup = folder.resolve("backup.db");
        cli.run("project", "backup", backup).exits(0);
        assertEquals("file-exists", cli.run("project", "backup", backup, "--json").exits(3).error());
        JsonNode restored = cli.run("project", "restore", backup, folder.resolve("again"), "--json").exits(0).json();
        assertEquals(10, restored.at("/assets/image").asInt());
        assertEquals(1, cli.run("project", "check", "--project", folder.resolve("again")).exits(1).exit(), "its files are missing");
    }

    @Test
    void strangeNamesComeInAndGoOut() throws Exception {
        List<Path> odd = new ArrayList<>();
        for (String name : List.of("\u05e9\u05dc\u05d5\u05dd.png", "evil\u202egnp.png", "new\nline.png", "--help.png", "\ud83d\udd25.png")) {
            odd.add(SampleFiles.png(folder.resolve("odd").resolve(name), 5, 5, odd.size() + 100));
        }
        JsonNode imported = cli.run("import", folder.resolve("odd"), "--json").exits(0).json().get("imported");
        assertEquals(odd.size(), imported.size());
        for (JsonNode asset : imported) {
            assertThat(Path.of(asset.get("path").asText())).exists();
            assertNotEquals("", cli.run("assets", "show", "--json", "--", asset.get("path").asText()).exits(0).json().get("id").asText());
        }
    }
}
