package org.podstudio.storage.project;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.asset.AssetId;
import org.podstudio.core.api.asset.AssetSort;
import org.podstudio.core.api.asset.AssetSource;
import org.podstudio.core.api.asset.Curation;
import org.podstudio.core.api.file.Sha256;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.JobId;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.FailurePoint;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.ProjectCare;
import org.podstudio.core.api.project.Publisher;
import org.podstudio.core.api.query.Query;
import org.podstudio.core.api.settings.UserHome;

/** A second Java process that works on a project, and what a test holds of it. */
final class ChildProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private ChildProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** @param pauseAt a moment of {@link FailurePoint}, empty for none */
    static ChildProcess start(Fixture fixture, String pauseAt, String verb, String argument) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath,
                "-D" + UserHome.PROPERTY + "=" + fixture.home.root()));
        if (!pauseAt.isEmpty()) {
            command.add("-D" + FailurePoint.PROPERTY + "=" + pauseAt);
        }
        command.addAll(List.of(ChildProcess.class.getName(), fixture.root.toString(), verb, argument));
        return new ChildProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Reads its output until a line starts so; the line. */
    String await(String start) throws IOException {
        List<String> seen = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(start)) {
                return line;
            }
            seen.add(line);
        }
        throw new AssertionError("the process ended without \"" + start + "\"; it said " + seen);
    }

    /** Lets it take its next step. */
    void go() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(20, TimeUnit.SECONDS);
    }

    void finish() throws Exception {
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the process did not end");
        }
    }

    @Override
    public void close() throws Exception {
        kill();
    }

    public static void main(String[] args) throws Exception {
        StoredProjects projects = new StoredProjects();
        if (args[1].equals("restore")) {
            projects.restore(Path.of(args[2]), Path.of(args[0]).resolveSibling("restored")).close();
            System.out.println("restored");
            return;
        }
        try (Project project = projects.open(Path.of(args[0]))) {
            System.out.println("opened");
            switch (args[1]) {
                case "hold" -> System.in.read();
                case "publish" -> System.out.println("added " + publish(project, Integer.parseInt(args[2])));
                case "run-job" -> {
                    project.jobs().claim(JobId.of(args[2]));
                    Files.writeString(project.stagingFolder(JobId.of(args[2])).resolve("half.png"), "half");
                    project.publisher().reserve(JobId.of(args[2]), List.of(project.root().resolve("Packs/.building-x")));
                    Files.createDirectories(project.root().resolve("Packs/.building-x/assets"));
                    Files.writeString(project.root().resolve("Packs/.building-x/assets/a.png"), "a");
                    System.out.println("running");
                    System.in.read();
                }
                case "claim-all" -> {
                    System.out.println("ready");
                    System.in.read();
                    int mine = 0;
                    for (Job job : project.jobs().queued()) {
                        mine += project.jobs().claim(job.id()) ? 1 : 0;
                    }
                    System.out.println("claimed " + mine);
                    System.in.read();
                }
                case "archive" -> {
                    project.care().archive(Path.of(args[2]), ProjectCare.Contents.DATABASE_AND_FILES, ProjectCare.SILENT);
                    System.out.println("archived");
                }
                case "chores" -> {
                    project.care().doChores(new ProjectCare.Chores(EnumSet.allOf(ProjectCare.Chore.class), ProjectCare.When.NOW, 0),
                            ProjectCare.SILENT);
                    System.out.println("done");
                }
                case "mix" -> {
                    AssetId id = AssetId.of(args[2]);
                    System.out.println("ready");
                    System.in.read();
                    for (int i = 0; i < 40; i++) {
                        project.assets().curate(new Curation.Tag(List.of("t" + ProcessHandle.current().pid() + "-" + i), List.of()), List.of(id));
                        project.assets().find(id).orElseThrow();
                        if (i % 8 == 7) {
                            project.assets().undo();
                        }
                        if (i % 10 == 0) {
                            project.jobs().add(List.of(new Job(JobId.random(), "import", new org.podstudio.core.api.job.JobState.Queued(),
                                    java.util.Map.of(), List.of(), java.time.Instant.now(), null, null, null, null, null, java.util.Map.of())));
                        }
                    }
                    System.out.println("mixed");
                    System.in.read();
                }
                case "rate" -> {
                    System.in.read();
                    project.assets().curate(new Curation.Rate(5), project.assets().ids(Query.ALL, AssetSort.NEWEST));
                    System.out.println("rated");
                }
                case "rename-all" -> {
                    Map<AssetId, String> names = new LinkedHashMap<>();
                    for (AssetId id : project.assets().ids(Query.ALL, AssetSort.NEWEST)) {
                        names.put(id, args[2] + names.size() + ".png");
                    }
                    System.out.println("renamed " + project.assets().curate(new Curation.Rename(names), names.keySet()));
                }
                default -> throw new IllegalArgumentException(args[1]);
            }
        } catch (StudioException e) {
            System.out.println("problem " + e.problem().code());
        }
    }

    /** Two files per batch, the contents {@code content 0} and up. */
    private static int publish(Project project, int count) throws Exception {
        JobId job = JobId.random();
        int added = 0;
        for (int i = 0; i < count; i += 2) {
            List<Publisher.NewAsset> batch = new ArrayList<>();
            for (int k = i; k < i + 2; k++) {
                Path staged = project.stagingFolder(job).resolve(k + ".part");
                Files.writeString(staged, "content " + k);
                batch.add(new Publisher.NewAsset(staged, "Library/images/unsorted/20261122/same.png", Sha256.of(staged),
                        Files.size(staged), null, AssetSource.IMPORTED, null, Fixture.image(8, 8), Asset.UNSORTED, List.of("t"),
                        null, null));
            }
            added += (int) project.publisher().publish(job, batch, Publisher.Duplicates.REPORT).stream()
                    .filter(Publisher.Published.Added.class::isInstance).count();
        }
        return added;
    }
}
