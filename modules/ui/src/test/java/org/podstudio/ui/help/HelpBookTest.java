package org.podstudio.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HelpBookTest {
    static final String GUIDE = """
            # Using it
            Words before. See [the format](pack-format.md) and [keys](#keys-and-more).

            ## A project
            A project is a folder.
            ![A picture](images/a.png)

            ## Keys and more
            Press *A*, then [go on](pack-format.md#the-tree) or [out](https://example.org).
            ```
            ## no heading
            ```
            """;

    static HelpBook book() {
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put("user-guide.md", GUIDE);
        documents.put("pack-format.md", "# The format\nA pack.\n## Parts\nAll.\n### The tree\nFolders.");
        return HelpBook.of(documents);
    }

    @Test
    void eachSectionIsAPage() {
        assertThat(book().pages()).extracting(HelpPage::title)
                .containsExactly("Using it", "A project", "Keys and more", "The format", "Parts");
        assertThat(book().pages().get(2).markdown()).contains("## no heading");
        assertThat(book().pages().get(1).markdown()).doesNotContain("images/");
    }

    @Test
    void linksLeadToSectionsOfAnyGuideAndNowhereElse() {
        HelpPage first = book().pages().getFirst();
        assertThat(book().target(first, "#keys-and-more")).contains("user-guide.md#keys-and-more");
        assertThat(book().target(first, "pack-format.md")).contains("pack-format.md#the-format");
        assertThat(book().target(first, "pack-format.md#the-tree")).as("a heading within a page").contains("pack-format.md#parts");
        assertThat(book().target(first, "https://example.org")).isEmpty();
        assertThat(book().target(first, "#gone")).isEmpty();
    }

    @Test
    void allWordsMustBeInAPageWhateverTheirCase() {
        assertThat(book().holding("FOLDER project")).extracting(HelpPage::title).containsExactly("A project");
        assertThat(book().holding("  ")).hasSize(5);
        assertThat(book().holding("nowhere")).isEmpty();
    }

    @Test
    void aPartIsFoundByItsHeading() {
        assertThat(book().find(HelpSection.PROJECT)).map(HelpPage::title).contains("A project");
        assertThat(book().find(HelpSection.PACK)).isEmpty();
    }
}
