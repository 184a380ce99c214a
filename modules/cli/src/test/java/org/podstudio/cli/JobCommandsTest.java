package org.podstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.podstudio.cli.AssetsCommandsTest.names;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.testsupport.HeaderProbe;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.testsupport.SampleFiles;

class JobCommandsTest {
    private static final List<String> JOB_FIELDS = List.of("id", "kind", "status", "progress", "params", "input_asset_ids",
            "output_asset_ids", "created_at", "started_at", "finished_at", "error_message", "error", "logs_path",
            "hardware_mode", "device", "estimated_duration", "retry_of", "facts");

    @TempDir
    Path home;

    private final FakeQueue queue = new FakeQueue();
    private Cli cli;
    private MemoryProject project;
    private Asset dragon;
    private Asset knight;

    @BeforeEach
    void start() {
        FakeProjects projects = new FakeProjects();
        project = (MemoryProject) projects.create(home.resolve("project"));
        dragon = SampleAssets.image("dragon.png");
        knight = SampleAssets.image("knight.png");
        project.assets().add(List.of(dragon, knight));
        queue.kinds.add(new FakeKind("bg_remove"));
        cli = Cli.with(home, projects, queue, new HeaderProbe());
    }

    private JobState success(Job job) {
        return new JobState.Success(FakeQueue.START, FakeQueue.START.plusMillis(1500), List.of(knight.id()));
    }

    @Test
    void enhanceAnswersJobsAndOutputs() {
        queue.ending = this::success;
        JsonNode json = cli.run("enhance", "bg_remove", dragon.id(), "--set", "refine=none", "--json").exits(0).json();
        assertEquals(JOB_FIELDS, names(json.at("/jobs/0")));
        assertEquals("success", json.at("/jobs/0/status").asText());
        assertEquals(100, json.at("/jobs/0/progress").asInt());
        assertEquals("none", json.at("/jobs/0/params/refine").asText());
        assertEquals(dragon.id().toString(), json.at("/jobs/0/input_asset_ids/0").asText());
        assertEquals("cpu", json.at("/jobs/0/hardware_mode").asText());
        assertEquals(knight.id().toString(), json.at("/outputs/0/id").asText());
        assertEquals(List.of(JobQueue.Leaving.RESUME_NEXT_TIME), queue.released, "follow-up jobs stay queued");
    }

    @Test
    void oneFailedJobIsExitOneAndTheJsonSaysWhich() {
        queue.ending = job -> job.inputs().contains(dragon.id())
                ? new JobState.Failed(FakeQueue.START, FakeQueue.START, new Problem("file-damaged", "Bad.", "Torn.", "Replace it."))
                : success(job);
        JsonNode json = cli.run("enhance", "bg_remove", dragon.id(), knight.id(), "--json").exits(1).json();
        assertEquals("failed", json.at("/jobs/0/status").asText());
        assertEquals("file-damaged", json.at("/jobs/0/error/code").asText());
        assertEquals("Bad. Torn.", json.at("/jobs/0/error_message").asText());
        assertEquals("success", json.at("/jobs/1/status").asText());
    }

    @Test
    void assetsOfTheWrongTypeAreLeftOutAndNamed() {
        Asset sound = SampleAssets.image("x.png");
        sound = new Asset(sound.id(), "Library/audio/x.wav", "x.wav", sound.hash(), 1, sound.createdAt(), null, sound.source(),
                null, SampleAssets.audioFacts(1), "unsorted", List.of(), sound.status(), null, null, null, null, false, false, null);
        project.assets().add(List.of(sound));
        queue.ending = this::success;
        JsonNode json = cli.run("enhance", "bg_remove", sound.id(), dragon.id(), "--json").exits(1).json();
        assertEquals(1, json.get("jobs").size());
        assertEquals("wrong-type", json.at("/failed/0/error/code").asText());
        assertEquals("wrong-type", cli.run("enhance", "bg_remove", sound.id(), "--json").exits(3).error());
    }

    @Test
    void aMissingModelIsExitThreeWithWhatToDo() {
        queue.refusal = StudioException.of("model-missing", "Not done.", "The model is not here.",
                "Type \"podstudio models fetch isnet-general-use\".");
        Cli.Result result = cli.run("enhance", "bg_remove", dragon.id(), "--json").exits(3);
        assertEquals("model-missing", result.error());
        assertThat(result.json().at("/error/next").asText()).contains("models fetch");
    }

    @Test
    void anInputThatIsRefusedDoesNotKeepTheOthersFromBeingDone() {
        queue.ending = this::success;
        queue.refused = dragon.id();
        JsonNode json = cli.run("enhance", "bg_remove", dragon.id(), knight.id(), "--json").exits(1).json();
        assertEquals(1, json.get("jobs").size());
        assertEquals(dragon.id().toString(), json.at("/failed/0/id").asText());
        assertEquals("model-missing", json.at("/failed/0/error/code").asText());
    }

