package org.podstudio.library.ui;

import java.util.Optional;
import java.util.function.Supplier;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;

/**
 * Asked before a change: in a project that is open for reading only it says why nothing can be changed, before a field opens for what
 * nobody could keep, and before the focus goes on as if something had been decided. On the event dispatch thread.
 */
final class WriteGuard {
    private final Supplier<Optional<Project>> project;
    private final Notices notices;

    WriteGuard(Supplier<Optional<Project>> project, Notices notices) {
        this.project = project;
        this.notices = notices;
    }

    /** Does it, or says why not. */
    void change(Runnable step) {
        project.get().flatMap(Project::readOnly).ifPresentOrElse(notices::problem, step);
    }

    /** Why nothing can be changed, as a tooltip says it; empty where everything can. */
    Optional<String> obstacle() {
        return project.get().flatMap(Project::readOnly).map((Problem problem) -> problem.what() + " " + problem.why());
    }
}
