package org.podstudio.ui.help;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The guides, cut into their sections. Immutable. */
final class HelpBook {
    private static final String GUIDE = "user-guide.md";
    static final List<String> DOCUMENTS = List.of(GUIDE, "recipes.md", "pack-format.md", "command-line.md");
    private static final String FENCE = "```";

    private final List<HelpPage> pages;

    private HelpBook(List<HelpPage> pages) {
        this.pages = List.copyOf(pages);
    }

    /** @param documents Markdown by file name, in the order of reading */
    static HelpBook of(Map<String, String> documents) {
        List<HelpPage> pages = new ArrayList<>();
        documents.forEach((name, markdown) -> cut(name, markdown, pages));
        return new HelpBook(pages);
    }

    /** What the program was built with. Reads from the program's files. */
    static HelpBook shipped() throws IOException {
        Map<String, String> documents = new LinkedHashMap<>();
        for (String name : DOCUMENTS) {
            try (InputStream in = HelpBook.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new FileNotFoundException(name);
                }
                documents.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return of(documents);
    }

    private static void cut(String document, String markdown, List<HelpPage> pages) {
        StringBuilder page = new StringBuilder();
        boolean fenced = false;
        for (String line : markdown.lines().toList()) {
            fenced ^= line.startsWith(FENCE);
            if (!fenced && line.startsWith("## ")) {
                end(document, page, pages);
            }
            if (!line.startsWith("![")) { // pictures of windows: the windows are there
                page.append(line).append('\n');
            }
        }
        end(document, page, pages);
    }

    private static void end(String document, StringBuilder page, List<HelpPage> pages) {
        String markdown = page.toString().strip();
        page.setLength(0);
        if (!markdown.isEmpty()) {
            String title = markdown.lines().findFirst().orElseThrow().replaceFirst("^#+ ", "");
            pages.add(new HelpPage(document, HelpPage.anchorOf(title), title, markdown));
        }
    }

    List<HelpPage> pages() {
        return pages;
    }

    Optional<HelpPage> find(HelpSection section) {
        return find(GUIDE + "#" + HelpPage.anchorOf(section.heading()));
    }

    /** @param address of a page, of a heading in one, or of a whole guide, which begins with its first page */
    Optional<HelpPage> find(String address) {
        int hash = address.indexOf('#');
        String document = hash < 0 ? address : address.substring(0, hash);
        String anchor = hash < 0 ? "" : address.substring(hash + 1);
        return pages.stream().filter(page -> page.document().equals(document))
                .filter(page -> anchor.isEmpty() || anchors(page).anyMatch(anchor::equals)).findFirst();
    }

    private static Stream<String> anchors(HelpPage page) {
        return page.markdown().lines().filter(line -> line.startsWith("#")).map(line -> HelpPage.anchorOf(line.replaceFirst("^#+ ", "")));
    }

    /** Where a link on a page leads, if it leads to another page. */
    Optional<String> target(HelpPage from, String link) {
        return find(link.startsWith("#") ? from.document() + link : link).map(HelpPage::address);
    }

    /** Pages with all these words, whatever their case; all pages where there is no word. */
    List<HelpPage> holding(String words) {
        List<String> wanted = words(words);
        return pages.stream().filter(page -> {
            String text = page.markdown().toLowerCase(Locale.ROOT);
            return wanted.stream().allMatch(text::contains);
        }).toList();
    }

    static List<String> words(String typed) {
        return Stream.of(typed.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
