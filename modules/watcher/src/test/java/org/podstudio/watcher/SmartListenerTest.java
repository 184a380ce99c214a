package org.podstudio.watcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.watch.WatchedFolder;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleFiles;

@Timeout(60)
class SmartListenerTest {
    @TempDir
    Path folder;

    private Path inbox;
    private MemoryProject project;
    private final RecordingQueue queue = new RecordingQueue();
    private final List<Problem> troubles = new CopyOnWriteArrayList<>();
    private final List<Job> imported = new CopyOnWriteArrayList<>();
    private Subscription watch = () -> {};
    private SmartListener listener;

    @BeforeEach
    void open() throws Exception {
        inbox = Files.createDirectories(folder.resolve("inbox"));
        project = new MemoryProject(folder.resolve("project"));
    }

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void whatWasThereAndWhatComesLaterIsImportedOnce() throws Exception {
        Path before = SampleFiles.png(inbox.resolve("before.png"), 8, 8, 1);
        start(true, true);
        await(() -> queue.paths().contains(before.toString()));
        Path after = SampleFiles.png(inbox.resolve("after.png"), 8, 8, 2);
        await(() -> queue.paths().contains(after.toString()));
        await(() -> imported.size() == 2);
        Thread.sleep(2500);
        assertThat(queue.paths()).containsExactly(before.toString(), after.toString());
        assertThat(queue.requests.getFirst().settings()).containsEntry("mode", "copy").containsEntry("theme", "inbox").containsEntry("source", "watched");
        assertThat(Files.readString(project.root().resolve("Logs/watcher.log"))).contains("importing 1 files");
    }

    @Test
    void whatComesDuringAPauseIsImportedWhenItIsResumed() throws Exception {
        start(true, true);
        SampleFiles.png(inbox.resolve("first.png"), 8, 8, 1);
        await(() -> imported.size() == 1);
        assertThat(listener.activity().arrivals()).hasSize(1);
        listener.pause(project, WatchActivity.Pause.YES);
        Path later = SampleFiles.png(inbox.resolve("later.png"), 8, 8, 2);
        Thread.sleep(2500); // longer than a file must be at rest
        assertThat(queue.paths()).doesNotContain(later.toString());
        listener.pause(project, WatchActivity.Pause.NO);
        await(() -> queue.paths().contains(later.toString()));
        await(() -> listener.activity().arrivals().size() == 2);
    }

    @Test
    void aRestartFindsWhatWasMissedAndOnlyThat() throws Exception {
        SampleFiles.png(inbox.resolve("old.png"), 8, 8, 1);
        start(true, true);
        await(() -> imported.size() == 1);
        watch.close();
        Path missed = SampleFiles.png(inbox.resolve("missed.png"), 8, 8, 2);
        queue.requests.clear();
        start(true, true);
        await(() -> imported.size() == 2);
        assertThat(queue.paths()).containsExactly(missed.toString());
    }

    @Test
    void aFileThatIsBeingWrittenWaitsUntilItIsAtRest() throws Exception {
        start(true, true);
        Path growing = inbox.resolve("grow.png");
        byte[] content = SampleFiles.pngBytes(64, 64, 1, false, java.util.Map.of());
        try (OutputStream out = Files.newOutputStream(growing)) {
            for (int i = 0; i < 6; i++) {
                out.write(content, i * 10, 10);
                out.flush();
                Thread.sleep(400);
            }
            Thread.sleep(1500); // at rest, but still open
            assertThat(queue.paths()).isEmpty();
            out.write(content, 60, content.length - 60);
        }
        await(() -> queue.paths().contains(growing.toString()));
        assertThat(growing).hasBinaryContent(content);
    }

    @Test
    void aDownloadCountsOnceItHasItsFinalName() throws Exception {
        start(true, true);
        Path part = SampleFiles.png(inbox.resolve("pic.png.crdownload"), 8, 8, 1);
        SampleFiles.text(inbox.resolve(".DS_Store"), "x");
        Thread.sleep(2000);
        assertThat(queue.paths()).isEmpty();
        Path done = Files.move(part, inbox.resolve("pic.png"));
        await(() -> queue.paths().equals(List.of(done.toString())));
    }

    @Test
    void aBurstIsFewJobs() throws Exception {
        start(true, true);
        for (int i = 0; i < 300; i++) {
            SampleFiles.png(inbox.resolve("new folder/" + i + ".png"), 4, 4, i);
        }
        await(() -> queue.paths().size() == 300);
        assertThat(queue.requests.size()).isLessThanOrEqualTo(3);
        assertThat(queue.paths()).doesNotHaveDuplicates();
    }

    @Test
    void anOverwrittenFileIsImportedAgain() throws Exception {
        Path file = SampleFiles.png(inbox.resolve("a.png"), 8, 8, 1);
        start(true, true);
        await(() -> imported.size() == 1);
        SampleFiles.png(file, 9, 9, 2);
        await(() -> imported.size() == 2);
    }

