package org.podstudio.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.ui.help.HelpSection;

/** F1 has an answer in every dock, without a network. That the sections exist is asked beside the guides' reader. */
class HelpTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern DOCK = Pattern.compile("^@TopComponent\\.Registration", Pattern.MULTILINE);
    private static final Pattern MARK = Pattern.compile("HelpSection\\.(\\w+)(?:\\.mark\\(this\\)|, Glyph\\.\\w+\\);)");

    @Test
    void everyDockNamesItsSection() throws IOException {
        List<String> without = new ArrayList<>();
        int docks = 0;
        try (Stream<Path> all = Files.walk(ROOT.resolve("modules"))) {
            for (Path source : all.filter(file -> file.toString().endsWith(".java") && file.toString().contains("main")).toList()) {
                String text = Files.readString(source);
                if (DOCK.matcher(text).find()) {
                    docks++;
                    if (MARK.matcher(text).results().map(match -> HelpSection.valueOf(match.group(1))).count() != 1) {
                        without.add(source.getFileName().toString());
                    }
                }
            }
        }
        assertThat(docks).isGreaterThan(8);
        assertThat(without).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"user-guide.md", "recipes.md", "pack-format.md", "command-line.md"})
    void theProgramCarriesTheGuidesAsTheyStand(String name) throws IOException {
        try (InputStream in = HelpSection.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull().hasBinaryContent(Files.readAllBytes(ROOT.resolve("docs").resolve(name)));
        }
    }
}
