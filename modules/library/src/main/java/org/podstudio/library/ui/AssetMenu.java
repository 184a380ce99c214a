package org.podstudio.library.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.jspecify.annotations.Nullable;

/** Menu items of the table of what can be done with assets. */
final class AssetMenu {
    private AssetMenu() {}

    /** @param why what a verb cannot be done for now, in words; null for what can be done */
    interface Reason {
        @Nullable String why(AssetVerb verb);
    }

    static JComponent[] items(Predicate<AssetVerb> shown, Reason reason, Consumer<AssetVerb> chosen) {
        List<JComponent> items = new ArrayList<>();
        JMenu submenu = null;
        AssetVerb.Part last = AssetVerb.Part.DECIDE;
        for (AssetVerb verb : AssetVerb.values()) {
            if (!shown.test(verb)) {
                continue;
            }
            AssetVerb.Part part = verb.part();
            if (part != last && part.apart()) {
                items.add(new JPopupMenu.Separator());
            }
            JMenuItem item = item(verb, reason.why(verb), chosen);
            if (part.submenu().isEmpty()) {
                items.add(item);
            } else {
                if (submenu == null || part != last) {
                    submenu = new JMenu(part.submenu());
                    items.add(submenu);
                }
                submenu.add(item);
            }
            last = part;
        }
        return items.toArray(JComponent[]::new);
    }

    private static JMenuItem item(AssetVerb verb, @Nullable String why, Consumer<AssetVerb> chosen) {
        JMenuItem item = new ShownKeyItem(verb.title(), verb.key(), why, () -> chosen.accept(verb));
        item.setName("verb-" + verb.name());
        return item;
    }
}
