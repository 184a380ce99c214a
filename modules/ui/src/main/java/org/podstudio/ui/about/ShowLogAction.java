package org.podstudio.ui.about;

import java.awt.Window;
import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.WindowManager;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.ui.problem.LogDialog;
import org.podstudio.ui.problem.LogFiles;
import org.podstudio.ui.problem.Problems;

/** Help: Show log. */
@ActionID(category = "Help", id = "org.podstudio.ui.about.ShowLogAction")
@ActionRegistration(displayName = "#CTL_ShowLog")
@ActionReference(path = "Menu/Help", position = 500)
@Messages({
    "CTL_ShowLog=Show &Log",
    "Log_title=Log",
    "Log_none=There is no log yet.",
    "Log_none_why=Nothing has been logged since the studio was installed.",
    "Log_none_next=Open it again after something went wrong."
})
public final class ShowLogAction extends AbstractAction {
    private static final long serialVersionUID = 1L;

    @Override
    public void actionPerformed(ActionEvent e) {
        Window owner = WindowManager.getDefault().getMainWindow();
        LogFiles.application().ifPresentOrElse(
                log -> LogDialog.open(owner, Bundle.Log_title(), log),
                () -> Problems.show(new Problem("no-log", Bundle.Log_none(), Bundle.Log_none_why(), Bundle.Log_none_next()),
                        java.util.Optional.empty()));
    }
}
