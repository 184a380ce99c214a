package org.podstudio.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No user is ever shown the name of a Java class or a stack trace: neither in a text of a window nor in a problem. Source: feature V7. */
class UserWordsTest {
    private static final Path MODULES = Path.of("..", "modules");
    private static final Pattern JAVA_NAME = Pattern.compile("\\b\\w+(Exception|Error)\\b|\\b(java|javax|org|com)\\.[a-z]+\\.");
    private static final Pattern PROBLEM = Pattern.compile("(?:new Problem|StudioException\\.of)\\((?:[^;\"]|\"(?:[^\"\\\\]|\\\\.)*\")*;");
    private static final Pattern FROM_CODE = Pattern.compile("getClass\\(\\)|getSimpleName|printStackTrace|getStackTrace|\\be\\.toString\\(\\)"
            + "|\"[^\"\\n]*\\w(Exception|StackTrace)\\b[^\"\\n]*\"");

    private static List<Path> files(String under, String ending) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> modules = Files.list(MODULES)) {
            for (Path root : modules.map(module -> module.resolve(under)).filter(Files::isDirectory).toList()) {
                try (Stream<Path> all = Files.walk(root)) {
                    all.filter(path -> path.toString().endsWith(ending)).forEach(found::add);
                }
            }
        }
        return found;
    }

    @Test
    void noTextOfAWindowNamesAJavaClass() throws IOException {
        List<Path> bundles = files("target/classes", "Bundle.properties");
        List<String> bad = new ArrayList<>();
        for (Path bundle : bundles) {
            Properties texts = new Properties();
            texts.load(new StringReader(Files.readString(bundle)));
            texts.forEach((key, text) -> {
                if (JAVA_NAME.matcher(text.toString()).find()) {
                    bad.add(bundle + ": " + key + "=" + text);
                }
            });
        }
        assertThat(bundles).isNotEmpty();
        assertThat(bad).isEmpty();
    }

    @Test
    void noProblemIsMadeOfAClassNameOrATrace() throws IOException {
        List<String> bad = new ArrayList<>();
        int problems = 0;
        for (Path source : files("src/main/java", ".java")) {
            for (String problem : PROBLEM.matcher(Files.readString(source)).results().map(match -> match.group()).toList()) {
                problems++;
                if (FROM_CODE.matcher(problem).find()) {
                    bad.add(source.getFileName() + ": " + problem);
                }
            }
        }
        assertThat(problems).isGreaterThan(100);
        assertThat(bad).isEmpty();
    }

    @Test
    void theScanFindsWhatItIsFor() {
        assertThat(JAVA_NAME.matcher("Failed: NullPointerException").find()).isTrue();
        assertThat(JAVA_NAME.matcher("An error in the file").find()).isFalse();
        String bad = "throw new StudioException(new Problem(\"x\", \"Not done.\", e.getClass().getName(), \"Try again.\"), e);";
        assertThat(PROBLEM.matcher(bad).results().anyMatch(match -> FROM_CODE.matcher(match.group()).find())).isTrue();
    }
}
