package org.podstudio.ui.palette;

import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.swing.Action;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;
import org.openide.awt.Actions;
import org.openide.filesystems.FileObject;
import org.openide.filesystems.FileUtil;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.podstudio.ui.icon.Glyph;
import org.podstudio.ui.keys.KeyNames;

/** All actions that are in a menu, those of plug-ins included; those that only open a window are in {@link MenuWindows}, behind what is done. */
@ServiceProvider(service = PaletteSource.class)
@Messages("Palette_actions=Actions")
public final class MenuActions implements PaletteSource {
    /** An action with this value true is only the place of other items in its menu; chosen by name it would do nothing. */
    public static final String PLACE = "podstudio.place-of-items";
    private static final String MENU = "Menu";
    private static final String WINDOWS = "Window";

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
        return best(words, all(folder -> !folder.getName().equals(WINDOWS)), most);
    }

    static List<PaletteItem> windows(String words, int most) {
        return best(words, all(folder -> folder.getName().equals(WINDOWS)), most);
    }

    private static List<PaletteItem> best(String words, List<PaletteItem> items, int most) {
        return NameMatch.best(words, items, item -> item.title() + " " + item.detail(), most);
    }

    private static List<PaletteItem> all(Predicate<FileObject> wanted) {
        Map<Action, PaletteItem> found = new LinkedHashMap<>();
        FileObject menu = FileUtil.getConfigFile(MENU);
        if (menu != null) {
            for (FileObject folder : FileUtil.getOrder(List.of(menu.getChildren()), false)) {
                if (wanted.test(folder)) {
                    collect(folder, title(folder), found);
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    private static void collect(FileObject folder, String path, Map<Action, PaletteItem> found) {
        if (!folder.isFolder()) {
            return;
        }
        for (FileObject child : FileUtil.getOrder(List.of(folder.getChildren()), false)) {
            if (child.isFolder()) {
                collect(child, path + " › " + title(child), found);
            } else if (instance(child) instanceof Action action && action.getValue(Action.NAME) instanceof String name && !name.isBlank()
                    && !Boolean.TRUE.equals(action.getValue(PLACE))) {
                String plain = Actions.cutAmpersand(name);
                found.putIfAbsent(action, item(action, path, plain));
            }
        }
    }

    /** What the entry of a menu stands for: the platform's own reading of a whole menu mixes in what lies in its submenus. */
    private static @Nullable Object instance(FileObject entry) {
        String original = entry.getAttribute("originalFile") instanceof String path ? path : entry.getPath();
        return FileUtil.getConfigObject(original, Object.class);
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
