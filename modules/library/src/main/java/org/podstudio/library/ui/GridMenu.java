package org.podstudio.library.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JFileChooser;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;
import org.podstudio.core.api.media.MediaType;
import org.podstudio.core.api.problem.StudioException;
import org.podstudio.ui.FileActions;
import org.podstudio.ui.Texts;
import org.podstudio.ui.Work;
import org.podstudio.ui.toast.Toast;

/** The menu of the selected assets: the same verbs in the same order everywhere. */
final class GridMenu extends JPopupMenu {
    private static final long serialVersionUID = 1L;
    private static final Work COPYING = Work.threads("PODStudio save copy", 1);

    private final transient LibraryWindow window;
    private final AssetGrid grid;
    private final JMenuItem cut;

    GridMenu(LibraryWindow window, AssetGrid grid) {
        this.window = window;
        this.grid = grid;
        item("Approve", "A", window.desk()::approve);
        item("Reject", "R", window.desk()::reject);
        item("Clear status", "U", window.desk()::unflag);
        JMenu rate = new JMenu("Rate");
        for (int stars = 5; stars >= 0; stars--) {
            int given = stars;
            rate.add(made(stars == 0 ? "No rating" : "★".repeat(stars), "" + stars, () -> window.desk().rate(given)));
        }
        add(rate);
        addSeparator();
        item("Preview", "SPACE", window.desk()::togglePreview);
        cut = item("Remove background…", null, window::removeBackground);
        item("Build pack…", "ctrl P", window::buildPack);
        addSeparator();
        item("Show in folder", null, () -> window.withFiles(files -> files.stream().findFirst().ifPresent(FileActions::showInFolder)));
        item("Copy path", null, () -> window.withFiles(this::copyPaths));
        item("Save a copy as…", null, () -> window.withFiles(this::saveCopy));
    }

    /** Only over something that can be worked on. */
    @Override
    public void show(java.awt.Component invoker, int x, int y) {
        if (!window.presenter().targets().isEmpty()) {
            SelectionSummary summary = window.presenter().summary();
            boolean cuts = summary.types().isEmpty() || summary.types().contains(MediaType.IMAGE);
            cut.setEnabled(cuts);
            cut.setToolTipText(cuts ? null : "Only pictures have a background");
            super.show(invoker, x, y);
        }
    }

    private JMenuItem item(String text, String key, Runnable action) {
        return add(made(text, key, action));
    }

    private static JMenuItem made(String text, String key, Runnable action) {
        JMenuItem item = new JMenuItem(text);
        if (key != null) {
            item.setAccelerator(KeyStroke.getKeyStroke(key));
        }
        item.addActionListener(e -> action.run());
        return item;
    }

    private void copyPaths(List<Path> files) {
        FileActions.copyText(files.stream().map(Path::toString).collect(Collectors.joining(System.lineSeparator())));
        window.toast(Toast.done("copy", "Copied " + Texts.count(files.size(), "path", "paths")));
    }

    private void saveCopy(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        JFileChooser chooser = new JFileChooser();
        boolean one = files.size() == 1;
        chooser.setDialogTitle(one ? "Save a copy as" : "Save copies in");
        chooser.setFileSelectionMode(one ? JFileChooser.FILES_ONLY : JFileChooser.DIRECTORIES_ONLY);
        if (one) {
            chooser.setSelectedFile(new java.io.File(files.getFirst().getFileName().toString()));
        }
        if (chooser.showSaveDialog(grid) != JFileChooser.APPROVE_OPTION) {
            return;
        }
        Path target = chooser.getSelectedFile().toPath();
        COPYING.run(() -> copyAll(files, target, one), count -> window.toast(
                Toast.done("copy", "Saved " + Texts.count(count, "copy", "copies"), "Show", () -> FileActions.showInFolder(target))),
                window::problem);
    }

    private static int copyAll(List<Path> files, Path target, boolean one) throws StudioException {
        for (Path file : files) {
            FileActions.saveCopy(file, one ? target : target.resolve(file.getFileName().toString()));
        }
        return files.size();
    }
}
