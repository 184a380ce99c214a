package org.podstudio.library.ui.filters;

import java.awt.BorderLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.prefs.Preferences;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.HelpCtx;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.NbPreferences;
import org.openide.windows.TopComponent;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Project;
import org.podstudio.core.api.project.Projects;
import org.podstudio.library.ui.OpeningState;
import org.podstudio.ui.Work;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.problem.Problems;
import org.podstudio.ui.select.SearchHub;
import org.podstudio.ui.toast.Toast;
import org.podstudio.ui.toast.Toasts;

/** The filters at the left. */
@TopComponent.Description(preferredID = FiltersTopComponent.ID, persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "explorer", openAtStartup = true, position = 100)
@ActionID(category = "Window", id = "org.podstudio.library.ui.filters.FiltersTopComponent")
@ActionReference(path = "Menu/Window", position = 110)
@TopComponent.OpenActionRegistration(displayName = "#CTL_Filters", preferredID = FiltersTopComponent.ID)
@Messages({"CTL_Filters=Filters", "HINT_Filters=Narrow down what the library shows"})
public final class FiltersTopComponent extends TopComponent implements FiltersView, FiltersPanel.Wishes {
    static final String ID = "FiltersTopComponent";
    private static final long serialVersionUID = 1L;
    private static final Set<String> OPEN_AT_FIRST = Set.of("status", "rating", "type", "properties", "theme", "tag", "color");

    private final FiltersPanel panel = new FiltersPanel(this, id -> folds().getBoolean(id, OPEN_AT_FIRST.contains(id)));
    private transient Optional<FiltersPresenter> presenter = Optional.empty();
    private transient Subscription projectChanges = () -> { };
    private transient Subscription opening = () -> { };
    private transient Subscription searches = () -> { };
    private transient Optional<UnseenPictures> unseen = Optional.empty();

    public FiltersTopComponent() {
        setName(Bundle.CTL_Filters());
        setToolTipText(Bundle.HINT_Filters());
        HelpSection.SEARCH.mark(this);
        setIcon(Glyph.SLIDERS_HORIZONTAL.image());
        setLayout(new BorderLayout());
        add(panel);
    }

    private static Preferences folds() {
        return NbPreferences.forModule(FiltersTopComponent.class).node("filters-open");
    }

    @Override
    protected void componentOpened() {
        Projects projects = Lookup.getDefault().lookup(Projects.class);
        if (projects == null) {
            return; // an installation without storage has nothing to filter
        }
        // Two threads: what is clicked must not wait until everything is counted.
        Work work = Work.threads("PODStudio filters", 2);
        SearchHub hub = Lookup.getDefault().lookup(SearchHub.class);
        FiltersPresenter shown = new FiltersPresenter(this, work, hub);
        presenter = Optional.of(shown);
        unseen = Optional.ofNullable(Lookup.getDefault().lookup(JobQueue.class))
                .map(queue -> new UnseenPictures(work, queue, shown::recount, this::problem));
        projectChanges = projects.subscribe(current -> work.show(() -> show(shown, current)));
        show(shown, projects.current());
        searches = hub.follow(search -> unseen.ifPresent(pictures -> pictures.searched(search.text())));
        opening = Lookup.getDefault().lookup(OpeningState.class).follow(shown::opening);
    }

    private void show(FiltersPresenter shown, Optional<Project> current) {
        unseen.ifPresent(pictures -> pictures.show(current));
        shown.show(current);
    }

    @Override
    protected void componentShowing() {
        presenter.ifPresent(p -> p.seen(true));
    }

    @Override
    protected void componentHidden() {
        presenter.ifPresent(p -> p.seen(false));
        panel.open().forEach(folds()::putBoolean);
    }

    @Override
    protected void componentClosed() {
        opening.close();
        projectChanges.close();
        searches.close();
        unseen.ifPresent(UnseenPictures::close);
        unseen = Optional.empty();
        presenter.ifPresent(FiltersPresenter::close);
        presenter = Optional.empty();
    }

    @Override
    public void showNoProject() {
        panel.showNoProject();
    }

    @Override
    public void showOpening() {
        panel.showOpening();
    }

    @Override
    public void show(List<FilterGroup> groups, long total, boolean filtered) {
        panel.show(groups, total, filtered);
    }

    @Override
    public void problem(Problem problem) {
        Problems.show(problem);
    }

    @Override
    public void choose(FacetValue value, Choice choice) {
        presenter.ifPresent(p -> p.choose(value, choice));
    }

    @Override
    public void drop(FilterRow row, List<Path> files) {
        presenter.ifPresent(p -> p.drop(row, files));
    }

    @Override
    public void toast(Toast toast) {
        Lookup.getDefault().lookup(Toasts.class).show(toast);
    }

    @Override
    public void clear(FilterGroup group) {
        presenter.ifPresent(p -> p.clear(group));
    }

    @Override
    public void clearAll() {
        presenter.ifPresent(FiltersPresenter::clearAll);
    }

    @Override
    public HelpCtx getHelpCtx() {
        return HelpCtx.DEFAULT_HELP;
    }
}
