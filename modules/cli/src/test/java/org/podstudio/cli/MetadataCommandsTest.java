package org.podstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;

/** {@code assets metadata} and {@code assets sidecar}: what is asked of the jobs, and how their outcome is told. */
class MetadataCommandsTest {
    @TempDir
    Path home;

    private final FakeQueue queue = new FakeQueue();
    private Cli cli;
    private Asset dragon;
    private Asset knight;

    @BeforeEach
    void start() {
        FakeProjects projects = new FakeProjects();
        MemoryProject project = (MemoryProject) projects.create(home.resolve("project"));
        dragon = SampleAssets.generatedImage("dragon.png", "a red dragon");
        knight = SampleAssets.image("knight.png");
        project.assets().add(List.of(dragon, knight));
        cli = Cli.with(home, projects, queue);
    }

    @Test
    void withoutIdsEverythingIsReadAnew() {
        queue.facts = Map.of("changed", 3, "unchanged", 4, "failed", List.of());
        JsonNode json = cli.run("assets", "metadata", "rebuild", "--json").exits(0).json();
        assertEquals("{\"changed\":3,\"unchanged\":4,\"failed\":[]}", json.toString());
        assertEquals("metadata", queue.requests.getFirst().kind());
        assertThat(queue.requests.getFirst().inputs()).isEmpty();
        assertEquals(Map.of("forget", false), queue.requests.getFirst().settings());
        assertThat(cli.run("assets", "metadata", "rebuild").exits(0).out()).isEqualToIgnoringNewLines("3 assets changed, 4 unchanged.");
    }

    @Test
    void aQueryThatMatchesNothingReadsNothing() {
        JsonNode json = cli.run("assets", "metadata", "rebuild", "--query", "unicorn", "--json").exits(0).json();
        assertEquals(0, json.get("changed").asInt());
        assertThat(queue.requests).as("and not everything").isEmpty();
    }

    @Test
    void whatFailedIsToldBesideWhatCouldNotBeFound() {
        queue.facts = Map.of("changed", 1, "unchanged", 0, "warnings", List.of("Your table is not used."), "failed", List.of(Map.of("id",
                knight.id().toString(),
                "path", knight.path(), "error", Map.of("code", "file-missing", "what", "The file was not read.", "why", "It is gone.", "next",
                        "Put it back."))));
        var result = cli.run("assets", "metadata", "rebuild", "--forget", knight.id().toString(), "no-such", "--json").exits(1);
        assertThat(result.json().at("/failed/0/error/code").asText()).isEqualTo("no-such-asset");
        assertThat(result.json().at("/failed/1/error/code").asText()).isEqualTo("file-missing");
        assertThat(result.err()).contains("Your table is not used.");
        assertEquals(List.of(knight.id()), queue.requests.getFirst().inputs());
        assertEquals(Map.of("forget", true), queue.requests.getFirst().settings());
    }

    @Test
    void sidecarsAreWrittenAndReadForAnySelection() {
        queue.facts = Map.of("changed", 1, "unchanged", 1, "without_sidecar", 1, "failed", List.of());
        JsonNode json = cli.run("assets", "sidecar", "read", "--query", "dragon OR knight", "--json").exits(0).json();
        assertEquals("{\"changed\":1,\"unchanged\":1,\"without_sidecar\":1,\"failed\":[]}", json.toString());
        assertEquals(Map.of("action", "read"), queue.requests.getFirst().settings());
        assertThat(queue.requests.getFirst().inputs()).containsExactlyInAnyOrder(dragon.id(), knight.id());
        assertThat(cli.run("assets", "sidecar", "write", dragon.id().toString()).exits(0).out()).contains("1 sidecar written, 1 up to date.");
    }

    @Test
    void wrongUsageSaysHow() {
        cli.run("assets", "sidecar", "sing", dragon.id().toString()).exits(2);
        cli.run("assets", "sidecar", "write").exits(2);
        cli.run("assets", "metadata", "sing").exits(2);
        cli.run("assets", "metadata").exits(2);
        assertThat(queue.requests).isEmpty();
    }

    @Test
    void aJobThatFailedAsAWholeIsAnError() {
        queue.ending = job -> new JobState.Failed(FakeQueue.START, FakeQueue.START, new Problem("media-missing", "No metadata was read.",
                "It is not installed.", "Install it."));
        assertEquals("media-missing", cli.run("assets", "metadata", "rebuild", "--json").exits(3).json().at("/error/code").asText());
    }
}
