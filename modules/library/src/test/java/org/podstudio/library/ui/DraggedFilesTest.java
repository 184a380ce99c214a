package org.podstudio.library.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.datatransfer.DataFlavor;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.library.ui.loupe.Decoders;
import org.podstudio.testsupport.MemoryProject;
import org.podstudio.testsupport.SampleAssets;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Work;
import org.podstudio.ui.thumb.MissingThumbnails;
import org.podstudio.ui.thumb.ThumbnailLoader;

class DraggedFilesTest {
    @TempDir
    Path folder;

    private final List<Runnable> behind = new ArrayList<>();
    private final RecordingView view = new RecordingView();
    private final JobQueue queue = (JobQueue) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {JobQueue.class},
            (proxy, method, args) -> (Subscription) () -> { });

    private LibraryWindow window() {
        return new LibraryWindow(new Work(behind::add, Runnable::run), queue, Decoders.NONE, () -> "copy",
                (p, changed) -> new ThumbnailLoader(p, new MissingThumbnails(queue, MissingThumbnails.Asking.NO), Work.direct(), changed),
                view, (LibraryWindow.Outside) Proxy.newProxyInstance(getClass().getClassLoader(),
                        new Class<?>[] {LibraryWindow.Outside.class}, (proxy, method, args) -> null),
                new ModelConsent(Optional.empty(), (what, why, choices) -> OptionalInt.empty(), Work.direct(), view), selection -> { });
    }

    /** What waits, last in first out: as late as an answer can be. */
    private void answerBackwards() {
        while (!behind.isEmpty()) {
            behind.removeLast().run();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<File> dragged(LibraryWindow window) throws Exception {
        GridTransfer transfer = (GridTransfer) window.component().getTransferHandler();
        return (List<File>) transfer.createTransferable(window.component()).getTransferData(DataFlavor.javaFileListFlavor);
    }

    @Test
    void whatIsDraggedIsWhatIsSelectedNowHoweverLateAnOlderAnswerComes() throws Exception {
        MemoryProject project = new MemoryProject(folder);
        project.assets().add(List.of(SampleAssets.image("one.png"), SampleAssets.image("two.png")));
        LibraryWindow window = window();
        window.show(Optional.of(project));
        answerBackwards();
        window.presenter().selection().only(0);
        window.presenter().selection().only(1);
        answerBackwards();
        Asset selected = project.assets().find(window.presenter().content().id(1)).orElseThrow();
        assertThat(dragged(window)).containsExactly(project.file(selected).toFile());
        window.close();
    }

    @Test
    void moreThanAFileManagerTakesIsSaid() throws Exception {
        MemoryProject project = new MemoryProject(folder);
        List<Asset> many = new ArrayList<>();
        for (int i = 0; i < 1200; i++) {
            many.add(SampleAssets.image("many-" + i + ".png"));
        }
        project.assets().add(many);
        LibraryWindow window = window();
        window.show(Optional.of(project));
        answerBackwards();
        window.presenter().selection().all();
        answerBackwards();
        assertThat(dragged(window)).hasSize(1000);
        assertThat(view.toasts).extracting(toast -> toast.text())
                .containsExactly("Only the first " + Texts.count(1000) + " of " + Texts.count(1200) + " files go along; Save a copy as… takes them all");
        window.close();
    }
}
