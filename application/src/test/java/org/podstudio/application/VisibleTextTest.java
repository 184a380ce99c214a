package org.podstudio.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a label, a button, a tooltip, a title, a note or an accessible name says comes from a bundle, so that it can be translated. */
class VisibleTextTest {
    private static final Pattern SAID_IN_CODE = Pattern.compile("(?:setToolTipText|setAccessibleName|setAccessibleDescription|setTitle|setDialogTitle"
            + "|setText|new EmptyState|Buttons\\.(?:plain|primary)|new JLabel|new JButton|new JToggleButton|new ThemedLabel|new WrappedText"
            + "|new Section|drawString|Toast\\.\\w+\\(\"[\\w-]+\",)\\(?\\s*\"\\p{Lu}\\p{Ll}");
    private static final Pattern NOT_CODE = Pattern.compile("(?s)/\\*.*?\\*/|(?m)(?<!:)//.*$"
            + "|@(?:NbBundle\\.)?Messages\\((?:\\{.*?\\}\\s*(?=\\)\\s*\n)|(?:\\s*\\+?\\s*\"(?:[^\"\\\\]|\\\\.)*\")+)\\)");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    /** Two words or more; a word that something follows or goes before; a number of things in both numbers. */
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,} \\p{L}{2,}|^\\p{Lu}\\p{Ll}{2,}[: ,;]+$|^[ ,;]+\\p{L}{2,}[ .:]*$|^\\p{Ll}{2,} $");
    /** Threads, key strokes, and names under which something is kept. */
    private static final Pattern NEVER_SEEN = Pattern.compile("PODStudio \\p{Ll}.*|(?:ctrl|alt|shift|meta|pressed|released|bind|keymap|help|token|search)"
            + " ?(?:shift )?[A-Z_]*|<path .*|font-.*|</?\\w.*|scrollbar |yyyy.*|LLLL yyyy|sans serif");
    private static final Pattern FOR_THE_LOG = Pattern.compile("LOG\\.|LOGGER|Exception\\(|assert |getLogger|@\\w+\\(");
    private static final Pattern COUNTED = Pattern.compile("Texts\\.count\\((?:[^();]|\\([^()]*\\))*,[^;]*,");
    /** Formats of others, headings of the guide that is looked up by them, and sentences of problems that are put into a window's words. */
    private static final Set<String> OF_OTHERS = Set.of("PromptSyntax.java", "HelpSection.java", "WindowWords.java", "RenderedText.java", "PromptCopy.java");

    private static List<Path> windows() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("").toAbsolutePath().resolveSibling("modules"))) {
            return files.filter(file -> file.toString().endsWith(".java") && file.toString().contains("src/main/java")
                    && file.toString().contains("/ui/")).toList();
        }
    }

    @Test
    void whatIsSeenOrReadOutComesFromBundles() throws IOException {
        assertThat(windows()).hasSizeGreaterThan(100);
        assertThat(windows()).noneSatisfy(file -> assertThat(Files.readString(file)).containsPattern(SAID_IN_CODE));
    }

    @Test
    void noSentenceStandsInTheCodeOfAWindow() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path file : windows()) {
            if (!OF_OTHERS.contains(file.getFileName().toString())) {
                said(Files.readString(file)).forEach(words -> faults.add(file.getFileName() + ": " + words));
            }
        }
        assertThat(faults).as("put into @Messages").isEmpty();
    }

    @Test
    void aSentenceInCodeIsFound() {
        assertThat("label.setText(\"Nothing is running\");").containsPattern(SAID_IN_CODE);
        assertThat("toast(Toast.done(\"copy\", \"Copied\"));").containsPattern(SAID_IN_CODE);
        assertThat("label.setText(Bundle.nothing());").doesNotContainPattern(SAID_IN_CODE);
        assertThat(said("String text = \"Copy \" + files; // \"not this\"")).containsExactly("Copy ");
        assertThat(said("files + (files == 1 ? \" file is\" : \" files are\")")).hasSize(2);
        assertThat(said("@Messages(\"A_title=Nothing is here\")\nLOG.info(\"Project was opened\");\nThread.name(\"PODStudio names\")")).isEmpty();
        assertThat(said("Texts.count(ids.size(), one, many)")).hasSize(1);
        assertThat(said("on(\"ctrl shift Z\", () -> redo())")).isEmpty();
    }

    private static List<String> said(String source) {
        List<String> found = new ArrayList<>();
        for (String line : NOT_CODE.matcher(source).replaceAll("").split("\n")) {
            if (!FOR_THE_LOG.matcher(line).find()) {
                for (Matcher literal = LITERAL.matcher(line); literal.find(); ) {
                    String words = literal.group(1);
                    if (WORDS.matcher(words).find() && !NEVER_SEEN.matcher(words).matches()) {
                        found.add(words);
                    }
                }
                if (COUNTED.matcher(line).find()) {
                    found.add(line.strip());
                }
            }
        }
        return found;
    }
}
