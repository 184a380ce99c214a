package org.podstudio.inspector.ui;

import java.nio.file.Path;
import java.util.List;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.asset.Asset;
import org.podstudio.core.api.project.Project;
import org.podstudio.ui.FileActions;

/** What can be done with an asset that the shown one was made of, or that was made of it. */
@Messages({
    "RelativeMenu_show=Show in the library", "RelativeMenu_compare=Compare before and after", "RelativeMenu_folder=Show in folder",
    "RelativeMenu_path=Copy path", "RelativeMenu_missing=Its file is missing"
})
final class RelativeMenu {
    private RelativeMenu() {}

    /** @param compare shows it beside the one that is inspected; null where that is not offered */
    static JPopupMenu of(Project project, Asset asset, Runnable show, @Nullable Runnable compare) {
        Path file = project.file(asset);
        JPopupMenu menu = new JPopupMenu();
        items(asset, file, show, compare).forEach(menu::add);
        return menu;
    }

    static List<JMenuItem> items(Asset asset, Path file, Runnable show, @Nullable Runnable compare) {
        JMenuItem folder = item("relative-folder", Bundle.RelativeMenu_folder(), () -> FileActions.showInFolder(file));
        folder.setEnabled(!asset.missing());
        folder.setToolTipText(asset.missing() ? Bundle.RelativeMenu_missing() : null);
        JMenuItem shown = item("relative-show", Bundle.RelativeMenu_show(), show);
        JMenuItem path = item("relative-path", Bundle.RelativeMenu_path(), () -> FileActions.copyText(file.toString()));
        return compare == null ? List.of(shown, folder, path)
                : List.of(shown, item("relative-compare", Bundle.RelativeMenu_compare(), compare), folder, path);
    }

    private static JMenuItem item(String name, String title, Runnable chosen) {
        JMenuItem item = new JMenuItem(title);
        item.setName(name);
        item.addActionListener(e -> chosen.run());
        return item;
    }
}
