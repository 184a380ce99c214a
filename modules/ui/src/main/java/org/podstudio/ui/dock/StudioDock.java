package org.podstudio.ui.dock;

import java.awt.BorderLayout;
import org.openide.util.HelpCtx;
import org.openide.util.Lookup;
import org.openide.windows.TopComponent;
import org.podstudio.core.api.problem.Problem;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.problem.Problems;
import org.podstudio.ui.toast.Toast;
import org.podstudio.ui.toast.Toasts;

/** A dock or document of the main window. What one says goes where the words of all of them go. On the EDT. */
public abstract class StudioDock extends TopComponent {
    private static final long serialVersionUID = 1L;

    /** @param name on its tab @param hint what it is for @param help what F1 opens in it */
    protected StudioDock(String name, String hint, HelpSection help, Glyph glyph) {
        super.setName(name);
        setToolTipText(hint);
        help.mark(this);
        setIcon(glyph.image());
        setLayout(new BorderLayout());
    }

    /** Tells that something could not be done. */
    public void problem(Problem problem) {
        Problems.show(problem);
    }

    /** Tells in passing. */
    public void toast(Toast toast) {
        Lookup.getDefault().lookup(Toasts.class).show(toast);
    }

    @Override
    public HelpCtx getHelpCtx() {
        return HelpCtx.DEFAULT_HELP;
    }
}
