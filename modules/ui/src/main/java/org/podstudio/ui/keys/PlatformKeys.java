package org.podstudio.ui.keys;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.swing.Action;
import javax.swing.KeyStroke;
import org.openide.awt.Actions;
import org.openide.filesystems.FileObject;
import org.openide.filesystems.FileUtil;
import org.openide.util.NbBundle.Messages;
import org.openide.util.Utilities;

/**
 * The platform's own map: the layers' {@code Shortcuts} are the standard, and a file of the same name in {@code Keymaps/NetBeans} overrules
 * one: {@code .shadow} gives the key to another action, {@code .removed} to none. The platform hears of such files at once, and with it
 * the menus. All files there are ours; they are made anew from the user's settings.
 */
@Messages("KEYS_elsewhere=Elsewhere")
final class PlatformKeys implements WindowKeys {
    private static final String STANDARD = "Shortcuts";
    private static final String OVERRULING = "Keymaps/NetBeans";
    private static final String SHADOW = "shadow";
    private static final String REMOVED = "removed";
    private static final String ORIGINAL = "originalFile";

    @Override
    public List<KeyCommand> commands() {
        Map<String, String> groups = new LinkedHashMap<>();
        FileObject menu = FileUtil.getConfigFile("Menu");
        if (menu != null) {
            for (FileObject folder : FileUtil.getOrder(List.of(menu.getChildren()), false)) {
                collect(folder, title(folder), groups);
            }
        }
        Map<String, List<KeyStroke>> keys = new LinkedHashMap<>();
        standard().forEach((stroke, file) -> keys.computeIfAbsent(original(file), id -> new ArrayList<>()).add(stroke));
        Set<String> ids = new LinkedHashSet<>(groups.keySet());
        ids.addAll(keys.keySet());
        List<KeyCommand> commands = new ArrayList<>();
        for (String id : ids) {
            String title = name(id);
            if (!title.isBlank()) {
                commands.add(new ActionCommand(id, groups.getOrDefault(id, elsewhere(id)), title, keys.getOrDefault(id, List.of())));
            }
        }
        return commands;
    }

    private static void collect(FileObject folder, String group, Map<String, String> groups) {
        for (FileObject child : FileUtil.getOrder(List.of(folder.getChildren()), false)) {
            if (child.isFolder()) {
                collect(child, group, groups);
            } else if (child.hasExt(SHADOW) && FileUtil.getConfigFile(original(child)) != null) {
                groups.putIfAbsent(original(child), group);
            }
        }
    }

    private static String title(FileObject folder) {
        Object name = folder.getAttribute("displayName");
        return Actions.cutAmpersand(name instanceof String text ? text : folder.getName());
    }

    /** Under the menu of its category, where there is such a menu. */
    private static String elsewhere(String id) {
        FileObject folder = FileUtil.getConfigFile("Menu/" + id.substring(ACTIONS.length(), Math.max(ACTIONS.length(), id.lastIndexOf('/'))));
        return folder == null ? Bundle.KEYS_elsewhere() : title(folder);
    }

    /** Without loading the action's class where the layer tells it. */
    private static String name(String id) {
        FileObject file = FileUtil.getConfigFile(id);
        if (file == null) {
            return "";
        }
        Object told = file.getAttribute("displayName");
        if (told == null) {
            Action action = FileUtil.getConfigObject(id, Action.class);
            told = action == null ? null : action.getValue(Action.NAME);
        }
        return told instanceof String text ? Actions.cutAmpersand(text) : "";
    }

    private static String original(FileObject shadow) {
        return shadow.getAttribute(ORIGINAL) instanceof String path ? path : "";
    }

    /** In the order of their names, so that the first key of an action is the same in every run. */
    private static Map<KeyStroke, FileObject> standard() {
        Map<String, FileObject> files = new TreeMap<>();
        FileObject folder = FileUtil.getConfigFile(STANDARD);
        if (folder != null) {
            for (FileObject file : folder.getChildren()) {
                if (file.hasExt(SHADOW) && FileUtil.getConfigFile(original(file)) != null) {
                    files.put(file.getName(), file);
                }
            }
        }
        Map<KeyStroke, FileObject> found = new LinkedHashMap<>();
        files.values().forEach(file -> {
            KeyStroke stroke = Utilities.stringToKey(file.getName());
            if (stroke != null) {
                found.put(stroke, file);
            }
        });
        return found;
    }

    @Override
    public void apply(Map<String, List<KeyStroke>> own) throws IOException {
        Map<String, String> wanted = overruling(own);
        FileObject folder = FileUtil.getConfigFile(OVERRULING);
        if (folder == null) {
            if (wanted.isEmpty()) {
                return;
            }
            folder = FileUtil.createFolder(FileUtil.getConfigRoot(), OVERRULING);
        }
        for (FileObject file : folder.getChildren()) {
            if (!wanted.containsKey(file.getNameExt()) || !wanted.get(file.getNameExt()).equals(original(file))) {
                file.delete();
            }
        }
        for (Map.Entry<String, String> file : wanted.entrySet()) {
            if (folder.getFileObject(file.getKey()) == null) {
                FileObject made = folder.createData(file.getKey());
                if (!file.getValue().isEmpty()) {
                    made.setAttribute(ORIGINAL, file.getValue());
                }
            }
        }
    }

    /** Names of files, and the action each gives its key to, or nothing. */
    static Map<String, String> overruling(Map<String, List<KeyStroke>> own, Map<KeyStroke, String> names, Map<KeyStroke, String> standard) {
        Map<KeyStroke, String> given = new HashMap<>();
        own.forEach((id, keys) -> keys.forEach(key -> given.put(key, id)));
        Map<String, String> files = new TreeMap<>();
        standard.forEach((key, id) -> {
            if (own.containsKey(id) && !own.get(id).contains(key) && !given.containsKey(key)) {
                files.put(names.get(key) + "." + REMOVED, "");
            }
        });
        given.forEach((key, id) -> {
            if (!id.equals(standard.get(key))) {
                files.put(names.getOrDefault(key, KeyNames.written(key)) + "." + SHADOW, id);
            }
        });
        return files;
    }

    private static Map<String, String> overruling(Map<String, List<KeyStroke>> own) {
        Map<KeyStroke, String> names = new HashMap<>();
        Map<KeyStroke, String> actions = new HashMap<>();
        standard().forEach((key, file) -> {
            names.put(key, file.getName());
            actions.put(key, original(file));
        });
        Map<String, List<KeyStroke>> ofActions = new LinkedHashMap<>(own);
        ofActions.keySet().removeIf(id -> !id.startsWith(ACTIONS) || FileUtil.getConfigFile(id) == null);
        return overruling(ofActions, names, actions);
    }
}
