package org.podstudio.watcher.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.watch.WatchedFolder;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.ui.Work;
import org.podstudio.ui.toast.Toast;
import org.podstudio.watcher.SmartListener;
import org.podstudio.watcher.WatchActivity;

class ListenerPresenterTest {
    @TempDir
    Path folder;

    private final SmartListener listener = new SmartListener();
    private final Recording view = new Recording();
    private final AtomicInteger told = new AtomicInteger();
    private final ListenerPresenter presenter = new ListenerPresenter(view, Work.direct(), listener, told::incrementAndGet);
    private MemoryProject project;
    private Path inbox;

    private static final class Recording implements ListenerView {
        List<FolderRow> folders = List.of();
        WatchActivity.Pause pause = WatchActivity.Pause.NO;
        boolean withoutProject;
        final List<Toast> toasts = new ArrayList<>();

        @Override
        public void showNoProject() {
            withoutProject = true;
        }

        @Override
        public void show(List<FolderRow> shown, WatchActivity.Pause now, List<WatchActivity.Arrival> arrivals,
                List<WatchActivity.Trouble> troubles) {
            folders = shown;
            pause = now;
        }

        @Override
        public void toast(Toast toast) {
            toasts.add(toast);
        }

        @Override
        public void problem(Problem problem) {
            throw new AssertionError(problem.lines());
        }
    }

    @BeforeEach
    void oneFolderThatIsThereAndOneThatIsNot() throws Exception {
        project = new MemoryProject(folder.resolve("project"));
        inbox = Files.createDirectory(folder.resolve("inbox"));
        listener.setFolders(project, List.of(watched(inbox), watched(folder.resolve("gone"))));
        presenter.show(Optional.of(project));
    }

    @AfterEach
    void close() {
        presenter.close();
    }

    private static WatchedFolder watched(Path path) {
        return new WatchedFolder(path, true, "copy", null, List.of());
    }

    @Test
    void eachFolderTellsHowItIsWithIt() {
        assertThat(view.folders).extracting(FolderRow::name).containsExactly("inbox", "gone");
        assertThat(view.folders).extracting(FolderRow::state).containsExactly(FolderRow.State.WATCHING, FolderRow.State.GONE);
    }

    @Test
    void aPauseIsKeptWithTheProjectAndEndsWhenItIsResumed() {
        presenter.pauseOrResume();
        assertThat(view.pause).isEqualTo(WatchActivity.Pause.YES);
        assertThat(view.folders.getFirst().state()).isEqualTo(FolderRow.State.PAUSED);
        assertThat(project.settings().get("watch.paused")).isPresent();
        presenter.pauseOrResume();
        assertThat(view.folders.getFirst().state()).isEqualTo(FolderRow.State.WATCHING);
        assertThat(project.settings().get("watch.paused")).isEmpty();
    }

    @Test
    void aFolderThatIsRemovedComesBackWhenThatIsUndone() {
        presenter.remove(view.folders.getFirst());
        assertThat(listener.folders(project)).extracting(WatchedFolder::folder).containsExactly(folder.resolve("gone"));
        assertThat(told).hasValue(1);
        view.toasts.getFirst().action().orElseThrow().run().run();
        assertThat(listener.folders(project)).extracting(WatchedFolder::folder).containsExactly(folder.resolve("gone"), inbox);
        assertThat(told).hasValue(2);
    }

    @Test
    void anImportIsToldInOneSentence() {
        assertThat(ListenerPanel.sentence(new WatchActivity.Arrival(java.time.Instant.EPOCH, 1, 0, 0))).isEqualTo("1 new asset");
        assertThat(ListenerPanel.sentence(new WatchActivity.Arrival(java.time.Instant.EPOCH, 3, 2, 1)))
                .isEqualTo("3 new assets, 2 here already, 1 not imported");
        assertThat(ListenerPanel.sentence(new WatchActivity.Arrival(java.time.Instant.EPOCH, 0, 4, 0))).isEqualTo("4 here already");
    }

    @Test
    void withoutAProjectItSaysSo() {
        presenter.show(Optional.empty());
        assertThat(view.withoutProject).isTrue();
    }
}