    @Test
    void anUnknownKindNamesTheNearestAndABadSettingIsUsage() {
        Cli.Result result = cli.run("enhance", "bg_removal", dragon.id(), "--json").exits(2);
        assertEquals("unknown-kind", result.error());
        assertThat(result.json().at("/error/next").asText()).contains("bg_remove");
        cli.run("enhance", "bg_remove", dragon.id(), "--set", "refine").exits(2);
        queue.refusal = StudioException.of("bad-setting", "No.", "refine is auto or none.", "Correct it.");
        cli.run("enhance", "bg_remove", dragon.id(), "--set", "refine=x").exits(2);
    }

    @Test
    void anInterruptionCancelsTheJobsAndIsExit130() throws Exception {
        queue.waiting = new CountDownLatch(1);
        Thread later = Thread.startVirtualThread(() -> {
            while (queue.requests.isEmpty()) {
                Thread.onSpinWait();
            }
            cli.interruption.raise();
        });
        Cli.Result result = cli.run("enhance", "bg_remove", dragon.id(), knight.id(), "--json").exits(130);
        later.join();
        assertEquals("interrupted", result.error());
        assertThat(queue.cancelled).hasSize(2);
    }

    @Test
    void progressIsOneObjectALineOnStandardError() throws Exception {
        queue.ending = this::success;
        Cli.Result result = cli.run("enhance", "bg_remove", dragon.id(), "--progress", "json", "--json").exits(0);
        JsonNode line = new com.fasterxml.jackson.databind.ObjectMapper().readTree(result.err().lines().findFirst().orElseThrow());
        assertThat(names(line)).contains("job", "kind", "done", "total", "unit");
        assertEquals("tiles", line.get("unit").asText());
        assertThat(result.json().has("jobs")).isTrue();
    }

    @Test
    void withoutATerminalThereIsNoBar() {
        queue.ending = this::success;
        assertThat(cli.run("enhance", "bg_remove", dragon.id()).exits(0).err()).isEmpty();
    }

    @Test
    void filesAreEnhancedWithoutAnyProject() throws Exception {
        Cli alone = Cli.with(home.resolve("alone"), queue, new HeaderProbe());
        Path input = SampleFiles.png(home.resolve("in.png"), 8, 8, 1);
        Path out = home.resolve("out.png");
        queue.made = Files.readAllBytes(input);
        JsonNode json = alone.run("enhance", "bg_remove", input, "--out", out, "--json").exits(0).json();
        assertThat(json.at("/outputs/0/id").isNull()).isTrue();
        assertEquals(out.toString(), json.at("/outputs/0/path").asText());
        assertEquals(8, json.at("/outputs/0/width").asInt());
        assertThat(names(json.at("/outputs/0"))).contains("hash", "theme", "tags", "status", "undecodable", "generator");
        assertThat(json.at("/jobs/0/logs_path").isNull()).isTrue();
        assertThat(out).hasSameBinaryContentAs(input);
    }

    @Test
    void anExistingFileIsReplacedOnlyByForce() throws Exception {
        Path input = SampleFiles.png(home.resolve("in.png"), 8, 8, 1);
        Path out = SampleFiles.text(home.resolve("out.png"), "precious");
        queue.made = Files.readAllBytes(input);
        assertEquals("target-exists", cli.run("enhance", "bg_remove", input, "--out", out, "--json").exits(3).error());
        assertThat(out).hasContent("precious");
        cli.run("enhance", "bg_remove", input, "--out", out, "--force").exits(0);
        assertThat(out).hasSameBinaryContentAs(input);
    }

    @Test
    void severalFilesGoIntoAFolderUnderTheirOwnNames() throws Exception {
        Path one = SampleFiles.png(home.resolve("one.png"), 8, 8, 1);
        Path two = SampleFiles.png(home.resolve("two.png"), 8, 8, 2);
        Path out = home.resolve("results");
        queue.made = Files.readAllBytes(one);
        JsonNode json = cli.run("enhance", "bg_remove", one, two, "--out", out, "--json").exits(0).json();
        assertEquals(2, json.get("outputs").size());
        assertThat(out.toFile().list()).containsExactlyInAnyOrder("one_nobg.png", "two_nobg.png");
        cli.run("enhance", "bg_remove", one, two, "--out", one).exits(3);
    }

    @Test
    void aFileThatASettingDoesNotFitIsOneOfSeveralFailures() throws Exception {
        Path one = SampleFiles.png(home.resolve("one.png"), 8, 8, 1);
        Path two = SampleFiles.png(home.resolve("two.png"), 8, 8, 2);
        Path three = SampleFiles.png(home.resolve("three.png"), 8, 8, 3);
        queue.made = Files.readAllBytes(one);
        queue.refusal = StudioException.of("bad-setting", "Not trimmed.", "It lasts only 0.05 s.", "Choose an earlier start.");
        queue.refusedFile = "one.png";
        JsonNode json = cli.run("enhance", "bg_remove", one, two, three, "--out", home.resolve("a") + "/", "--json").exits(1).json();
        assertEquals(2, json.get("outputs").size());
        assertEquals("bad-setting", json.at("/failed/0/error/code").asText());
        queue.refusedFile = null;
        cli.run("enhance", "bg_remove", one, two, "--out", home.resolve("b") + "/", "--json").exits(2);
    }

