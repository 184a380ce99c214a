package org.podstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;

/** {@code collections}, {@code searches}, {@code tags}, {@code labels}, stacks, facets, and mistakes in queries. */
class OrganiseCommandsTest {
    @TempDir
    Path home;

    private Cli cli;
    private Asset dragon;
    private Asset knight;
    private Asset copy;

    @BeforeEach
    void start() {
        FakeProjects projects = new FakeProjects();
        MemoryProject project = (MemoryProject) projects.create(home.resolve("project"));
        dragon = SampleAssets.generatedImage("dragon.png", "a red dragon");
        copy = SampleAssets.generatedImage("dragon2.png", "a red dragon");
        knight = SampleAssets.image("knight.png");
        project.assets().add(List.of(dragon, knight, copy));
        cli = Cli.with(home, projects);
    }

    @Test
    void aCollectionIsMadeFilledOrderedAndForgotten() {
        assertThat(cli.run("collections", "create", "Heroes", knight.id(), "--json").exits(0).json().get("size").asInt()).isEqualTo(1);
        assertThat(cli.run("collections", "add", "heroes", "--query", "dragon*", "--json").exits(0).json().get("changed").asInt()).isEqualTo(2);
        cli.run("collections", "order", "Heroes", copy.id()).exits(0);
        JsonNode shown = cli.run("collections", "show", "Heroes", "--json").exits(0).json();
        assertThat(shown.at("/assets/0/id").asText()).isEqualTo(copy.id().toString());
        assertThat(shown.at("/assets/1/id").asText()).isEqualTo(knight.id().toString());
        assertThat(cli.run("assets", "list", "in:heroes -name:dragon", "--json").exits(0).json().get("total").asInt()).isEqualTo(2);
        assertThat(cli.run("collections", "remove", "Heroes", knight.id(), "--json").exits(0).json().get("changed").asInt()).isEqualTo(1);
        cli.run("undo").exits(0);
        assertThat(cli.run("collections", "list", "--json").exits(0).json().at("/0/size").asInt()).isEqualTo(3);
        cli.run("collections", "rename", "Heroes", "Best").exits(0);
        cli.run("collections", "delete", "Best").exits(0);
        assertThat(cli.run("collections", "show", "Best", "--json").exits(3).json().at("/error/code").asText()).isEqualTo("no-such-collection");
    }

    @Test
    void aSavedSearchCountsAndRunsAndAWrongOneIsNotSaved() {
        assertThat(cli.run("searches", "create", "Dragons", "prompt:dragon", "--sort", "name", "--json").exits(0).json().get("count").asInt())
                .isEqualTo(2);
        JsonNode listed = cli.run("searches", "list", "--json").exits(0).json().get(0);
        assertThat(listed.get("query").asText()).isEqualTo("prompt:dragon");
        assertThat(listed.get("sort").asText()).isEqualTo("name");
        assertThat(cli.run("searches", "run", "dragons", "--json").exits(0).json().at("/assets/0/filename").asText()).isEqualTo("dragon.png");
        cli.run("searches", "create", "Dragons", "knight", "--replace").exits(0);
        assertThat(cli.run("searches", "show", "Dragons", "--json").exits(0).json().get("count").asInt()).isEqualTo(1);
        JsonNode wrong = cli.run("searches", "create", "x", "rating:9", "--json").exits(2).json();
        assertThat(wrong.at("/error/position").asInt()).isEqualTo(8);
        cli.run("searches", "rename", "Dragons", "Knights").exits(0);
        cli.run("searches", "delete", "Knights").exits(0);
        cli.run("searches", "run", "Knights").exits(3);
    }

    @Test
    void tagsAreGivenAliasesAndParentsAndReplaced() {
        cli.run("assets", "tag", "--add", "lion", knight.id()).exits(0);
        cli.run("tags", "parent", "lion", "animal").exits(0);
        cli.run("tags", "alias", "animal", "beast").exits(0);
        assertThat(cli.run("assets", "list", "tag:beast", "--json").exits(0).json().get("total").asInt()).isEqualTo(1);
        JsonNode lion = cli.run("tags", "list", "li", "--json").exits(0).json().get(0);
        assertThat(lion.get("parent").asText()).isEqualTo("animal");
        assertThat(lion.get("assets").asInt()).isEqualTo(1);
        assertThat(cli.run("tags", "rename", "lion", "cat", "--json").exits(0).json().get("changed").asInt()).isEqualTo(1);
        assertThat(cli.run("tags", "merge", "cat", "animal", "--json").exits(0).json().get("changed").asInt()).isEqualTo(1);
        assertThat(cli.run("tags", "delete", "animal", "--json").exits(0).json().get("changed").asInt()).isEqualTo(1);
        cli.run("tags", "alias", "animal").exits(2);
    }

    @Test
    void labelsMayBeNamedAndFoundByName() {
        cli.run("labels", "rename", "red", "To print").exits(0);
        cli.run("assets", "label", "to print", knight.id()).exits(0);
        assertThat(cli.run("assets", "list", "label:\"To print\"", "--json").exits(0).json().get("total").asInt()).isEqualTo(1);
        assertThat(cli.run("labels", "list", "--json").exits(0).json().at("/0/name").asText()).isEqualTo("To print");
        assertThat(cli.run("labels", "rename", "blue", "To print", "--json").exits(3).json().at("/error/code").asText()).isEqualTo("name-taken");
        assertThat(cli.run("assets", "list", "label:prnt", "--json").exits(2).json().at("/error/why").asText()).contains("To print");
    }

    @Test
    void stacksAreCollapsedAndMadeByHand() {
        JsonNode page = cli.run("assets", "list", "--stacks", "--sort", "name", "--json").exits(0).json();
        assertThat(page.get("total").asInt()).isEqualTo(2);
        assertThat(page.at("/stacks/0/size").asInt()).isEqualTo(2);
        assertThat(page.at("/stacks/0/top/filename").asText()).isEqualTo("dragon.png");
        assertThat(cli.run("assets", "stack", dragon.id(), knight.id(), "--json").exits(0).json().get("changed").asInt()).isEqualTo(2);
        assertThat(cli.run("assets", "list", "stack:" + knight.id(), "--json").exits(0).json().get("total").asInt()).isEqualTo(2);
        cli.run("assets", "unstack", knight.id()).exits(0);
        assertThat(cli.run("assets", "list", "is:stacked", "--json").exits(0).json().get("total").asInt()).isZero();
    }

    @Test
    void facetsCountTheMatchesAndEachSaysHowToSeeThem() {
        JsonNode facets = cli.run("assets", "facets", "dragon", "--json").exits(0).json();
        assertThat(facets.get("total").asInt()).isEqualTo(2);
        JsonNode generator = cli.run("assets", "facets", "--json").exits(0).json().at("/facets/generator/0");
        assertThat(generator.get("count").asInt()).isEqualTo(2);
        assertThat(cli.run("assets", "list", generator.get("query").asText(), "--json").exits(0).json().get("total").asInt()).isEqualTo(2);
    }

    @Test
    void theNearestFieldIsNamedAndASeamIsSaidToBeUnknown() {
        assertThat(cli.run("assets", "list", "dragon", "raitng:5").exits(2).err()).contains("at character 8", "rating:");
        assertThat(cli.run("assets", "list", "seam:<2").exits(0).err()).contains("nothing has been measured");
    }
}
