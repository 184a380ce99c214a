package org.podstudio.library.ui.history;

import java.util.List;
import java.util.Optional;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.podstudio.core.api.asset.CurationStep;
import org.podstudio.ui.Work;
import org.podstudio.ui.dock.ProjectDock;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.icon.Glyph;

/** The history of decisions, beside the inspector. */
@TopComponent.Description(preferredID = HistoryTopComponent.ID, persistenceType = TopComponent.PERSISTENCE_ALWAYS)
@TopComponent.Registration(mode = "properties", openAtStartup = true, position = 200)
@ActionID(category = "Window", id = "org.podstudio.library.ui.history.HistoryTopComponent")
@ActionReference(path = "Menu/Window", position = 150)
@TopComponent.OpenActionRegistration(displayName = "#CTL_History", preferredID = HistoryTopComponent.ID)
@Messages({"CTL_History=History", "HINT_History=What was done, and the way back to any point of it"})
public final class HistoryTopComponent extends ProjectDock<HistoryPresenter> implements HistoryView {
    static final String ID = "HistoryTopComponent";
    private static final long serialVersionUID = 1L;

    private final HistoryPanel panel = new HistoryPanel(number -> tell(p -> p.goTo(number)));

    public HistoryTopComponent() {
        super(Bundle.CTL_History(), Bundle.HINT_History(), HelpSection.HISTORY, Glyph.HISTORY);
        add(panel);
    }

    @Override
    protected Optional<HistoryPresenter> present(Lookup services) {
        return Optional.of(new HistoryPresenter(this, Work.threads("PODStudio history", 1)));
    }

    @Override
    public void showNoProject() {
        panel.showNoProject();
    }

    @Override
    public void show(List<CurationStep> steps) {
        panel.show(steps);
    }
}
