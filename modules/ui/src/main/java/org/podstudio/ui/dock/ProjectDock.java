package org.podstudio.ui.dock;

import java.util.Optional;
import java.util.function.Consumer;
import org.openide.util.Lookup;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Projects;
import org.podstudio.ui.Work;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.icon.Glyph;

/** A dock that shows something of the open project. Its presenter lives while it is open. On the EDT. */
public abstract class ProjectDock<P extends ProjectPresenter> extends StudioDock {
    private static final long serialVersionUID = 1L;

    private transient Optional<P> presenter = Optional.empty();
    private transient Subscription projectChanges = () -> { };

    /** As {@link StudioDock}. */
    protected ProjectDock(String name, String hint, HelpSection help, Glyph glyph) {
        super(name, hint, help, glyph);
    }

    /** Made each time the dock opens; none where the installation lacks what it works with. */
    protected abstract Optional<P> present(Lookup services);

    /** Another project is open, or none. */
    protected void follow(P shown, Optional<Project> project) {
        shown.show(project);
    }

    /** Nothing happens while the dock is closed. */
    protected final void tell(Consumer<P> wish) {
        presenter.ifPresent(wish);
    }

    protected final Optional<P> presenter() {
        return presenter;
    }

    @Override
    protected void componentOpened() {
        Projects projects = Lookup.getDefault().lookup(Projects.class);
        if (projects == null) {
            return; // an installation without storage has no projects
        }
        presenter = present(Lookup.getDefault());
        presenter.ifPresent(shown -> {
            projectChanges = projects.subscribe(current -> Work.onEdt(() -> follow(shown, current)));
            follow(shown, projects.current());
        });
    }

    @Override
    protected void componentClosed() {
        projectChanges.close();
        presenter.ifPresent(ProjectPresenter::close);
        presenter = Optional.empty();
    }
}
