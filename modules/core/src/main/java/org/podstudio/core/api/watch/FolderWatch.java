package org.podstudio.core.api.watch;

import java.util.List;
import java.util.function.Consumer;
import org.podstudio.core.api.job.Job;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.core.api.project.Project;

/** The Smart Listener. Found in the Lookup. Safe from any thread. */
public interface FolderWatch {
    /** The folders that this project watches, from its settings. */
    List<WatchedFolder> folders(Project project);

    void setFolders(Project project, List<WatchedFolder> folders);

    /**
     * Watches until closed: first a scan for what was missed, then events. Each burst becomes one import job.
     *
     * @param imported told about each import job that ended
     * @param troubles told about a folder that is gone or unreadable; watching goes on and takes it up when it is back
     * @throws StudioException {@code no-folder} when none of the folders exists
     */
    Subscription watch(Project project, List<WatchedFolder> folders, Consumer<Job> imported, Consumer<Problem> troubles)
            throws StudioException;
}