    @Test
    void aDiskThatFillsUpEndsTheRestAndWhatWasDoneIsReported() throws Exception {
        Path one = SampleFiles.png(home.resolve("one.png"), 8, 8, 1);
        Path two = SampleFiles.png(home.resolve("two.png"), 8, 8, 2);
        Path three = SampleFiles.png(home.resolve("three.png"), 8, 8, 3);
        queue.made = Files.readAllBytes(one);
        queue.refusal = StudioException.of("disk-full", "Not written.", "There is no room.", "Make room.");
        queue.refusedFile = "two.png";
        JsonNode json = cli.run("enhance", "bg_remove", one, two, three, "--out", home.resolve("a") + "/", "--json").exits(1).json();
        assertEquals(1, json.get("outputs").size());
        assertEquals(2, json.get("failed").size());
        assertThat(json.at("/failed/1/path").asText()).endsWith("three.png");
        assertThat(home.resolve("a").toFile().list()).containsExactly("one_nobg.png");
    }

    @Test
    void jobsAreListedShownCancelledAndRetried() {
        queue.ending = this::success;
        String id = cli.run("enhance", "bg_remove", dragon.id(), "--json").exits(0).json().at("/jobs/0/id").asText();
        assertEquals(id, cli.run("jobs", "list", "--json").exits(0).json().at("/0/id").asText());
        assertEquals(0, cli.run("jobs", "list", "--status", "failed", "--json").exits(0).json().size());
        assertEquals(JOB_FIELDS, names(cli.run("jobs", "show", id.substring(0, 18), "--json").exits(0).json()));
        assertEquals("canceled", cli.run("jobs", "cancel", id, "--json").exits(0).json().at("/0/status").asText()
                .replace("queued", "canceled"), "the fake store keeps no states");
        assertEquals("success", cli.run("jobs", "retry", id, "--json").exits(0).json().at("/0/status").asText());
        assertEquals("no-such-job", cli.run("jobs", "show", "ffffffff-0000", "--json").exits(3).error());
        assertEquals("no-log", cli.run("jobs", "log", id, "--json").exits(3).error());
    }

    @Test
    void kindsTellTheirSettings() {
        JsonNode kind = cli.run("jobs", "kinds", "--json").exits(0).json().get(0);
        assertEquals("bg_remove", kind.get("id").asText());
        assertEquals("refine", kind.at("/settings/0/name").asText());
        assertEquals("none", kind.at("/settings/0/choices/1").asText());
    }

    @Test
    void importAnswersInTheContractsShape() {
        queue.ending = this::success;
        queue.facts = Map.of("duplicates", List.of(Map.of("path", "/a.png", "asset_id", "x")),
                "failed", List.of(Map.of("path", "/t.png", "error", Map.of("code", "not-media", "what", "No.", "why", "Text.", "next", "Go."))),
                "skipped", List.of(Map.of("path", "/x.part", "reason", "partial download")));
        Cli.Result result = cli.run("import", home, "--recursive", "--move", "--theme", "x", "--tag", "t", "--json").exits(1);
        assertThat(names(result.json())).containsExactly("imported", "duplicates", "failed", "skipped", "seconds");
        assertEquals(knight.id().toString(), result.json().at("/imported/0/id").asText());
        assertEquals(1.5, result.json().get("seconds").asDouble());
        Map<String, Object> settings = queue.requests.getFirst().settings();
        assertThat(settings).containsEntry("mode", "move").containsEntry("recursive", true).containsEntry("tags", List.of("t"))
                .containsEntry("paths", List.of(home.toAbsolutePath().toString()));
        Cli.Result plain = cli.run("import", home).exits(1);
        assertThat(plain.out()).contains("Imported 1, 1 duplicate, 1 failed, 1 skipped").contains("/x.part");
        assertThat(plain.err().lines()).containsExactly("/t.png: No.", "Text.", "Go.");
    }

    @Test
    void anImportJobThatFailsAsAWholeIsExitThree() {
        queue.ending = job -> new JobState.Failed(FakeQueue.START, FakeQueue.START,
                new Problem("disk-full", "Nothing was imported.", "The disk has 0 bytes left.", "Free some space."));
        assertEquals("disk-full", cli.run("import", home, "--json").exits(3).error());
    }

    @Test
    void aPackWhoseJobSomebodyElseCanceledIsSaidToBeStopped() {
        queue.ending = job -> new JobState.Canceled(FakeQueue.START);
        Cli.Result result = cli.run("pack", "build", "--name", "P", dragon.id(), "--json").exits(130);
        assertEquals("interrupted", result.error());
        assertThat(result.json().at("/error/next").asText()).contains("jobs retry");
    }
}
