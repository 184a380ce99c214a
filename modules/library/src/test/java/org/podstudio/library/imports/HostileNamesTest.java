package org.podstudio.library.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openide.util.Lookup;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.JobRequest;
import org.podstudio.core.api.job.JobState;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Projects;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.settings.UserHome;
import org.podstudio.testsupport.SharedCorpus;

/** The hostile names of the shared corpus through the real engines: database, decoders, queue. */
@Timeout(180)
class HostileNamesTest {
    private static final int SEED = 7;

    /** Legal on every system, as Windows sees it. */
    private static final Pattern LEGAL = Pattern.compile("[^<>:\"/\\\\|?*\\p{Cntrl}]*[^<>:\"/\\\\|?*\\p{Cntrl}. ]");

    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|conin\\$|conout\\$|com\\d|lpt\\d)(\\..*)?");

    @TempDir
    Path folder;

    private Path hostile;
    private Project project;
    private JobQueue queue;

    @BeforeEach
    void open() throws Exception {
        Path script = SharedCorpus.file("f_names_paths", "make_hostile.py");
        hostile = folder.resolve("hostile");
        Process python = new ProcessBuilder("python3", script.toString(), hostile.toString(), "--seed", Integer.toString(SEED)).inheritIO().start();
        assertThat(python.waitFor()).isZero();
        assumeTrue(ShownNames.isText(Path.of("é")), "file names are UTF-8 here");
        System.setProperty(UserHome.PROPERTY, folder.resolve("home").toString());
        queue = Lookup.getDefault().lookup(JobQueue.class);
        project = Lookup.getDefault().lookup(Projects.class).create(folder.resolve("project"));
    }

    @AfterEach
    void close() {
        if (project != null) {
            queue.release(project, JobQueue.Leaving.CANCEL);
            project.close();
        }
        System.clearProperty(UserHome.PROPERTY);
    }

    @Test
    void everyFileIsImportedOrSaysWhyNotAndAllNamesInTheLibraryAreLegal() throws Exception {
        Job job = importing(hostile);
        Map<String, String> outcomes = outcomes(job);
        List<String> wrong = new ArrayList<>();
        for (JsonNode one : new ObjectMapper().readTree(hostile.resolve("CASES.json").toFile())) {
            if (one.get("created").asBoolean()) {
                String path = one.get("path").asText();
                String outcome = outcomes.getOrDefault(path, "imported");
                if (!outcome.matches(expected(path))) {
                    wrong.add(path + " was " + outcome + ", expected " + expected(path) + ": " + one.get("expect").asText());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(outcomes).as("paths that the report names and the script does not")
                .allSatisfy((path, outcome) -> assertThat(path + " " + outcome).doesNotContain("/etc/hostname"));

        List<Path> library = files(project.root().resolve("Library"));
        assertThat(library).hasSize(((JobState.Success) job.state()).outputs().size());
        assertThat(library).allSatisfy(file -> {
            String name = file.getFileName().toString();
            assertThat(name).matches(LEGAL);
            assertThat(name.toLowerCase(Locale.ROOT)).doesNotMatch(DEVICE);
            assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(255);
        });
        Set<String> folded = new HashSet<>();
        assertThat(library).allSatisfy(file -> assertThat(folded.add(file.toString().toLowerCase(Locale.ROOT))).as("twin of " + file).isTrue());
        assertThat(project.check(Project.Repair.NO).problems()).isEmpty();
    }

    @Test
    void aNameThatIsNotTextIsShownEscaped() throws Exception {
        importing(hostile.resolve("unicode"));
        assertThat(project.assets().list(Query.ALL, org.podstudio.core.api.asset.AssetSort.NEWEST, 100, 0).assets())
                .anySatisfy(asset -> {
                    assertThat(asset.sourcePath()).endsWith("unicode/latin1_\\xE9\\xFF.png");
                    assertThat(asset.filename()).isEqualTo("latin1_%E9%FF.png");
                });
    }

    @Test
    void hostileArchivesReachNothingOutside() throws Exception {
        Set<Path> before = new HashSet<>(files(folder));
        List<Path> archives = files(hostile.resolve("zips")).stream().sorted().toList();
        Job job = importing(archives.toArray(Path[]::new));
        Map<String, String> outcomes = outcomes(job);
        assertThat(outcomes.get("zips/truncated.zip")).isEqualTo("failed archive-damaged");
        assertThat(outcomes.get("zips/slip.zip!/../../escape_" + SEED + ".png")).isEqualTo("failed unsafe-entry");
        assertThat(outcomes.get("zips/abs.zip!//tmp/podstudio_abs_" + SEED + ".png")).isEqualTo("failed unsafe-entry");
        assertThat(outcomes.get("zips/symlink.zip!/l/hostname.png")).isEqualTo("failed unsafe-entry");
        assertThat(outcomes.get("zips/bomb_small.zip!/zeros_0.bin")).isEqualTo("skipped not media");
        assertThat(outcomes.get("zips/names.zip!/CON.png")).isNull();
        assertThat(Path.of("/tmp/podstudio_abs_" + SEED + ".png")).doesNotExist();
        Set<Path> outside = new HashSet<>(files(folder));
        outside.removeAll(before);
        outside.removeIf(file -> file.startsWith(project.root()) || file.startsWith(folder.resolve("home")));
        assertThat(outside).isEmpty();
        assertThat(project.check(Project.Repair.NO).problems()).isEmpty();
    }

    /** What is right for a path of the script, as a pattern for {@link #outcomes}. */
    private static String expected(String path) {
        return switch (path) {
            case "dup/a.png", "dup/sub/b (copy).png", "links/to_file.png" -> "imported|duplicate";
            case "ext/text.png", "empty/.png" -> "skipped not media";
            case "ext/html.svg", "ext/xxe.svg" -> "failed format-unsupported";
            case "partial/half.png" -> "imported|failed file-damaged";
            case "partial/Thumbs.db", "partial/.DS_Store", "partial/._pic.png" -> "skipped a file of the system";
            case "links/fifo.png" -> "skipped a pipe, socket or device";
            case "links/loop" -> "skipped a link to a folder";
            case "links/etc.png" -> "skipped a link that leaves the folder";
            case "perm/unreadable.png" -> "imported|failed file-unreadable"; // root reads everything
            default -> path.startsWith("empty/") ? "failed file-empty"
                    : path.startsWith("partial/") ? "skipped a partial download or temporary file"
                    : path.startsWith("links/") ? "skipped a link that leads nowhere"
                    : path.startsWith("zips/") ? "skipped an archive: name it to import what is in it" : "imported";
        };
    }

    private Job importing(Path... paths) throws Exception {
        JobRequest request = new JobRequest("import", Map.of("paths", Stream.of(paths).map(Path::toString).toList(), "recursive", true), List.of());
        Job job = queue.await(project, queue.submit(project, request, JobQueue.Force.NO).getFirst().id());
        assertThat(job.state()).as(String.valueOf(job.state())).isInstanceOf(JobState.Success.class);
        return job;
    }

    /** Path below the hostile folder → what became of it; what was imported is not in it. */
    private Map<String, String> outcomes(Job job) {
        Map<String, String> outcomes = new TreeMap<>();
        facts(job, "duplicates").forEach(one -> outcomes.put(relative(one), "duplicate"));
        facts(job, "skipped").forEach(one -> outcomes.put(relative(one), "skipped " + one.get("reason")));
        facts(job, "failed").forEach(one -> outcomes.put(relative(one), "failed " + ((Map<?, ?>) one.get("error")).get("code")));
        return outcomes;
    }

    private String relative(Map<?, ?> one) {
        return String.valueOf(one.get("path")).substring(hostile.toString().length() + 1);
    }

    private static List<Map<?, ?>> facts(Job job, String name) {
        return ((List<?>) job.facts().get(name)).stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList();
    }

    private static List<Path> files(Path root) throws Exception {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
