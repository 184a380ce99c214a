package org.podstudio.ui.settings;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.border.EmptyBorder;
import org.openide.util.NbBundle.Messages;
import org.podstudio.core.api.settings.StudioSettingsTable;
import org.podstudio.core.api.watch.WatchedFolder;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.FieldScroll;

/** The folders a project watches: add, remove. */
@Messages({
    "Watched_add=Add Folder…",
    "Watched_remove=Remove",
    "Watched_add_hint=New files in a folder that is watched come into the library",
    "Watched_remove_hint=Watch it no longer; its files stay in the library",
    "Watched_choose_first=Select a folder to remove it; its files stay in the library",
    "Watched_no_project=Open a project first: watched folders belong to one",
    "Watched_choose=Watch a folder"
})
final class WatchedFoldersList extends JPanel implements SettingEditor {
    private static final long serialVersionUID = 1L;

    private final DefaultListModel<String> shown = new DefaultListModel<>();
    private final JList<String> list = new JList<>(shown);
    private final JButton add = Buttons.plain(Bundle.Watched_add(), e -> choose());
    private final JButton remove = Buttons.plain(Bundle.Watched_remove(), e -> removeSelected());
    private final transient List<WatchedFolder> folders = new ArrayList<>();
    private final transient Consumer<List<WatchedFolder>> changed;

    /** @param changed given all of them after each change by the user */
    WatchedFoldersList(Consumer<List<WatchedFolder>> changed) {
        super(new BorderLayout(0, px(8)));
        this.changed = changed;
        setOpaque(false);
        list.setVisibleRowCount(4);
        list.putClientProperty("FlatLaf.style", "background:$TextField.background");
        JScrollPane scroll = new FieldScroll(list);
        scroll.setPreferredSize(new Dimension(px(320), px(104)));
        add(scroll, BorderLayout.CENTER);
        enable(true);
        list.addListSelectionListener(e -> enableRemove());
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEADING, px(8), 0));
        buttons.setOpaque(false);
        // The layout's gap also stands before the first button; it is to be flush with the list.
        buttons.setBorder(new EmptyBorder(0, -px(8), 0, 0));
        buttons.add(add);
        buttons.add(remove);
        add(buttons, BorderLayout.SOUTH);
    }

    void show(List<WatchedFolder> now) {
        folders.clear();
        folders.addAll(now);
        refresh();
    }

    void addFolder(Path folder) {
        WatchedFolder added = new WatchedFolder(folder, true, StudioSettingsTable.IMPORT_MODE.standard(), null, Collections.emptyList());
        if (folders.stream().noneMatch(f -> f.folder().equals(added.folder()))) {
            folders.add(added);
            refresh();
            changed.accept(List.copyOf(folders));
        }
    }

    private void choose() {
        SettingEditors.chooseFolder(this, Bundle.Watched_choose(), "").ifPresent(this::addFolder);
    }

    private void removeSelected() {
        int[] rows = list.getSelectedIndices();
        for (int i = rows.length - 1; i >= 0; i--) {
            folders.remove(rows[i]);
        }
        refresh();
        changed.accept(List.copyOf(folders));
    }

    private void refresh() {
        shown.clear();
        folders.forEach(f -> shown.addElement(f.folder().toString()));
    }

    @Override
    public JComponent component() {
        return this;
    }

    @Override
    public JComponent field() {
        return list;
    }

    /** They are not stored as one text; {@link #show(List)} shows them. */
    @Override
    public void show(String text) { }

    @Override
    public void enable(boolean possible) {
        list.setEnabled(possible);
        Buttons.enable(add, possible, Bundle.Watched_add_hint(), Bundle.Watched_no_project());
        enableRemove();
    }

    private void enableRemove() {
        Buttons.enable(remove, list.isEnabled() && !list.isSelectionEmpty(), Bundle.Watched_remove_hint(),
                list.isEnabled() ? Bundle.Watched_choose_first() : Bundle.Watched_no_project());
    }
}
