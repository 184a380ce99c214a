package org.podstudio.application.assembled;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.podstudio.application.assembled.Assembled.LAUNCHER;
import static org.podstudio.application.assembled.Assembled.STUDIO;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher on its own: a stand-in for Java writes down how it was called. */
class LauncherTest {
    @TempDir
    Path folder;

    private Path home;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void putStandInForJava() throws IOException {
        Path java = folder.resolve("fake jdk");
        Files.createDirectories(java.resolve("bin"));
        Files.writeString(java.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"25.0.9\"\n");
        program(java.resolve("bin").resolve("java"), "printf '%s\\0' \"pid=$$\" \"LC_ALL=${LC_ALL:-}\" \"$@\"");
        home = folder.resolve("home of the user");
        environment.put("JAVA_HOME", java.toString());
        environment.put("PODSTUDIO_HOME", home.toString());
        environment.put("PODSTUDIO_JAVA_OPTIONS", "");
        environment.put("DISPLAY", ":0");
    }

    @Test
    void argumentsReachJavaUntouched() throws Exception {
        List<String> arguments = List.of("inspect", "a b", "", "it's \"quoted\"", "$HOME `id` \\ *", "line\nbreak", "日本 ü",
                "--", "--home", "-x");
        assertThat(after("org.podstudio.cli.Main", call(folder, LAUNCHER, arguments))).isEqualTo(arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"assets list", "--version", "--help", "--json assets list", "--project /p import x", "imprt x",
        "--bogus", "--home=/tmp/h doctor", "pack"})
    void commandsNeedNoWindow(String line) throws Exception {
        assertThat(call(folder, LAUNCHER, List.of(line.split(" ")))).contains("org.podstudio.cli.Main").doesNotContain("org.netbeans.Main");
    }

    @Test
    void noArgumentsOrOptionsOfTheWindowOrFilesOpenTheWindow() throws Exception {
        Path file = Files.createFile(folder.resolve("a picture.png"));
        for (List<String> arguments : List.of(List.<String>of(), List.of("--project", "/some where"), List.of("--project=/p"),
                List.of("a picture.png"), List.of(file.toString(), "--log-level", "FINE"), List.of("--nosplash"))) {
            List<String> called = call(folder, LAUNCHER, arguments);
            assertThat(called).as("%s", arguments).contains("org.netbeans.Main");
            assertThat(called.subList(called.size() - arguments.size(), called.size())).isEqualTo(arguments);
        }
    }

    @Test
    void aFolderNamedLikeACommandIsStillTheCommand() throws Exception {
        Files.createDirectory(folder.resolve("assets"));
        assertThat(call(folder, LAUNCHER, List.of("assets", "list"))).contains("org.podstudio.cli.Main");
    }

    @Test
    void everythingWrittenLiesUnderTheHome() throws Exception {
        Path other = folder.resolve("other home");
        List<String> window = call(folder, LAUNCHER, List.of("--home", "other home"));
        assertThat(window).contains("-Dpodstudio.home=" + other, other + "/app/userdir", other + "/app/cache",
                "-Djava.io.tmpdir=" + other + "/cache/tmp", "-Dorg.bytedeco.javacpp.cachedir=" + other + "/cache/javacpp");
        assertThat(after("org.netbeans.Main", window)).doesNotContain("--home", "other home");
        assertThat(call(folder, LAUNCHER, List.of("doctor", "--home=" + other))).contains("-Dpodstudio.home=" + other);
        assertThat(call(folder, LAUNCHER, List.of("doctor"))).contains("-Dpodstudio.home=" + home);
        assertThat(call(folder, LAUNCHER, List.of("doctor", "--", "--home", "/x"))).contains("-Dpodstudio.home=" + home);
        assertThat(Files.getPosixFilePermissions(home)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void worksThroughLinksFromElsewhereAndWithSpacesInItsPath() throws Exception {
        Path moved = Files.createDirectories(folder.resolve("An installation, moved")).resolve("pod studio");
        Files.createDirectories(moved.resolve("bin"));
        Files.copy(LAUNCHER, moved.resolve("bin").resolve("podstudio"), COPY_ATTRIBUTES);
        Files.createSymbolicLink(moved.resolve("platform"), STUDIO.resolve("platform"));
        Files.createSymbolicLink(moved.resolve("podstudio"), STUDIO.resolve("podstudio"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("An installation, moved/pod studio/bin/podstudio"));
        Path linkToLink = Files.createSymbolicLink(folder.resolve("link2"), link);

        List<String> called = call(Path.of("/"), linkToLink, List.of("doctor"));
        String classPath = called.get(called.indexOf("-cp") + 1);
        assertThat(classPath).startsWith(moved.toRealPath() + "/podstudio/modules/").contains("org-podstudio-cli.jar")
                .contains("org-openide-util-lookup.jar");
    }

    @Test
    void javaTakesTheLaunchersPlaceSoThatSignalsArrive() throws Exception {
        Path out = folder.resolve("out");
        Process process = Assembled.start(folder, environment, Assembled.studio("doctor"), out, folder.resolve("err"));
        process.waitFor();
        assertThat(Files.readString(out)).startsWith("pid=" + process.pid() + "\0");
    }

    @Test
    void aLocaleWithoutUnicodeIsReplaced() throws Exception {
        environment.put("LC_ALL", "");
        environment.put("LC_CTYPE", "");
        environment.put("LANG", "C");
        assertThat(call(folder, LAUNCHER, List.of("doctor"))).contains("LC_ALL=C.UTF-8");
        environment.put("LANG", "C.UTF-8");
        assertThat(call(folder, LAUNCHER, List.of("doctor"))).contains("LC_ALL=");
    }

    @Test
    void aUnicodeLocaleThatIsNotInstalledIsReplacedToo() throws Exception {
        environment.put("LC_ALL", "");
        environment.put("LC_CTYPE", "");
        environment.put("LANG", "xx_XX.UTF-8");
        assertThat(call(folder, LAUNCHER, List.of("doctor"))).contains("LC_ALL=C.UTF-8");
    }

    @Test
    void withoutADisplayTheWindowSaysSoAndCommandsWork() throws Exception {
        environment.put("DISPLAY", "");
        Assembled.Result window = Assembled.run(folder, environment, Assembled.studio());
        assertThat(window.exit()).isEqualTo(3);
        assertThat(window.err().lines()).hasSize(3);
        assertThat(call(folder, LAUNCHER, List.of("doctor"))).contains("org.podstudio.cli.Main");
    }

    @Test
    void anOlderJavaIsPassedOver() throws Exception {
        Path older = folder.resolve("older");
        Files.createDirectories(older.resolve("bin"));
        Files.writeString(older.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        program(older.resolve("bin").resolve("java"), "echo older");
        environment.put("PATH", older.resolve("bin") + ":" + folder.resolve("fake jdk/bin") + ":" + System.getenv("PATH"));
        environment.put("JAVA_HOME", older.toString());
        Assembled.Result result = Assembled.run(folder, environment, Assembled.studio("--version"));
        assertThat(result.out()).doesNotContain("older");
    }

    private List<String> call(Path from, Path launcher, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(arguments);
        Assembled.Result result = Assembled.run(from, environment, command);
        assertThat(result.err()).isEmpty();
        assertThat(result.exit()).isZero();
        return Arrays.stream(result.out().split("\0", -1)).limit(result.out().chars().filter(c -> c == 0).count()).toList();
    }

    private static List<String> after(String word, List<String> called) {
        return called.subList(called.indexOf(word) + 1, called.size());
    }

    private static void program(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
