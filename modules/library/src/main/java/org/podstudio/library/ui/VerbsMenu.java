package org.podstudio.library.ui;

import java.awt.Component;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JPopupMenu;

/** The context menu of assets, in whatever way they are looked at: the same verbs in the same order as in the menu bar. */
final class VerbsMenu extends JPopupMenu {
    private static final long serialVersionUID = 1L;

    private final transient AssetMenu.Reason reason;
    private final transient Consumer<AssetVerb> chosen;

    VerbsMenu(AssetMenu.Reason reason, Consumer<AssetVerb> chosen) {
        this.reason = reason;
        this.chosen = chosen;
        fill();
    }

    private void fill() {
        removeAll();
        for (JComponent item : AssetMenu.items(verb -> true, reason, chosen)) {
            add(item);
        }
    }

    /** Only over something that can be worked on. */
    @Override
    public void show(Component invoker, int x, int y) {
        if (reason.why(AssetVerb.APPROVE) == null) {
            fill();
            super.show(invoker, x, y);
        }
    }
}
