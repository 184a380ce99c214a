package org.podstudio.jobs.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.recipe.Recipe;
import org.podstudio.core.api.recipe.Recipes;

class StudioRecipesTest {
    @TempDir
    Path folder;

    private final Brush paint = Brush.paint();
    private final Brush sing = Brush.sing();

    private Recipes recipes() {
        return new StudioRecipes(() -> List.of(paint, sing), () -> folder.resolve("recipes"));
    }

    @Test
    void aSavedRecipeIsListedWithTheTypesItWorksOn() throws Exception {
        recipes().save(recipe("שלום", "Poster für Ätsy", new Recipe.Step("paint", Map.of("width", 5), Recipe.Flow.CHAIN),
                new Recipe.Step("sing", Map.of(), Recipe.Flow.BESIDE)));
        Recipes.Entry entry = recipes().find("poster FÜR ätsy").orElseThrow();
        assertThat(entry.origin()).isEqualTo(Recipes.Origin.USER);
        assertThat(entry.accepts()).containsExactly(MediaType.IMAGE);
        assertThat(entry.unavailable()).isEmpty();
        assertThat(recipes().find("שלום").orElseThrow().recipe()).isEqualTo(entry.recipe());
        assertThat(entry.recipe().steps()).extracting(Recipe.Step::flow).containsExactly(Recipe.Flow.CHAIN, Recipe.Flow.BESIDE);
    }

    @Test
    void aRecipeOfAKindThatIsNotInstalledIsKeptAndShownWithItsReason() throws Exception {
        recipes().save(recipe("up", "Up", new Recipe.Step("upscale", Map.of("scale", "4"), Recipe.Flow.CHAIN)));
        assertThat(recipes().find("up").orElseThrow().unavailable()).hasValueSatisfying(problem -> {
            assertThat(problem.code()).isEqualTo("kind-missing");
            assertThat(problem.why()).contains("upscale");
        });
    }

    @Test
    void aRecipeThatCanNeverRunIsNotSaved() throws Exception {
        assertThat(problem(() -> recipes().save(recipe("x", "X", new Recipe.Step("paint", Map.of("width", 0), Recipe.Flow.CHAIN)))).code())
                .isEqualTo("bad-setting");
        assertThat(problem(() -> recipes().save(recipe("x", "X", new Recipe.Step("recipe", Map.of("recipe", "x"), Recipe.Flow.CHAIN)))).code())
                .isEqualTo("recipe-cycle");
        recipes().save(recipe("a", "A", new Recipe.Step("paint", Map.of(), Recipe.Flow.CHAIN)));
        recipes().save(recipe("b", "B", new Recipe.Step("recipe", Map.of("recipe", "a"), Recipe.Flow.CHAIN)));
        assertThat(problem(() -> recipes().save(recipe("a", "A", new Recipe.Step("recipe", Map.of("recipe", "b"), Recipe.Flow.CHAIN)))).code())
                .isEqualTo("recipe-cycle");
        assertThat(recipes().find("a").orElseThrow().unavailable()).as("the one that was there stays").isEmpty();
    }

    @Test
    void aSharedFileComesInOnAnotherMachineAsItWentOut() throws Exception {
        Recipe recipe = recipe("id", "Title", new Recipe.Step("paint", Map.of("width", 5), Recipe.Flow.CHAIN));
        recipes().save(recipe);
        Path file = folder.resolve("title.json");
        recipes().exportFile("title", file);
        assertThat(problem(() -> recipes().exportFile("title", file)).code()).isEqualTo("target-exists");
        Recipes elsewhere = new StudioRecipes(() -> List.of(paint, sing), () -> folder.resolve("elsewhere"));
        assertThat(elsewhere.importFile(file).recipe()).isEqualTo(recipe);
        elsewhere.delete("TITLE");
        assertThat(elsewhere.find("title")).isEmpty();
        assertThat(problem(() -> elsewhere.delete("title")).code()).isEqualTo("no-such-recipe");
    }

    @Test
    void brokenFilesAreToldAndSkipped() throws Exception {
        Path home = Files.createDirectories(folder.resolve("recipes"));
        String head = "{\"format\":\"podstudio-recipe\",\"format_version\":";
        List<String> broken = List.of("{", "[]", "{}", head + "2,\"title\":\"t\",\"steps\":[{\"kind\":\"paint\"}]}",
                head + "1,\"steps\":[{\"kind\":\"paint\"}]}", head + "1,\"title\":\"t\"}", head + "1,\"title\":\"t\",\"steps\":[]}",
                head + "1,\"title\":\"t\",\"steps\":[{}]}", head + "1,\"title\":\"t\",\"steps\":[{\"kind\":\"paint\",\"settings\":[]}]}",
                head + "1,\"title\":\"t\",\"steps\":[{\"kind\":\"paint\",\"flow\":\"up\"}]}",
                head + "1,\"title\":\"t\",\"steps\":[{\"kind\":\"paint\",\"flow\":\"beside\"}]}",
                head + "1,\"title\":\"t\",\"suffix\":\"../../x\",\"steps\":[{\"kind\":\"paint\"}]}",
                head + "1,\"title\":\"t\",\"steps\":[" + "{\"kind\":\"paint\"},".repeat(50) + "{\"kind\":\"paint\"}]}");
        for (int i = 0; i < broken.size(); i++) {
            Files.writeString(home.resolve(i + ".json"), broken.get(i));
        }
        Files.writeString(home.resolve("good.json"), head + "1,\"title\":\"Good One\",\"steps\":[{\"kind\":\"paint\"}]}");
        Recipes.Listing listing = recipes().list();
        assertThat(listing.problems()).hasSize(broken.size()).allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("recipe-damaged");
            assertThat(problem.why()).endsWith(".");
        });
        assertThat(listing.recipes()).filteredOn(entry -> entry.origin() == Recipes.Origin.USER).singleElement().satisfies(entry -> {
            assertThat(entry.recipe().id()).as("made of the title").isEqualTo("good-one");
            assertThat(entry.recipe().suffix()).isEqualTo("_good_one");
        });
    }

    @Test
    void everyBuiltInRecipeIsWellFormedUnderAnIdOfItsOwn() {
        assertThat(StudioRecipes.builtIn()).isNotEmpty().extracting(Recipe::id).doesNotHaveDuplicates();
        assertThat(StudioRecipes.builtIn()).allSatisfy(recipe -> {
            assertThat(recipe.description()).isNotBlank();
            assertThat(recipe.id()).matches("[a-z0-9-]+");
        });
    }

    private static Recipe recipe(String id, String title, Recipe.Step... steps) {
        return new Recipe(id, title, "", 1, "_x", List.of(steps));
    }

    private static Problem problem(ThrowingCallable call) {
        try {
            call.call();
        } catch (StudioException e) {
            return e.problem();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("it was not refused");
    }
}
