package org.podstudio.library.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;

/** Menu items of the ways to look at the library, and of its order. */
@Messages({"ViewMenu_order=Order", "ViewMenu_theLibraryIsNot=The library is not open"})
final class ViewMenu {
    private ViewMenu() {}

    /** @param desk empty while there is no library, which each item then says */
    static JComponent[] items(Optional<ViewDesk> desk) {
        List<JComponent> items = new ArrayList<>();
        ViewVerb.Part last = ViewVerb.Part.MODE;
        for (ViewVerb verb : ViewVerb.values()) {
            if (verb.part() != last) {
                if (last == ViewVerb.Part.MODE) {
                    items.add(orders(desk));
                }
                items.add(new JPopupMenu.Separator());
            }
            items.add(item(verb, desk));
            last = verb.part();
        }
        return items.toArray(JComponent[]::new);
    }

    private static JMenuItem item(ViewVerb verb, Optional<ViewDesk> desk) {
        @Nullable String why = desk.isEmpty() ? Bundle.ViewMenu_theLibraryIsNot() : desk.get().whyNot(verb);
        Runnable chosen = () -> desk.ifPresent(found -> found.perform(verb));
        boolean marked = desk.map(found -> found.marked(verb)).orElse(false);
        JMenuItem item = marked || verb == ViewVerb.AUTO_ADVANCE ? new ShownKeyCheck(verb.title(), verb.key(), why, chosen)
                : new ShownKeyItem(verb.title(), verb.key(), why, chosen);
        item.setSelected(marked);
        item.setName("view-" + verb.name());
        return item;
    }

    private static JMenu orders(Optional<ViewDesk> desk) {
        JMenu menu = new JMenu(Bundle.ViewMenu_order());
        menu.setName("view-order");
        menu.setEnabled(desk.isPresent());
        desk.ifPresent(found -> found.orders().forEach(order -> {
            JMenuItem item = new ShownKeyCheck(order.toString(), null, null, () -> found.order(order));
            item.setSelected(order == found.order());
            item.setName("order-" + order.name());
            menu.add(item);
        }));
        return menu;
    }
}
