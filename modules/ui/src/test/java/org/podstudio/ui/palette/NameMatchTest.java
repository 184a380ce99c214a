package org.podstudio.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchTest {
    private static final List<String> NAMES = List.of("Rebuild Metadata", "Build Pack", "Show Images", "Remove Background", "Import…", "Keyboard Shortcuts");

    private static List<String> best(String typed) {
        return NameMatch.best(typed, NAMES, Function.identity(), 3);
    }

    @ParameterizedTest
    @CsvSource({"build, Build Pack", "BUILD, Build Pack", "bp, Build Pack", "rb, Remove Background", "pack build, Build Pack", "imp, Import…",
        "short, Keyboard Shortcuts", "rbld, Rebuild Metadata", "meta, Rebuild Metadata"})
    void lettersFindTheNameThatIsMeant(String typed, String first) {
        assertThat(best(typed)).startsWith(first);
    }

    @Test
    void startsOfWordsComeBeforeTheirInsides() {
        assertThat(best("build")).containsExactly("Build Pack", "Rebuild Metadata");
    }

    @Test
    void whatHasNotAllLettersIsNotFound() {
        assertThat(best("zzz")).isEmpty();
        assertThat(best("build images")).isEmpty();
    }

    @Test
    void mereLettersCountOnlyWhereNothingFitsBetter() {
        assertThat(best("bu")).containsExactly("Build Pack", "Rebuild Metadata");
        assertThat(best("bkgd")).containsExactly("Remove Background");
    }

    @Test
    void nothingTypedKeepsTheOrder() {
        assertThat(best("")).containsExactlyElementsOf(NAMES.subList(0, 3));
    }
}
