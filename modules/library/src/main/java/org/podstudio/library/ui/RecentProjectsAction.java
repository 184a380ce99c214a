package org.podstudio.library.ui;

import java.awt.event.ActionEvent;
import java.nio.file.Path;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.event.MenuEvent;
import javax.swing.event.MenuListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.actions.Presenter;
import org.podstudio.core.api.project.Projects;
import org.podstudio.ui.Work;
import org.podstudio.ui.palette.MenuActions;

/** The submenu of projects opened lately. The list is read behind, each time the menu opens. */
@ActionID(category = "File", id = "org.podstudio.library.ui.RecentProjectsAction")
@ActionRegistration(displayName = "#CTL_RecentProjectsAction", lazy = false)
@ActionReference(path = "Menu/File", position = 120)
@Messages({
    "CTL_RecentProjectsAction=Recent Projects",
    "RecentProjectsAction_reading=Reading…", "RecentProjectsAction_noProjectWasOpened=No project was opened yet"
})
public final class RecentProjectsAction extends AbstractAction implements Presenter.Menu {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 10;
    private static final Work WORK = Work.threads("PODStudio recent projects", 1);

    public RecentProjectsAction() {
        super(Bundle.CTL_RecentProjectsAction());
        putValue(MenuActions.PLACE, true);
    }

    @Override
    public void actionPerformed(ActionEvent e) {
        // The submenu's items act; the action itself is only its name.
    }

    @Override
    public JMenuItem getMenuPresenter() {
        JMenu menu = new JMenu(Bundle.CTL_RecentProjectsAction());
        menu.add(none(Bundle.RecentProjectsAction_reading()));
        menu.addMenuListener(new MenuListener() {
            @Override
            public void menuSelected(MenuEvent e) {
                WORK.run(() -> Lookup.getDefault().lookup(Projects.class).recent(), recent -> fill(menu, recent),
                        problem -> fill(menu, List.of()));
            }

            @Override
            public void menuDeselected(MenuEvent e) {
                // Filled anew when it opens again.
            }

            @Override
            public void menuCanceled(MenuEvent e) {
                // As above.
            }
        });
        return menu;
    }

    private static void fill(JMenu menu, List<Path> recent) {
        menu.removeAll();
        for (Path folder : recent.subList(0, Math.min(MOST, recent.size()))) {
            JMenuItem item = new JMenuItem(folder.getFileName() + "  –  " + folder.getParent());
            item.addActionListener(e -> Lookup.getDefault().lookup(ProjectDesk.class).open(folder));
            menu.add(item);
        }
        if (recent.isEmpty()) {
            menu.add(none(Bundle.RecentProjectsAction_noProjectWasOpened()));
        }
        if (menu.isPopupMenuVisible()) {
            menu.getPopupMenu().pack();
        }
    }

    private static JMenuItem none(String text) {
        JMenuItem item = new JMenuItem(text);
        item.setEnabled(false);
        return item;
    }
}
