package org.podstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.testsupport.SampleFiles;

/** Emptying the project's trash in a process of its own, whose desktop's trash is where XDG_DATA_HOME says: never the user's. */
class SystemTrashProcessTest {
    @TempDir
    Path folder;

    @Test
    void whatIsGivenUpLiesInTheDesktopsTrashAndKnowsWhereItWas() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "the trash of Linux desktops");
        Path project = folder.resolve("My project");
        Cli cli = Cli.real(folder.resolve("home"));
        cli.run("project", "create", project).exits(0);
        Path file = Path.of(cli.run("--project", project, "import", SampleFiles.png(folder.resolve("dragon 100%.png"), 40, 30, 1), "--json").exits(0).json()
                .at("/imported/0/path").asText());
        byte[] content = Files.readAllBytes(file);
        cli.run("--project", project, "assets", "trash", file).exits(0);

        ProcessBuilder builder = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                "org.podstudio.cli.Main", "--home", folder.resolve("home").toString(), "--project", project.toString(), "--json", "trash", "empty", "--yes"));
        builder.environment().put("XDG_DATA_HOME", folder.resolve("share").toString());
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();

        Path trash = folder.resolve("share/Trash");
        assertThat(trash.resolve("files").resolve(file.getFileName())).hasBinaryContent(content);
        String path = Files.readAllLines(trash.resolve("info").resolve(file.getFileName() + ".trashinfo")).get(1);
        assertThat(URLDecoder.decode(path.substring("Path=".length()), StandardCharsets.UTF_8)).isEqualTo(file.toString());
        assertThat(cli.run("--project", project, "trash", "list", "--json").exits(0).json().get("total").asInt()).isZero();
    }
}
