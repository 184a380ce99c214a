package org.podstudio.watcher.ui;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.watch.WatchedFolder;
import org.podstudio.ui.Coalescer;
import org.podstudio.ui.Work;
import org.podstudio.ui.dock.ProjectPresenter;
import org.podstudio.ui.toast.Toast;
import org.podstudio.watcher.SmartListener;
import org.podstudio.watcher.WatchActivity.Pause;

/** Decides what the Smart Listener's dock shows and does. Knows no Swing. Used on the event dispatch thread. */
@Messages({
    "# {0} - folder",
    "WATCH_removed=No longer watching {0}; what came in stays",
    "WATCH_undo=Undo"
})
final class ListenerPresenter implements ProjectPresenter {
    private final ListenerView view;
    private final Work work;
    private final SmartListener listener;
    private final Runnable foldersChanged;
    private final Subscription activity;
    private Optional<Project> project = Optional.empty();

    /** @param foldersChanged tells who watches that the project's folders are others; called on a background thread */
    ListenerPresenter(ListenerView view, Work work, SmartListener listener, Runnable foldersChanged) {
        this.view = view;
        this.work = work;
        this.listener = listener;
        this.foldersChanged = foldersChanged;
        this.activity = listener.activity().subscribe(new Coalescer(work, this::refresh)::poke);
    }

    @Override
    public void show(Optional<Project> next) {
        project = next;
        if (next.isEmpty()) {
            view.showNoProject();
        }
        refresh();
    }

    /** Also called from time to time: a drive that is pulled tells nobody. */
    void refresh() {
        Optional<Project> asked = project;
        asked.ifPresent(p -> work.run(() -> rows(p), rows -> {
            if (project.equals(asked)) {
                view.show(rows, listener.activity().pause(), listener.activity().arrivals(), listener.activity().troubles());
            }
        }, view::problem));
    }

    private List<FolderRow> rows(Project of) {
        return listener.folders(of).stream().map(folder -> new FolderRow(folder, state(folder))).toList();
    }

    private FolderRow.State state(WatchedFolder folder) {
        if (!Files.isDirectory(folder.folder())) {
            return FolderRow.State.GONE;
        }
        if (!Files.isReadable(folder.folder())) {
            return FolderRow.State.UNREADABLE;
        }
        return listener.activity().pause() == Pause.YES ? FolderRow.State.PAUSED : FolderRow.State.WATCHING;
    }

    void pauseOrResume() {
        Pause next = listener.activity().pause() == Pause.YES ? Pause.NO : Pause.YES;
        change(p -> listener.pause(p, next), () -> { });
    }

    /** What came in stays. Can be taken back from the toast. */
    void remove(FolderRow row) {
        WatchedFolder folder = row.folder();
        folders(all -> all.stream().filter(one -> !one.equals(folder)).toList(), () ->
                view.toast(Toast.done("watch", Bundle.WATCH_removed(row.name()), Bundle.WATCH_undo(), () -> folders(all -> {
                    List<WatchedFolder> back = new ArrayList<>(all);
                    back.add(folder);
                    return back;
                }, () -> { }))));
    }

    private void folders(UnaryOperator<List<WatchedFolder>> change, Runnable done) {
        change(p -> {
            listener.setFolders(p, change.apply(listener.folders(p)));
            foldersChanged.run();
        }, done);
    }

    void forgetTroubles() {
        listener.activity().forgetTroubles();
        refresh();
    }

    private void change(Consumer<Project> change, Runnable done) {
        project.ifPresent(p -> work.run(() -> {
            change.accept(p);
            return true;
        }, ok -> {
            done.run();
            refresh();
        }, view::problem));
    }

    @Override
    public void close() {
        activity.close();
    }
}
