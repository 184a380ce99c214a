package org.podstudio.ui.palette;

import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.Action;
import javax.swing.KeyStroke;
import org.openide.awt.Actions;
import org.openide.filesystems.FileObject;
import org.openide.filesystems.FileUtil;
import org.openide.util.NbBundle.Messages;
import org.openide.util.Utilities;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.keys.KeyNames;

/** All actions that are in a menu, those of plug-ins included. */
@ServiceProvider(service = PaletteSource.class)
@Messages("Palette_actions=Actions")
public final class MenuActions implements PaletteSource {
    private static final String MENU = "Menu";

    @Override
    public String title() {
        return Bundle.Palette_actions();
    }

    @Override
    public int position() {
        return 100;
    }

    @Override
    public List<PaletteItem> find(String words, int most) {
        return NameMatch.best(words, all(), item -> item.title() + " " + item.detail(), most);
    }

    private static List<PaletteItem> all() {
        Map<String, PaletteItem> found = new LinkedHashMap<>();
        FileObject menu = FileUtil.getConfigFile(MENU);
        if (menu != null) {
            for (FileObject folder : FileUtil.getOrder(List.of(menu.getChildren()), false)) {
                collect(folder, title(folder), found);
            }
        }
        return new ArrayList<>(found.values());
    }

    private static void collect(FileObject folder, String path, Map<String, PaletteItem> found) {
        if (!folder.isFolder()) {
            return;
        }
        for (Action action : Utilities.actionsForPath(folder.getPath())) {
            if (action != null && action.getValue(Action.NAME) instanceof String name && !name.isBlank()) {
                String plain = Actions.cutAmpersand(name);
                found.putIfAbsent(path + "/" + plain, item(action, path, plain));
            }
        }
        for (FileObject child : FileUtil.getOrder(List.of(folder.getChildren()), false)) {
            if (child.isFolder()) {
                collect(child, path + " › " + title(child), found);
            }
        }
    }

    private static String title(FileObject folder) {
        Object name = folder.getAttribute("displayName");
        return Actions.cutAmpersand(name instanceof String text ? text : folder.getName());
    }

    private static PaletteItem item(Action action, String path, String name) {
        String keys = action.getValue(Action.ACCELERATOR_KEY) instanceof KeyStroke stroke ? KeyNames.shown(stroke) : "";
        return new PaletteItem(path + "/" + name, name, path, keys, Glyph.CHEVRON_RIGHT, action.isEnabled(),
                () -> action.actionPerformed(new ActionEvent(action, ActionEvent.ACTION_PERFORMED, name)));
    }
}
