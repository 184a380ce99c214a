package org.podstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;

class AssetsCommandsTest {
    /** As CLI.md writes them. */
    private static final List<String> ASSET_FIELDS = List.of("id", "path", "filename", "hash", "type", "mime_type",
            "size_bytes", "created_at", "file_modified_at", "source", "source_path", "width", "height", "duration", "fps",
            "sample_rate", "channels", "codec", "video_codec", "audio_codec", "theme", "tags", "status", "rating", "label",
            "notes", "parent_asset_id", "missing", "undecodable", "generator", "prompt", "negative_prompt", "own_prompt");

    private static final List<String> GENERATOR_FIELDS = List.of("platform", "version", "model", "model_hash", "prompt",
            "negative_prompt", "seed", "steps", "sampler", "scheduler", "cfg", "size", "loras", "passes", "reader", "reader_version",
            "confidence", "raw");

    @TempDir
    Path home;

    private Cli cli;
    private MemoryProject project;
    private Asset dragon;
    private Asset knight;

    @BeforeEach
    void start() {
        FakeProjects projects = new FakeProjects();
        project = (MemoryProject) projects.create(home.resolve("project"));
        dragon = SampleAssets.generatedImage("dragon.png", "a red dragon");
        knight = SampleAssets.image("knight.png");
        project.assets().add(List.of(dragon, knight));
        cli = Cli.with(home, projects);
    }

    @Test
    void anAssetHasExactlyTheFieldsOfTheContractWithNullsPresent() {
        JsonNode asset = cli.run("assets", "list", "--json", "dragon").exits(0).json().at("/assets/0");
        assertEquals(ASSET_FIELDS, names(asset));
        assertEquals(GENERATOR_FIELDS, names(asset.get("generator")));
        assertThat(asset.get("duration").isNull()).isTrue();
        assertThat(asset.get("created_at").asText()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(Path.of(asset.get("path").asText())).isAbsolute().isEqualTo(project.file(dragon));
        assertThat(asset.at("/generator/seed").isNumber()).isTrue();
    }

    @Test
    void listCountsAllMatchesWhateverTheLimit() {
        JsonNode page = cli.run("assets", "list", "--limit", "1", "--json").exits(0).json();
        assertEquals(2, page.get("total").asInt());
        assertEquals(1, page.get("assets").size());
        assertEquals(0, cli.run("assets", "list", "unicorn", "--json").exits(0).json().get("total").asInt());
        assertEquals(1, cli.run("assets", "list", "--query", "-dragon", "--json").exits(0).json().get("total").asInt());
    }

    @Test
    void showAddsParentsAndChildren() {
        JsonNode shown = cli.run("assets", "show", dragon.id(), "--json").exits(0).json();
        assertThat(names(shown)).containsAll(ASSET_FIELDS).contains("parents", "children");
        assertThat(shown.get("parents").isArray()).isTrue();
    }

    @Test
    void anAssetIsNamedByUuidByPrefixAndByPath() {
        String id = dragon.id().toString();
        for (Object name : List.of(id, id.toUpperCase(), id.substring(0, 13), project.file(dragon), dragon.path())) {
            assertEquals(id, cli.run("assets", "show", name, "--json").exits(0).json().get("id").asText(), name.toString());
        }
    }

    @Test
    void anAmbiguousPrefixTellsHowManyItNames() {
        List<Asset> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.add(SampleAssets.image("many" + i + ".png"));
        }
        project.assets().add(many);
        String first = many.getFirst().id().toString().substring(0, 1);
        long expected = project.assets().findByPrefix(first, 1000).size();
        Cli.Result result = cli.run("assets", "show", first, "--json");
        if (expected == 1) {
            assertThat(result.exit()).isZero();
            return;
        }
        assertEquals("ambiguous-id", result.exits(3).error());
        assertThat(result.json().at("/error/why").asText()).startsWith(expected + " assets");
    }

