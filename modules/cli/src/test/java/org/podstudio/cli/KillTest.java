package org.podstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.podstudio.core.api.project.FailurePoint;
import org.podstudio.testsupport.Hashes;
import org.podstudio.testsupport.SampleFiles;

/**
 * Kills real processes, the whole group with SIGKILL, at chosen moments: while bytes are copied, between rename and commit, and
 * inside the ZIP, while files are renamed and given up. Nothing may be lost, nothing half may have a final name, and
 * repeating the command finishes it. The moments are
 * drawn from a seed; {@code -Dpodstudio.kill-seed=N} draws others.
 */
@Timeout(120)
class KillTest {
    private static final long SEED = Long.getLong("podstudio.kill-seed", 20_261_122L);

    /** Pictures of noise hardly compress: about 260 KB each, so every copy takes two buffers or more. */
    private static final int FILES = 9;

    private static final int BUFFERS_AT_LEAST = 2 * FILES;

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private Path project;
    private Path inbox;
    private Cli cli;

    static Stream<String> momentsOfACopyingImport() {
        Random random = new Random(SEED);
        return Stream.concat(Stream.concat(moments(random, "import.copy", 6, BUFFERS_AT_LEAST), moments(random, "publish.renamed", 6, FILES)),
                Stream.of("publish.reserved:1"));
    }

    static Stream<String> momentsOfAMovingImport() {
        return Stream.concat(moments(new Random(SEED + 1), "import.copy", 1, BUFFERS_AT_LEAST), Stream.of("publish.committed:1", "import.committed:1"));
    }

    static Stream<String> momentsOfAPackBuild() {
        Random random = new Random(SEED + 2);
        return Stream.concat(Stream.concat(moments(random, "pack.zip", 5, FILES), moments(random, "pack.file", 1, FILES)), Stream.of("pack.renamed:1"));
    }

    private static Stream<String> moments(Random random, String name, int count, int most) {
        return IntStream.rangeClosed(1, most).boxed().collect(Collectors.collectingAndThen(Collectors.toList(), all -> {
            java.util.Collections.shuffle(all, random);
            return all.stream().limit(count).sorted().map(n -> name + ":" + n);
        }));
    }

