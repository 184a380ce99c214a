package org.podstudio.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a label, a button, a tooltip, a title or an accessible name says comes from a bundle, so that it can be translated. */
class VisibleTextTest {
    private static final Pattern SAID_IN_CODE = Pattern.compile("(?:setToolTipText|setAccessibleName|setAccessibleDescription|setTitle|setDialogTitle"
            + "|setText|new EmptyState|Buttons\\.(?:plain|primary)|new JLabel|new JButton|new JToggleButton|new ThemedLabel|new WrappedText"
            + "|new Section)\\(\\s*\"\\p{Lu}\\p{Ll}");

    @Test
    void whatIsSeenOrReadOutComesFromBundles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("").toAbsolutePath().resolveSibling("modules"))) {
            List<Path> windows = files.filter(file -> file.toString().endsWith(".java") && file.toString().contains("src/main/java")
                    && file.toString().contains("/ui/")).toList();
            assertThat(windows).hasSizeGreaterThan(100);
            assertThat(windows).noneSatisfy(file -> assertThat(Files.readString(file)).containsPattern(SAID_IN_CODE));
        }
    }

    @Test
    void aSentenceInCodeIsFound() {
        assertThat("label.setText(\"Nothing is running\");").containsPattern(SAID_IN_CODE);
        assertThat("label.setText(Bundle.nothing());").doesNotContainPattern(SAID_IN_CODE);
    }
}
