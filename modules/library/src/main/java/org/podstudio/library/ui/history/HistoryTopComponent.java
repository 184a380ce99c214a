package org.podstudio.library.ui.history;

import java.awt.BorderLayout;
import java.util.List;
import java.util.Optional;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.HelpCtx;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.podstudio.core.api.asset.CurationStep;
import org.podstudio.core.api.job.Subscription;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.core.api.project.Projects;
import org.podstudio.ui.Work;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.problem.Problems;

/** The history of decisions, beside the inspector. */
@TopComponent.Description(preferredID = HistoryTopComponent.ID, persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "properties", openAtStartup = true, position = 200)
@ActionID(category = "Window", id = "org.podstudio.library.ui.history.HistoryTopComponent")
@ActionReference(path = "Menu/Window", position = 150)
@TopComponent.OpenActionRegistration(displayName = "#CTL_History", preferredID = HistoryTopComponent.ID)
@Messages({"CTL_History=History", "HINT_History=What was done, and the way back to any point of it"})
public final class HistoryTopComponent extends TopComponent implements HistoryView {
    static final String ID = "HistoryTopComponent";
    private static final long serialVersionUID = 1L;

    private final HistoryPanel panel = new HistoryPanel(number -> presenter().ifPresent(p -> p.goTo(number)));
    private transient Optional<HistoryPresenter> presenter = Optional.empty();
    private transient Subscription projectChanges = () -> { };

    public HistoryTopComponent() {
        setName(Bundle.CTL_History());
        setToolTipText(Bundle.HINT_History());
        HelpSection.HISTORY.mark(this);
        setIcon(Glyph.HISTORY.image());
        setLayout(new BorderLayout());
        add(panel);
    }

    private Optional<HistoryPresenter> presenter() {
        return presenter;
    }

    @Override
    protected void componentOpened() {
        Projects projects = Lookup.getDefault().lookup(Projects.class);
        if (projects == null) {
            return; // an installation without storage has no history
        }
        Work work = Work.threads("PODStudio history", 1);
        HistoryPresenter shown = new HistoryPresenter(this, work);
        presenter = Optional.of(shown);
        projectChanges = projects.subscribe(current -> work.show(() -> shown.show(current)));
        shown.show(projects.current());
    }

    @Override
    protected void componentClosed() {
        projectChanges.close();
        presenter.ifPresent(HistoryPresenter::close);
        presenter = Optional.empty();
    }

    @Override
    public void showNoProject() {
        panel.showNoProject();
    }

    @Override
    public void show(List<CurationStep> steps) {
        panel.show(steps);
    }

    @Override
    public void problem(Problem problem) {
        Problems.show(problem);
    }

    @Override
    public HelpCtx getHelpCtx() {
        return HelpCtx.DEFAULT_HELP;
    }
}
