package org.podstudio.library.ui.filters;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.prefs.Preferences;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.NbPreferences;
import org.openide.windows.TopComponent;
import org.podstudio.core.api.job.JobQueue;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.project.Project;
import org.podstudio.library.ui.OpeningState;
import org.podstudio.ui.Work;
import org.podstudio.ui.dock.ProjectDock;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.select.SearchHub;

/** The filters at the left. */
@TopComponent.Description(preferredID = FiltersTopComponent.ID, persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "explorer", openAtStartup = true, position = 100)
@ActionID(category = "Window", id = "org.podstudio.library.ui.filters.FiltersTopComponent")
@ActionReference(path = "Menu/Window", position = 110)
@TopComponent.OpenActionRegistration(displayName = "#CTL_Filters", preferredID = FiltersTopComponent.ID)
@Messages({"CTL_Filters=Filters", "HINT_Filters=Narrow down what the library shows"})
public final class FiltersTopComponent extends ProjectDock<FiltersPresenter> implements FiltersView, FiltersPanel.Wishes {
    static final String ID = "FiltersTopComponent";
    private static final long serialVersionUID = 1L;
    private static final Set<String> OPEN_AT_FIRST = Set.of("status", "rating", "type", "properties", "theme", "tag", "color");

    private final FiltersPanel panel = new FiltersPanel(this, id -> folds().getBoolean(id, OPEN_AT_FIRST.contains(id)));
    private transient Subscription opening = () -> { };
    private transient Subscription searches = () -> { };
    private transient Optional<UnseenPictures> unseen = Optional.empty();

    public FiltersTopComponent() {
        super(Bundle.CTL_Filters(), Bundle.HINT_Filters(), HelpSection.SEARCH, Glyph.SLIDERS_HORIZONTAL);
        add(panel);
    }

    private static Preferences folds() {
        return NbPreferences.forModule(FiltersTopComponent.class).node("filters-open");
    }

    @Override
    protected Optional<FiltersPresenter> present(Lookup services) {
        // Two threads: what is clicked must not wait until everything is counted.
        Work work = Work.threads("PODStudio filters", 2);
        FiltersPresenter shown = new FiltersPresenter(this, work, services.lookup(SearchHub.class));
        unseen = Optional.ofNullable(services.lookup(JobQueue.class))
                .map(queue -> new UnseenPictures(work, queue, shown::recount, panel::showUnseen, this::problem));
        return Optional.of(shown);
    }

    @Override
    protected void componentOpened() {
        super.componentOpened();
        tell(shown -> {
            Lookup services = Lookup.getDefault();
            searches = services.lookup(SearchHub.class).follow(search -> unseen.ifPresent(pictures -> pictures.searched(search.text())));
            opening = services.lookup(OpeningState.class).follow(shown::opening);
        });
    }

    @Override
    protected void follow(FiltersPresenter shown, Optional<Project> project) {
        unseen.ifPresent(pictures -> pictures.show(project));
        super.follow(shown, project);
    }

    @Override
    protected void componentShowing() {
        tell(p -> p.seen(true));
    }

    @Override
    protected void componentHidden() {
        tell(p -> p.seen(false));
        panel.open().forEach(folds()::putBoolean);
    }

    @Override
    protected void componentClosed() {
        opening.close();
        searches.close();
        unseen.ifPresent(UnseenPictures::close);
        unseen = Optional.empty();
        super.componentClosed();
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
        unseen.ifPresent(UnseenPictures::counted);
    }

    @Override
    public void choose(FacetValue value, Choice choice) {
        tell(p -> p.choose(value, choice));
    }

    @Override
    public void drop(FilterRow row, List<Path> files) {
        tell(p -> p.drop(row, files));
    }

    @Override
    public void clear(FilterGroup group) {
        tell(p -> p.clear(group));
    }

    @Override
    public void findColors() {
        unseen.ifPresent(UnseenPictures::find);
    }

    @Override
    public void clearAll() {
        tell(FiltersPresenter::clearAll);
    }
}
