package org.podstudio.ui.layout;

import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.awt.DynamicMenuContent;
import org.openide.util.NbBundle.Messages;
import org.openide.util.actions.Presenter;

/** The user's own layouts in the menu, and a menu to delete them. The command palette has them by {@link SavedLayoutItems}. */
@ActionID(category = "Window", id = "org.podstudio.ui.layout.SavedLayoutsMenu")
@ActionRegistration(displayName = "#CTL_SavedLayoutsMenu", lazy = false)
@ActionReference(path = "Menu/Window/Layout", position = 200)
@Messages({"CTL_SavedLayoutsMenu=Own Layouts", "CTL_deleteLayout=Delete Layout"})
public final class SavedLayoutsMenu extends AbstractAction implements Presenter.Menu, DynamicMenuContent {
    private static final long serialVersionUID = 1L;

    @Override
    public void actionPerformed(ActionEvent e) {
        // Its items act.
    }

    @Override
    public JMenuItem getMenuPresenter() {
        return new Items();
    }

    @Override
    public JComponent[] getMenuPresenters() {
        return new Items().getMenuPresenters();
    }

    @Override
    public JComponent[] synchMenuPresenters(JComponent[] items) {
        return getMenuPresenters();
    }

    /** Made anew whenever the menu opens. */
    private static final class Items extends JMenuItem implements DynamicMenuContent {
        private static final long serialVersionUID = 1L;

        @Override
        public JComponent[] getMenuPresenters() {
            SavedLayouts saved = Layouts.saved();
            List<String> names = saved.names();
            List<JComponent> items = new ArrayList<>();
            names.forEach(name -> items.add(item(name, known -> saved.find(known).ifPresent(layout -> layout.apply(Layouts.docks())))));
            if (!names.isEmpty()) {
                JMenu delete = new JMenu(Bundle.CTL_deleteLayout());
                names.forEach(name -> delete.add(item(name, saved::delete)));
                items.add(delete);
            }
            return items.toArray(JComponent[]::new);
        }

        @Override
        public JComponent[] synchMenuPresenters(JComponent[] items) {
            return getMenuPresenters();
        }

        private static JMenuItem item(String name, Consumer<String> does) {
            JMenuItem item = new JMenuItem(name);
            item.addActionListener(e -> does.accept(name));
            return item;
        }
    }
}
