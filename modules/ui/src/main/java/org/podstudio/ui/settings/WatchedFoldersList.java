package org.podstudio.ui.settings;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JFileChooser;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.border.EmptyBorder;
import org.podstudio.core.api.watch.WatchedFolder;
import org.podstudio.ui.part.Buttons;

/** The folders a project watches: add, remove. */
final class WatchedFoldersList extends JPanel {
    private static final long serialVersionUID = 1L;

    private final DefaultListModel<String> shown = new DefaultListModel<>();
    private final JList<String> list = new JList<>(shown);
    private final JButton remove;
    private final transient List<WatchedFolder> folders = new ArrayList<>();
    private final transient Runnable changed;

    WatchedFoldersList(Runnable changed) {
        super(new BorderLayout(0, 8));
        this.changed = changed;
        setOpaque(false);
        list.setVisibleRowCount(4);
        list.putClientProperty("FlatLaf.style", "background:$TextField.background");
        list.getAccessibleContext().setAccessibleName("Watched folders");
        JScrollPane scroll = new JScrollPane(list);
        scroll.putClientProperty("FlatLaf.style", "border:1,1,1,1,$Component.borderColor,1,6");
        scroll.setPreferredSize(new Dimension(320, 104));
        add(scroll, BorderLayout.CENTER);
        remove = Buttons.plain("Remove", e -> removeSelected());
        remove.setEnabled(false);
        remove.setToolTipText("Select a folder to remove it; its files stay in the library");
        list.addListSelectionListener(e -> remove.setEnabled(!list.isSelectionEmpty()));
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.LEADING, 8, 0));
        buttons.setOpaque(false);
        // The layout's gap also stands before the first button; it is to be flush with the list.
        buttons.setBorder(new EmptyBorder(0, -8, 0, 0));
        buttons.add(Buttons.plain("Add folder…", e -> choose()));
        buttons.add(remove);
        add(buttons, BorderLayout.SOUTH);
    }

    void show(List<WatchedFolder> now) {
        folders.clear();
        folders.addAll(now);
        refresh();
    }

    List<WatchedFolder> folders() {
        return List.copyOf(folders);
    }

    void addFolder(Path folder) {
        WatchedFolder added = new WatchedFolder(folder, true, StudioSettings.COPY, null, Collections.emptyList());
        if (folders.stream().noneMatch(f -> f.folder().equals(added.folder()))) {
            folders.add(added);
            refresh();
            changed.run();
        }
    }

    private void choose() {
        JFileChooser chooser = new JFileChooser();
        chooser.setDialogTitle("Watch a folder");
        chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
        if (chooser.showDialog(this, "Watch") == JFileChooser.APPROVE_OPTION) {
            addFolder(chooser.getSelectedFile().toPath());
        }
    }

    private void removeSelected() {
        int[] rows = list.getSelectedIndices();
        for (int i = rows.length - 1; i >= 0; i--) {
            folders.remove(rows[i]);
        }
        refresh();
        changed.run();
    }

    private void refresh() {
        shown.clear();
        folders.forEach(f -> shown.addElement(f.folder().toString()));
    }
}
