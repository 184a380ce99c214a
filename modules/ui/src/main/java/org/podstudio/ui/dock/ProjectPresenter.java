package org.podstudio.ui.dock;

import java.util.Optional;
import org.podstudio.core.api.project.Project;

/** Decides what a dock shows of the open project. On the EDT. */
public interface ProjectPresenter extends AutoCloseable {
    /** @param project the open one, or none */
    void show(Optional<Project> project);

    @Override
    void close();
}
