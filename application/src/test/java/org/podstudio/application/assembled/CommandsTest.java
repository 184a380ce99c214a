package org.podstudio.application.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The assembled command line: a user's shell in front of it, no display, an empty home. */
class CommandsTest {
    @TempDir
    Path folder;

    private Path elsewhere;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void emptyHome() throws Exception {
        elsewhere = Files.createDirectory(folder.resolve("users home"));
        environment.put("HOME", elsewhere.toString());
        environment.put("PODSTUDIO_HOME", folder.resolve("studio home").toString());
        environment.put("DISPLAY", "");
        environment.put("LANG", "C");
        environment.put("LC_ALL", "");
    }

    @Test
    void theLauncherKnowsEveryCommand() throws Exception {
        Set<String> known = Pattern.compile("^commands='([^']*)'", Pattern.MULTILINE).matcher(Files.readString(Assembled.LAUNCHER))
                .results().flatMap(line -> Stream.of(line.group(1).strip().split(" "))).collect(Collectors.toSet());
        Matcher offered = Pattern.compile("^  ([a-z]\\S*)", Pattern.MULTILINE).matcher(run("--help").out());
        assertThat(offered.results().map(line -> line.group(1)).collect(Collectors.toSet()))
                .hasSizeGreaterThan(5).isSubsetOf(known);
    }

    @Test
    void takesGeneratedFilesToAVerifiedPackAndWritesNothingElsewhere() throws Exception {
        String project = folder.resolve("Pröject 日本").toString();
        assertThat(run("project", "create", project).err()).isEmpty();
        Path samples = folder.resolve("samples");
        ok("sample-files", samples.toString());
        ok("import", samples.toString(), "--recursive", "--project", project, "--json");
        assertThat(ok("assets", "list", "--limit", "1", "--project", project, "--json").out()).startsWith("{");
        ok("assets", "approve", "--query", "type:image", "--project", project);
        String built = ok("pack", "build", "--name", "First Pack", "--query", "status:approved", "--project", project, "--json",
                "--clock", "2026-01-01T00:00:00Z").out();
        Matcher zip = Pattern.compile("\"zip\"\\s*:\\s*\"([^\"]+)\"").matcher(built);
        assertThat(zip.find()).isTrue();
        ok("pack", "verify", zip.group(1));
        try (Stream<Path> stray = Files.walk(elsewhere)) {
            assertThat(stray.filter(path -> !path.equals(elsewhere))).as("written outside the home").isEmpty();
        }
    }

    @Test
    void aMistypedVerbNamesTheNearestAndIsWrongUsage() throws Exception {
        Assembled.Result result = run("imprt", "x");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines()).hasSize(3);
        assertThat(result.err()).contains("import");
    }

    private Assembled.Result ok(String... arguments) throws Exception {
        Assembled.Result result = run(arguments);
        assertThat(result.exit()).as("%s%n%s%n%s", List.of(arguments), result.out(), result.err()).isZero();
        return result;
    }

    private Assembled.Result run(String... arguments) throws Exception {
        return Assembled.run(folder, environment, Assembled.studio(arguments));
    }
}
