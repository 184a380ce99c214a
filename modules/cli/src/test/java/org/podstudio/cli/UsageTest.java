package org.podstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    @TempDir
    Path home;

    private Cli cli;
    private final FakeProjects projects = new FakeProjects();

    @BeforeEach
    void start() {
        cli = Cli.with(home, projects, new FakeQueue());
    }

    @ParameterizedTest
    @CsvSource({"imprt, import", "asets list, assets", "undoo, undo", "assets lst, assets list", "assets aprove, assets approve",
        "jobs kindz, jobs kinds", "projct info, project", "model list, models", "pack verfy, pack verify"})
    void mistypedCommandNamesTheNearest(String typed, String meant) {
        Cli.Result result = cli.run((Object[]) typed.split(" ")).exits(ExitCode.USAGE);
        assertThat(result.err()).contains("Did you mean \"podstudio " + meant);
        assertThat(result.err().lines()).hasSize(3);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void optionsThatExistWithoutACommandAreNotSaidToBeUnknown() {
        for (String option : new String[] {"--json", "--quiet"}) {
            assertThat(cli.run(option, "--json").exits(2).json().at("/error/what").asText()).isEqualTo("There is no command to run.");
        }
        assertThat(cli.run("--json", "--", "assets").exits(2).json().at("/error/what").asText()).isEqualTo("There is no command to run.");
    }

    @Test
    void mistypedOptionNamesTheNearestAndIsOneJsonDocument() {
        Cli.Result result = cli.run("--json", "assets", "list", "--limitt", "3").exits(ExitCode.USAGE);
        assertEquals("unknown-option", result.error());
        assertThat(result.json().at("/error/next").asText()).contains("\"--limit\"");
    }

    @Test
    void aWordThatMustNotMatchIsToldHowItIsWritten() {
        Cli.Result result = cli.run("--json", "assets", "list", "-dragon").exits(ExitCode.USAGE);
        assertEquals("unknown-option", result.error());
        assertThat(result.json().at("/error/next").asText()).contains("podstudio assets list -- -dragon");
        assertThat(cli.run("--json", "assets", "list", "-limit", "3").exits(ExitCode.USAGE).json().at("/error/next").asText()).contains("\"--limit\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assets", "assets rate", "assets show", "assets show a b", "assets list --limit x", "import",
        "import --copy --move x", "assets rate 9 x", "assets label mauve x", "assets tag x", "assets approve", "undo x",
        "assets list type:imag", "assets list (a", "searches create All", "import --tag= x", "assets list --sort colour", "enhance", "jobs list --status done",
        "project info --log-level loud", "project info --progress dots", "pack build x", "nonsense", "--nonsense", ""})
    void wrongUsageIsExitTwoWithThreeParts(String line) {
        Object[] arguments = line.isEmpty() ? new Object[0] : line.split(" ");
        projects.create(home.resolve("p"));
        Cli.Result plain = cli.run(arguments).exits(ExitCode.USAGE);
        assertThat(plain.err().strip().lines()).hasSize(3);
        Object[] json = new Object[arguments.length + 1];
        json[0] = "--json";
        System.arraycopy(arguments, 0, json, 1, arguments.length);
        assertThat(cli.run(json).exits(ExitCode.USAGE).error()).isNotBlank();
    }

    @Test
    void badQueryTellsThePosition() {
        projects.create(home.resolve("p"));
        Cli.Result result = cli.run("assets", "list", "--json", "dragon type:imag").exits(ExitCode.USAGE);
        assertEquals("bad-query", result.error());
        assertEquals(13, result.json().at("/error/position").asInt());
        assertThat(result.json().at("/error/why").asText()).contains("character 13");
    }

    @Test
    void globalOptionsMayStandBeforeAndAfterTheCommand() {
        Path folder = home.resolve("p");
        projects.create(folder);
        assertThat(cli.run("--json", "--project", folder, "project", "info").exits(0).json().get("path").asText())
                .isEqualTo(folder.toString());
        assertThat(cli.run("project", "--json", "info", "--project=" + folder).exits(0).json().get("path").asText())
                .isEqualTo(folder.toString());
    }

    @Test
    void whatFollowsTwoDashesIsNeverAnOption() {
        projects.create(home.resolve("p"));
        Cli.Result result = cli.run("assets", "show", "--json", "--", "--help").exits(ExitCode.NOTHING_DONE);
        assertEquals("no-such-asset", result.error());
        assertThat(result.json().at("/error/what").asText()).contains("--help");
        Cli.Result plain = cli.run("assets", "show", "--", "--json").exits(ExitCode.NOTHING_DONE);
        assertThat(plain.out()).isEmpty();
    }

    @Test
    void filesNamedByAtSignsAreNotExpanded() {
        projects.create(home.resolve("p"));
        assertThat(cli.run("assets", "show", "--json", "@/etc/passwd").exits(3).error()).isEqualTo("no-such-asset");
    }

    @Test
    void withoutAnyProjectTheErrorSaysHowToGetOne() {
        Cli.Result result = cli.run("assets", "list", "--json").exits(ExitCode.NOTHING_DONE);
        assertEquals("no-project", result.error());
        assertThat(result.json().at("/error/next").asText()).contains("project create");
    }

    @Test
    void theProjectComesFromTheEnvironmentElseFromTheLastUsed() {
        projects.create(home.resolve("older"));
        projects.create(home.resolve("newer"));
        assertThat(cli.run("project", "info", "--json").json().get("name").asText()).isEqualTo("newer");
        cli.environment.put("PODSTUDIO_PROJECT", home.resolve("older").toString());
        assertThat(cli.run("project", "info", "--json").json().get("name").asText()).isEqualTo("older");
        assertThat(cli.run("project", "info", "--json", "--project", home.resolve("newer")).json().get("name").asText())
                .isEqualTo("newer");
    }

    @Test
    void versionIsOneLineOrOneDocument() {
        assertThat(cli.run("--version").exits(0).out()).startsWith("PODStudio ").hasLineCount(1);
        assertThat(cli.run("--version", "--json").exits(0).json().get("version").asText()).matches("\\d+\\.\\d+.*");
    }

    static Iterable<String> commands() {
        return Verbs.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyListedCommandExistsAndHasHelp(String name) {
        assertThat(Verbs.create(name)).isPresent();
        String[] words = (name + " --help").split(" ");
        assertThat(cli.run((Object[]) words).exits(0).out()).contains("podstudio " + name).contains("--json");
    }

    @Test
    void overviewListsEveryCommand() {
        String overview = cli.run("--help").exits(0).out();
        for (Map.Entry<String, String> command : Verbs.all().entrySet()) {
            assertThat(overview).contains(command.getKey() + " ").contains(command.getValue());
        }
        assertThat(cli.run("assets", "--help").exits(0).out()).contains("assets rate").doesNotContain("jobs list");
    }

    @Test
    void noCommandThatIsNotThereIsOffered() {
        for (String later : new String[] {"serve", "recipes publish", "prompts templates", "pack diff"}) {
            assertThat(cli.run((Object[]) later.split(" ")).exits(ExitCode.USAGE).err()).contains("There is no command");
        }
    }

    @Test
    void namesDoNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            projects.create(home.resolve("p"));
            assertThat(cli.run("project", "info", "--json").json().get("assets").has("image")).isTrue();
            assertThat(cli.run("project", "info", "--log-level", "INFO").exits(0).exit()).isZero();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aMissingPartIsSaidInsteadOfAStackTrace() {
        Cli bare = Cli.with(home);
        assertThat(bare.run("inspect", "--json", "x.png").exits(3).error()).isEqualTo("part-missing");
    }

    @Test
    void anUnexpectedFaultGoesToTheLogAndNotToTheUser() {
        projects.create(home.resolve("p"));
        FakeQueue queue = new FakeQueue();
        queue.kinds.add(new FakeKind("bg_remove"));
        queue.ending = job -> {
            throw new IllegalStateException("the tensor slipped");
        };
        Cli broken = Cli.with(home, projects, queue);
        Cli.Result result = broken.run("import", "--json", home).exits(3);
        assertThat(result.error()).isEqualTo("internal-error");
        Path log = home.resolve("p/Logs/app.log");
        assertThat(log).content().contains("the tensor slipped").contains("\tat ");
        assertThat(result.json().at("/error/next").asText()).contains(log.toString());
    }
}
