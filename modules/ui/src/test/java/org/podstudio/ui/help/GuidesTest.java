package org.podstudio.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The guides as they stand in the repository, which the program is built with. */
class GuidesTest {
    private static final Path DOCS = Path.of("..", "..", "docs");
    private static final Pattern LINK = Pattern.compile("\\]\\(((?:[\\w-]+\\.md)?(?:#[\\w-]+)?)\\)");

    private HelpBook book;

    @BeforeEach
    void read() throws IOException {
        Map<String, String> documents = new LinkedHashMap<>();
        for (String name : HelpBook.DOCUMENTS) {
            documents.put(name, Files.readString(DOCS.resolve(name)));
        }
        book = HelpBook.of(documents);
    }

    @ParameterizedTest
    @EnumSource
    void everySectionThatAWindowNamesIsThere(HelpSection section) {
        assertThat(book.find(section)).as(section.heading()).hasValueSatisfying(page -> {
            assertThat(page.title()).isEqualTo(section.heading());
            assertThat(page.markdown().lines().count()).as("says something").isGreaterThan(2);
        });
    }

    @Test
    void everyLinkBetweenTheGuidesLeadsSomewhere() {
        List<String> broken = book.pages().stream().flatMap(page -> LINK.matcher(page.markdown()).results().map(link -> link.group(1))
                .filter(link -> book.target(page, link).isEmpty()).map(link -> page.address() + " -> " + link)).toList();
        assertThat(broken).isEmpty();
        assertThat(book.target(book.pages().getFirst(), "command-line.md#queries")).isPresent();
    }
}
