package org.podstudio.library.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.podstudio.core.api.media.GeneratorMetadata;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.Problem;

class ThemeRulesTest {
    private final ThemeRules rules = new ThemeRules(List.of("unsorted", "fantasy", "fantasy city"));

    @Test
    void theFirstRuleThatHoldsDecidesAndSaysSo() {
        rules.add("here", """
                [{"name":"knights","theme":"medieval","prompt":["knight","castle wall"]},
                 {"theme":"sea","folder":"*ocean*"},
                 {"theme":"all pictures","type":"image"}]""");
        assertThat(rules.decide(file("a.png", "a Knight, riding", "Ocean 3"))).isEqualTo(new Theme("medieval", "the rule \"knights\" says so"));
        assertThat(rules.decide(file("a.png", "the castle has a long wall", "Ocean 3")).name()).isEqualTo("medieval");
        assertThat(rules.decide(file("a.png", "knights and castles", "Ocean 3"))).isEqualTo(new Theme("sea", "the rule \"rule 2\" says so"));
        assertThat(rules.decide(file("a.png", null)).name()).isEqualTo("all pictures");
    }

    @Test
    void everyKindOfConditionThatIsGivenMustHold() {
        rules.add("here", """
                [{"theme":"x","folder":"out","file":"*.png","tag":"hero","prompt":"dragon*","generator":"comfy*","type":"image"}]""");
        GeneratorMetadata comfy = generator("ComfyUI");
        List<String> hero = List.of("Hero");
        assertThat(theme(new Subject(List.of("home", "OUT"), "A.PNG", MediaType.IMAGE, hero, "dragons of the sea", comfy))).isEqualTo("x");
        assertThat(theme(new Subject(List.of("home"), "A.PNG", MediaType.IMAGE, hero, "dragons", comfy))).isEqualTo("unsorted");
        assertThat(theme(new Subject(List.of("out"), "A.gif", MediaType.IMAGE, hero, "dragons", comfy))).isEqualTo("unsorted");
        assertThat(theme(new Subject(List.of("out"), "A.png", MediaType.IMAGE, List.of(), "dragons", comfy))).isEqualTo("unsorted");
        assertThat(theme(new Subject(List.of("out"), "A.png", MediaType.IMAGE, hero, null, comfy))).isEqualTo("unsorted");
        assertThat(theme(new Subject(List.of("out"), "A.png", MediaType.IMAGE, hero, "dragon", null))).isEqualTo("unsorted");
        assertThat(theme(new Subject(List.of("out"), "A.png", MediaType.AUDIO, hero, "dragon", comfy))).isEqualTo("unsorted");
    }

    private String theme(Subject subject) {
        return rules.decide(subject).name();
    }

    @Test
    void theFolderOrTheGeneratorMayNameTheTheme() {
        rules.add("here", """
                [{"theme":"{folder}","folder":"packs/*"},{"theme":"by {generator}","generator":"*"}]""");
        assertThat(rules.decide(file("a.png", null, "home", "packs", "Ocean life")).name()).isEqualTo("Ocean life");
        assertThat(rules.decide(new Subject(List.of("home"), "a.png", MediaType.IMAGE, List.of(), null, generator("Suno"))).name()).isEqualTo("by Suno");
        assertThat(rules.decide(file("a.png", null, "home")).name()).isEqualTo("unsorted");
    }

    @Test
    void aRuleWithAMistakeIsToldByNameAndTheOthersHold() {
        rules.add("here", """
                [{"name":"lost","folder":"x"},{"name":"wide","theme":"everything"},{"name":"odd","theme":"x","colour":"red"},
                 {"name":"type","theme":"x","type":"picture"},{"name":"list","theme":"x","tag":[]},{"name":"number","theme":"x","file":3},
                 "text",{"theme":"good","file":"good*"}]""");
        assertThat(rules.problems()).hasSize(7).allSatisfy(problem -> assertThat(problem.code()).isEqualTo("bad-theme-rule"));
        assertThat(rules.problems()).extracting(Problem::what).contains("The theme rule \"lost\" is not used.", "The theme rule \"rule 7\" is not used.");
        assertThat(rules.decide(file("good one.png", null)).name()).isEqualTo("good");
    }

    @Test
    void whatIsNoListOfRulesIsTold() {
        rules.add("here", "{\"theme\":\"x\"}");
        rules.add("here", "no json");
        assertThat(rules.problems()).hasSize(2);
    }

    @Test
    void withoutARuleTheMetadataOrTheBeginningOfTheNameDecides() {
        assertThat(rules.decide(file("Fantasy_dragon.png", null))).isEqualTo(new Theme("fantasy", "its name begins with the theme"));
        assertThat(rules.decide(file("fantasy city 3.png", null)).name()).isEqualTo("fantasy city");
        assertThat(rules.decide(file("fantasyland.png", null))).isEqualTo(new Theme("unsorted", null));
        assertThat(rules.decide(file("fantasy.png", null)).name()).as("nothing but the theme").isEqualTo("unsorted");
        GeneratorMetadata own = new GeneratorMetadata("ComfyUI", null, null, null, null, null, null, null, null, null, null, null, List.of(), "x", 1, 1,
                Map.of("podstudio:Theme", "space"));
        assertThat(rules.decide(new Subject(List.of(), "fantasy 1.png", MediaType.IMAGE, List.of(), null, own)))
                .isEqualTo(new Theme("space", "its metadata says so"));
    }

    private static Subject file(String name, @Nullable String prompt, String... folders) {
        return new Subject(List.of(folders), name, MediaType.IMAGE, List.of(), prompt, null);
    }

    private static GeneratorMetadata generator(String platform) {
        return new GeneratorMetadata(platform, null, null, null, null, null, null, null, null, null, null, null, List.of(), "x", 1, 1, Map.of());
    }
}