    @BeforeEach
    void freshProjectAndFiles() throws IOException {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "process groups and SIGKILL as on Linux");
        project = folder.resolve("project");
        inbox = Files.createDirectories(folder.resolve("inbox"));
        for (int i = 0; i < FILES; i++) {
            Files.copy(sample(i), inbox.resolve("noise " + i + ".png"));
        }
        cli = Cli.real(folder.resolve("home"));
        cli.run("project", "create", project, "--json").exits(0);
    }

    /** Written once for all tests. */
    private static Path sample(int number) {
        Path file = shared.resolve(number + ".png");
        return Files.exists(file) ? file : noise(file, number);
    }

    /** A picture of about 260 KB. */
    static Path noise(Path file, int seed) {
        byte[] random = new byte[300_000];
        new Random(seed).nextBytes(random);
        return SampleFiles.pngWithText(file, 64, 64, seed, Map.of("Comment", new String(random, StandardCharsets.ISO_8859_1).replace('\0', ' ')));
    }

    @ParameterizedTest
    @MethodSource("momentsOfACopyingImport")
    void anImportThatIsKilledIsFinishedByRepeatingIt(String moment) throws Exception {
        Set<String> contents = hashes(inbox);
        kill(moment, "import", inbox.toString());
        assertThat(hashes(inbox)).as("sources").isEqualTo(contents);
        assertThat(contents).as("no half file under a final name").containsAll(hashes(project.resolve("Library")));
        finish(contents, "import", inbox);
        JsonNode again = cli.run("--project", project, "import", inbox, "--json").exits(0).json();
        assertThat(again.get("imported")).isEmpty();
        assertThat(again.get("duplicates")).hasSize(FILES);
    }

    @ParameterizedTest
    @MethodSource("momentsOfAMovingImport")
    void aMoveThatIsKilledLosesNothingAndIsFinishedByRepeatingIt(String moment) throws Exception {
        Set<String> contents = hashes(inbox);
        kill(moment, "import", "--move", inbox.toString());
        Set<String> somewhere = hashes(inbox);
        somewhere.addAll(hashes(project.resolve("Library")));
        assertThat(somewhere).as("in the inbox or in the library").isEqualTo(contents);
        finish(contents, "import", "--move", inbox);
        assertThat(hashes(inbox)).isEmpty();
    }

    /** Entries of an archive: the archive stays, so its entries are what must all be there in the end. */
    @ParameterizedTest
    @ValueSource(strings = {"import.unpacked:4", "publish.renamed:2"})
    void anArchiveWhoseImportIsKilledIsFinishedByRepeatingIt(String moment) throws Exception {
        Set<String> contents = hashes(inbox);
        Path zip = folder.resolve("noise.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Path file : files(inbox)) {
                out.putNextEntry(new ZipEntry("in/" + file.getFileName()));
                out.write(Files.readAllBytes(file));
            }
        }
        String before = Hashes.sha256(zip);
        kill(moment, "import", zip.toString());
        assertThat(contents).as("no half file under a final name").containsAll(hashes(project.resolve("Library")));
        finish(contents, "import", zip);
        assertThat(Hashes.sha256(zip)).isEqualTo(before);
    }

    /** What sidecars said comes in together with its file or not at all; the sidecars themselves are never moved. */
    @Test
    void aMoveWithSidecarsThatIsKilledLosesNeitherFilesNorWhatIsSaidAboutThem() throws Exception {
        Set<String> contents = hashes(inbox);
        for (int i = 0; i < FILES; i++) {
            Files.writeString(inbox.resolve("noise " + i + ".txt"), "prompt number " + i);
        }
        kill("import.told:5", "import", "--move", inbox.toString());
        finish(contents, "import", "--move", inbox);
        JsonNode assets = cli.run("--project", project, "assets", "list", "--json").exits(0).json().get("assets");
        for (JsonNode asset : assets) {
            String number = asset.get("filename").asText().replaceAll("\\D", "");
            assertThat(asset.get("notes").asText()).isEqualTo("prompt number " + number);
        }
        assertThat(files(inbox)).hasSize(FILES).allMatch(file -> file.toString().endsWith(".txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"publish.reserved:1", "import.committed:1"})
    void referencesWhoseImportIsKilledAreFinishedByRepeatingIt(String moment) throws Exception {
        Set<String> contents = hashes(inbox);
        kill(moment, "import", "--reference", inbox.toString());
        cli.run("--project", project, "import", "--reference", inbox, "--json").exits(0);
        assertThat(cli.run("--project", project, "assets", "list", "--json").exits(0).json().get("total").asInt()).isEqualTo(FILES);
        assertThat(hashes(inbox)).isEqualTo(contents);
        assertThat(files(project.resolve("Library"))).isEmpty();
        assertClean();
    }

    private void finish(Set<String> contents, Object... command) throws IOException {
        List<Object> all = new ArrayList<>(List.of("--project", project));
        all.addAll(List.of(command));
        all.add("--json");
        cli.run(all.toArray()).exits(0);
        assertThat(cli.run("--project", project, "assets", "list", "--json").exits(0).json().get("total").asInt()).isEqualTo(FILES);
        assertThat(hashes(project.resolve("Library"))).isEqualTo(contents);
        assertThat(files(project.resolve("Library"))).hasSize(FILES);
        assertClean();
    }

    @ParameterizedTest
    @MethodSource("momentsOfAPackBuild")
    void aPackBuildThatIsKilledLeavesNoHalfPackAndIsFinishedByRepeatingIt(String moment) throws Exception {
        cli.run("--project", project, "import", inbox, "--json").exits(0);
        kill(moment, "pack", "build", "--name", "Noise", "--clock", "2026-01-02T03:04:05Z", "--query", "type:image");
        JsonNode built = cli.run("--project", project, "pack", "build", "--name", "Noise", "--clock", "2026-01-02T03:04:05Z", "--query", "type:image", "--json")
                .exits(0).json();
        cli.run("pack", "verify", built.get("dir").asText(), "--json").exits(0);
        cli.run("pack", "verify", built.get("zip").asText(), "--json").exits(0);
        try (Stream<Path> packs = Files.list(project.resolve("Packs"))) {
            assertThat(packs.map(path -> path.getFileName().toString()).sorted()).containsExactly("Noise_20260102", "Noise_20260102.zip");
        }
        assertClean();
    }

    /** Nine files, one of which is renamed to another's name. */
    static Stream<String> momentsOfARename() {
        return Stream.concat(moments(new Random(SEED + 3), "move.moved", 2, FILES), Stream.of("move.recorded:1", "move.committed:1"));
    }

    @ParameterizedTest
    @MethodSource("momentsOfARename")
    void aRenameThatIsKilledIsDoneAltogetherOrNotAtAll(String moment) throws Exception {
        cli.run("--project", project, "import", inbox, "--json").exits(0);
        Set<String> contents = hashes(project.resolve("Library"));
        kill(moment, "assets", "rename", "noise {n}", "--query", "type:image");
        assertThat(hashes(project.resolve("Library"))).isEqualTo(contents);
        assertClean();
        List<String> names = files(project.resolve("Library")).stream().map(file -> file.getFileName().toString()).sorted().toList();
        int first = moment.startsWith("move.committed") ? 1 : 0;
        assertThat(names).isEqualTo(IntStream.range(first, first + FILES).mapToObj(i -> "noise " + i + ".png").sorted().toList());
        if (first == 1) {
            cli.run("--project", project, "undo").exits(0);
        }
        cli.run("--project", project, "assets", "rename", "noise {n}", "--query", "type:image", "--json").exits(0);
        assertThat(hashes(project.resolve("Library"))).isEqualTo(contents);
        assertClean();
    }

    @ParameterizedTest
    @ValueSource(strings = {"purge.recorded:1", "purge.deleted:4"})
    void aPurgeThatIsKilledForgetsThoseThatAreGoneAndKeepsTheOthers(String moment) throws Exception {
        cli.run("--project", project, "import", inbox, "--json").exits(0);
        cli.run("--project", project, "assets", "trash", "--query", "type:image", "--json").exits(0);
        kill(moment, "trash", "empty", "--yes");
        int left = FILES - (moment.startsWith("purge.deleted") ? 4 : 0);
        assertThat(cli.run("--project", project, "trash", "list", "--json").exits(0).json().get("total").asInt()).isEqualTo(left);
        assertThat(files(project.resolve("Trash"))).hasSize(left);
        cli.run("--project", project, "undo", "--json").exits(0);
        assertThat(files(project.resolve("Library"))).hasSize(left);
        assertClean();
    }

    @Test
    void aProcessThatIsNotKilledPassesEveryMoment() throws Exception {
        Process process = start(folder, project, "import.copy:1000000", "import", inbox.toString());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    /** Consistent for the product's own check, and nothing unfinished lies around. */
    private void assertClean() throws IOException {
        JsonNode check = cli.run("--project", project, "project", "check", "--json").exits(0).json();
        assertThat(check.get("problems")).isEmpty();
        assertThat(files(project)).as("leftovers").noneMatch(path -> {
            String name = project.relativize(path).toString();
            return name.startsWith("Work/.staging/") && !name.endsWith(".lock") || name.contains(".building")
                    || name.endsWith(".tmp") || name.endsWith(".part");
        });
    }

    private void kill(String moment, String... command) throws Exception {
        kill(folder, project, moment, command);
    }

    /** @param folder that of the test, with the home in it */
    static void kill(Path folder, Path project, String moment, String... command) throws Exception {
        Process process = start(folder, project, moment, command);
        try (BufferedReader errors = process.errorReader(StandardCharsets.UTF_8)) {
            List<String> said = new ArrayList<>();
            for (String line = errors.readLine(); line != null; line = errors.readLine()) {
                said.add(line);
                if (line.equals("podstudio: paused at " + moment)) {
                    // The group, as a user's kill or the system's would; it has the number of its leader.
                    new ProcessBuilder("kill", "-KILL", "--", "-" + process.pid()).start().waitFor();
                    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
                    assertThat(process.exitValue()).isEqualTo(128 + 9);
                    return;
                }
            }
            throw new AssertionError("the moment " + moment + " never came: " + said);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(Path folder, Path project, String moment, String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of("setsid", Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-D" + FailurePoint.PROPERTY + "=" + moment,
                "-Dpodstudio.system-trash=off",
                "-cp", System.getProperty("java.class.path"), "org.podstudio.cli.Main", "--home", folder.resolve("home").toString(),
                "--project", project.toString(), "--json"));
        line.addAll(List.of(command));
        return new ProcessBuilder(line).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static Set<String> hashes(Path root) throws IOException {
        return files(root).stream().map(Hashes::sha256).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(Path root) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
