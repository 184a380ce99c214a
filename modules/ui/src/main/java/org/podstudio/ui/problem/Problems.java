package org.podstudio.ui.problem;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Window;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.border.EmptyBorder;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.WindowManager;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Dialogs;
import org.podstudio.ui.toast.Notifications;

/** Shows a problem as a dialog, 480 wide; Escape and Enter leave it. */
@Messages({
    "Problems_close=Close", "Problems_showLog=Show log", "Problems_log=Log"
})
public final class Problems {
    private Problems() {}

    /** From the event dispatch thread; returns when the dialog is closed. The log is the application's. */
    public static void show(Problem problem) {
        show(problem, LogFiles.application());
    }

    /** @param log file behind the button Show log; without one there is no button */
    public static void show(Problem problem, Optional<Path> log) {
        Lookup.getDefault().lookup(Notifications.class).add(problem);
        open(problem, log);
    }

    /** Shows once more what the user was told before. */
    public static void again(Problem problem) {
        open(problem, LogFiles.application());
    }

    private static void open(Problem problem, Optional<Path> log) {
        Window owner = WindowManager.getDefault().getMainWindow();
        JDialog dialog = Dialogs.modal(owner, "PODStudio");
        HelpSection.TROUBLE.mark(dialog.getRootPane());
        JPanel content = new JPanel(new BorderLayout(0, px(16)));
        content.setBorder(new EmptyBorder(px(20), px(20), px(16), px(20)));
        content.add(new ProblemPanel(problem), BorderLayout.CENTER);
        JButton close = Buttons.plain(Bundle.Problems_close(), e -> dialog.dispose());
        Optional<JButton> showLog = log.map(file -> Buttons.plain(Bundle.Problems_showLog(), e -> LogDialog.open(dialog, Bundle.Problems_log(), file)));
        content.add(Dialogs.buttonRow(showLog.stream().toList(), java.util.List.of(close)), BorderLayout.SOUTH);
        content.setPreferredSize(new Dimension(Dialogs.WIDTH_PX, Dialogs.heightFor(content)));
        dialog.setContentPane(content);
        dialog.getRootPane().setDefaultButton(close);
        Dialogs.open(dialog, owner);
    }
}