    @Test
    void curationChangesAndTellsHowManyChanged() {
        assertEquals(2, changed("assets", "approve", dragon.id(), knight.id()));
        assertEquals(1, changed("assets", "reject", knight.id()));
        assertEquals(2, changed("assets", "rate", "4", dragon.id(), knight.id()));
        assertEquals(1, changed("assets", "label", "red", dragon.id()));
        assertEquals(1, changed("assets", "tag", "--add", "hero", "--add", "fire", dragon.id()));
        assertEquals(1, changed("assets", "note", "the best one", dragon.id()));
        assertEquals(1, changed("assets", "theme", "fantasy", "--query", "dragon"));
        JsonNode shown = cli.run("assets", "show", dragon.id(), "--json").json();
        assertEquals("approved", shown.get("status").asText());
        assertEquals(4, shown.get("rating").asInt());
        assertEquals("red", shown.get("label").asText());
        assertEquals("fantasy", shown.get("theme").asText());
        assertEquals("the best one", shown.get("notes").asText());
        assertThat(shown.get("tags")).extracting(JsonNode::asText).containsExactlyInAnyOrder("hero", "fire");
        assertEquals(1, changed("assets", "tag", "--remove", "fire", dragon.id()));
        assertEquals(1, changed("assets", "label", "none", dragon.id()));
        assertEquals(1, changed("assets", "rate", "0", dragon.id()));
        assertEquals(1, changed("assets", "reset", knight.id()));
        shown = cli.run("assets", "show", dragon.id(), "--json").json();
        assertThat(shown.get("label").isNull() && shown.get("rating").isNull()).isTrue();
    }

    @Test
    void aPromptOfTheUsersCountsUntilItIsTakenBack() {
        assertEquals(2, changed("assets", "prompt", "an owl", dragon.id(), knight.id(), "--negative", "moss"));
        JsonNode shown = cli.run("assets", "show", knight.id(), "--json").json();
        assertEquals("an owl", shown.get("prompt").asText());
        assertEquals("moss", shown.at("/own_prompt/negative_prompt").asText());
        assertEquals(1, changed("assets", "prompt", "", knight.id()));
        shown = cli.run("assets", "show", knight.id(), "--json").json();
        assertThat(shown.get("prompt").isNull()).isTrue();
        assertEquals("", shown.at("/own_prompt/prompt").asText());
        assertEquals("moss", shown.get("negative_prompt").asText());
        assertEquals(2, changed("assets", "prompt", "--as-in-file", "--query", "has:negative"));
        assertThat(cli.run("assets", "show", knight.id(), "--json").json().get("own_prompt").isNull()).isTrue();
        assertEquals(1, changed("assets", "prompt", "--as-in-file", "--negative", "text", knight.id()));
        assertThat(cli.run("assets", "show", knight.id(), "--json").json().at("/own_prompt/prompt").isNull()).isTrue();
        assertEquals("usage", cli.run("assets", "prompt", "--json").exits(2).error());
        cli.run("assets", "prompt", "x".repeat(100_001), knight.id(), "--json").exits(2);
    }

    @Test
    void namingAnAssetTwiceChangesItOnce() {
        assertEquals(1, changed("assets", "approve", dragon.id(), dragon.id(), "--query", "dragon"));
    }

    @Test
    void aQueryThatMatchesNothingChangesNothing() {
        assertEquals(0, changed("assets", "approve", "--query", "unicorn"));
    }

    @Test
    void unknownIdsDoNotKeepTheOthersFromBeingChanged() {
        Cli.Result result = cli.run("assets", "approve", dragon.id(), "nosuch", "--json").exits(ExitCode.SOME_FAILED);
        assertEquals(1, result.json().get("changed").asInt());
        assertEquals("nosuch", result.json().at("/failed/0/id").asText());
        assertEquals("no-such-asset", result.json().at("/failed/0/error/code").asText());
        assertEquals("no-such-asset", cli.run("assets", "approve", "nosuch", "--json").exits(3).error());
    }

    @Test
    void undoAndRedoNameTheStep() {
        cli.run("assets", "reject", dragon.id(), knight.id()).exits(0);
        assertThat(cli.run("undo", "--json").exits(0).json().get("undone").asText()).isNotBlank();
        assertEquals("pending", cli.run("assets", "show", dragon.id(), "--json").json().get("status").asText());
        assertThat(cli.run("redo", "--json").exits(0).json().get("redone").asText()).isNotBlank();
        assertEquals("rejected", cli.run("assets", "show", dragon.id(), "--json").json().get("status").asText());
        cli.run("undo").exits(0);
        assertThat(cli.run("undo", "--json").exits(0).json().get("undone").isNull()).isTrue();
    }

    @Test
    void historyTellsWhenAndWhat() {
        cli.run("assets", "rate", "5", dragon.id()).exits(0);
        JsonNode history = cli.run("assets", "history", dragon.id(), "--json").exits(0).json();
        assertThat(history.isArray()).isTrue();
        assertThat(history).anySatisfy(entry -> {
            assertThat(entry.get("at").asText()).endsWith("Z");
            assertThat(entry.get("what").asText()).isNotBlank();
        });
    }

    @Test
    void forPeopleTheListIsATableAndNotJson() {
        assertThat(cli.run("assets", "list").exits(0).out()).contains("dragon.png", "2 of 2 assets").doesNotContain("{");
    }

    private int changed(Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--json";
        return cli.run(all).exits(0).json().get("changed").asInt();
    }

    static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
