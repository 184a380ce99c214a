package org.podstudio.core.api.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.StudioException;

/** Opens projects and knows the one that is open. One per process, found in the Lookup. Blocks on the disk: not on the EDT. */
public interface Projects {
    /**
     * Makes the folder and its database. An empty or missing folder is fine; a project is opened as it is.
     *
     * @throws StudioException {@code folder-unwritable}, {@code not-a-folder}, {@code disk-full}
     */
    Project create(Path folder) throws StudioException;

    /**
     * Opens and migrates; cleans up after processes that died. The last one opened is remembered. A project that a newer program
     * has changed, or that lies where nothing can be written, is opened for reading only: {@link Project#readOnly}.
     *
     * @throws StudioException {@code no-project}, {@code project-in-use}, {@code project-read-only}, {@code
     *     project-newer}, {@code database-corrupt}
     */
    Project open(Path folder) throws StudioException;

    /**
     * Calls when opening is about to take longer than usual, on the thread that opens, with a sentence that says why. Close to stop.
     * Projects that never take long call nobody.
     */
    default Subscription whileOpening(Consumer<String> told) {
        return () -> { };
    }

    /** Whether the folder holds a project. */
    boolean isProject(Path folder);

    /** A backup made by {@link Project#backup} becomes a project in {@code folder}, which holds no database yet. */
    Project restore(Path backup, Path folder) throws StudioException;

    /** Newest first; folders that are gone are left out. */
    List<Path> recent();

    /** The project of the window; empty before one is open, and on the command line. */
    Optional<Project> current();

    /** Closes nothing: the caller closes the one before. */
    void setCurrent(Optional<Project> project);

    /** Calls when the current project changed, on the thread that changed it. */
    Subscription subscribe(Consumer<Optional<Project>> listener);
}
