package org.podstudio.watcher.ui;

import java.util.List;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.ui.toast.Toast;
import org.podstudio.watcher.WatchActivity;

/** What the presenter may ask of the dock. Every method runs on the event dispatch thread. */
interface ListenerView {
    void showNoProject();

    void show(List<FolderRow> folders, WatchActivity.Pause pause, List<WatchActivity.Arrival> arrivals, List<WatchActivity.Trouble> troubles);

    void toast(Toast toast);

    void problem(Problem problem);
}
