package org.podstudio.library.ui.history;

import java.awt.Component;
import java.util.List;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;

/** The verbs of the history's list, made anew each time: what can be done changes with every step. */
@Messages({
    "HistoryMenu_undo=Undo the last step", "HistoryMenu_redo=Redo the next step",
    "HistoryMenu_noUndo=All these steps are undone", "HistoryMenu_noRedo=No step is undone"
})
final class HistoryMenu extends JPopupMenu {
    private static final long serialVersionUID = 1L;

    private final transient Wishes wishes;

    /** What the menu asks for, and what it must know. */
    interface Wishes {
        void goTo();

        void undo();

        void redo();

        /** Why one cannot go to the chosen step; null when one can. */
        @Nullable String whyNotGo();

        boolean undoable();

        boolean redoable();
    }

    HistoryMenu(Wishes wishes) {
        this.wishes = wishes;
    }

    List<JMenuItem> items() {
        return List.of(item("history-go", Bundle.HISTORY_goTo(), KeyStroke.getKeyStroke("ENTER"), wishes.whyNotGo(), wishes::goTo),
                item("history-undo", Bundle.HistoryMenu_undo(), null, wishes.undoable() ? null : Bundle.HistoryMenu_noUndo(), wishes::undo),
                item("history-redo", Bundle.HistoryMenu_redo(), null, wishes.redoable() ? null : Bundle.HistoryMenu_noRedo(), wishes::redo));
    }

    private static JMenuItem item(String name, String text, @Nullable KeyStroke key, @Nullable String why, Runnable chosen) {
        JMenuItem item = new JMenuItem(text);
        item.setName(name);
        item.setAccelerator(key);
        item.setEnabled(why == null);
        item.setToolTipText(why);
        item.addActionListener(e -> chosen.run());
        return item;
    }

    @Override
    public void show(Component invoker, int x, int y) {
        removeAll();
        items().forEach(this::add);
        super.show(invoker, x, y);
    }
}