    @Test
    void aFolderThatGoesAndComesBackIsToldAndWatchedOn() throws Exception {
        start(true, true);
        Thread.sleep(500);
        Files.move(inbox, folder.resolve("unplugged"));
        await(() -> troubles.stream().anyMatch(problem -> problem.code().equals("folder-gone")));
        Path missed = SampleFiles.png(folder.resolve("unplugged/a.png"), 8, 8, 1);
        Files.move(folder.resolve("unplugged"), inbox);
        await(() -> queue.paths().contains(inbox.resolve(missed.getFileName()).toString()));
        Path later = SampleFiles.png(inbox.resolve("later.png"), 8, 8, 2);
        await(() -> queue.paths().contains(later.toString()));
        assertThat(troubles).hasSize(1);
    }

    @Test
    void withoutEventsItLooksAgainAndAgain() throws Exception {
        start(true, false);
        Thread.sleep(500);
        Path file = SampleFiles.png(inbox.resolve("deep/a.png"), 8, 8, 1);
        await(() -> queue.paths().contains(file.toString()));
    }

    @Test
    void withoutRecursiveAFolderInsideIsLeftAlone() throws Exception {
        start(false, true);
        SampleFiles.png(inbox.resolve("deep/a.png"), 8, 8, 1);
        Path direct = SampleFiles.png(inbox.resolve("b.png"), 8, 8, 2);
        await(() -> queue.paths().contains(direct.toString()));
        Thread.sleep(1500);
        assertThat(queue.paths()).containsExactly(direct.toString());
    }

    @Test
    void theProjectsOwnFoldersAreNotWatchedBecauseThatWouldNeverEnd() throws Exception {
        SmartListener listener = new SmartListener(() -> queue, Clock.systemUTC(), true);
        Path link = Files.createSymbolicLink(folder.resolve("link"), project.root());
        for (Path own : List.of(project.root(), Files.createDirectories(project.root().resolve("Cache/thumbnails")), link)) {
            assertThatThrownBy(() -> listener.watch(project, List.of(new WatchedFolder(own, true, "copy", null, List.of())), imported::add,
                    troubles::add)).as(own.toString())
                    .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("in-project"));
        }
        watch = listener.watch(project, List.of(new WatchedFolder(project.root(), true, "copy", null, List.of()),
                new WatchedFolder(inbox, true, "copy", null, List.of())), imported::add, troubles::add);
        assertThat(troubles).extracting(Problem::code).containsExactly("in-project");
        Path mine = SampleFiles.png(inbox.resolve("mine.png"), 8, 8, 1);
        await(() -> queue.paths().equals(List.of(mine.toString())));
    }

    @Test
    void theProjectInsideAWatchedFolderIsLeftAloneAlsoWhenThatIsReachedThroughALink() throws Exception {
        SampleFiles.png(project.root().resolve("Cache/thumbnails/x.png"), 8, 8, 1);
        Path mine = SampleFiles.png(inbox.resolve("mine.png"), 8, 8, 2);
        Path elsewhere = Files.createTempDirectory("podstudio-watch");
        Path link = Files.createSymbolicLink(elsewhere.resolve("all"), folder);
        try {
            watch = new SmartListener(() -> queue, Clock.systemUTC(), true).watch(project,
                    List.of(new WatchedFolder(link, true, "copy", null, List.of())), imported::add, troubles::add);
            await(() -> imported.size() == 1);
            Thread.sleep(1500);
            assertThat(queue.paths()).containsExactly(link.resolve(folder.relativize(mine)).toString());
        } finally {
            watch.close();
            Files.delete(link);
            Files.delete(elsewhere);
        }
    }

    @Test
    void noFolderAtAllIsRefused() {
        SmartListener listener = new SmartListener(() -> queue, Clock.systemUTC(), true);
        WatchedFolder gone = new WatchedFolder(folder.resolve("gone"), true, "copy", null, List.of());
        assertThatThrownBy(() -> listener.watch(project, List.of(gone), imported::add, troubles::add))
                .isInstanceOfSatisfying(StudioException.class, e -> assertThat(e.problem().code()).isEqualTo("no-folder"));
    }

    @Test
    void theFoldersOfAProjectAreKeptInItsSettings() {
        SmartListener listener = new SmartListener(() -> queue, Clock.systemUTC(), true);
        List<WatchedFolder> folders = List.of(new WatchedFolder(inbox, true, "move", "dragons", List.of("a, b", "c")),
                new WatchedFolder(folder, false, "copy", null, List.of()));
        listener.setFolders(project, folders);
        assertThat(listener.folders(project)).isEqualTo(folders);
        project.settings().put(FolderSettings.KEY, "not json");
        assertThat(listener.folders(project)).isEmpty();
    }

    private void start(boolean recursive, boolean events) throws Exception {
        listener = new SmartListener(() -> queue, Clock.systemUTC(), events);
        watch = listener.watch(project,
                List.of(new WatchedFolder(inbox, recursive, "copy", "inbox", List.of())), imported::add, troubles::add);
    }

    private static void await(BooleanSupplier reached) throws InterruptedException {
        for (long start = System.nanoTime(); !reached.getAsBoolean(); ) {
            assertThat(System.nanoTime() - start).as("nanoseconds waited").isLessThan(20_000_000_000L);
            Thread.sleep(50);
        }
    }
}
