package org.podstudio.ui.part;

import java.awt.Component;
import java.awt.Container;
import java.io.File;
import java.util.Map;
import javax.swing.JComboBox;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;
import org.podstudio.ui.Token;
import org.podstudio.ui.icon.Glyph;

/** Dialogs in which files and folders are chosen, all with the product's icons and with nothing to choose where there is no choice. On the EDT. */
public final class Choosers {
    private static final Map<String, Glyph> ICONS = Map.of("FileView.directoryIcon", Glyph.FOLDER, "FileView.fileIcon", Glyph.FILE_TEXT,
            "FileView.hardDriveIcon", Glyph.HARD_DRIVE, "FileChooser.homeFolderIcon", Glyph.HOUSE, "FileChooser.upFolderIcon", Glyph.FOLDER_UP,
            "FileChooser.newFolderIcon", Glyph.FOLDER_PLUS, "FileChooser.listViewIcon", Glyph.GRID_2X2, "FileChooser.detailsViewIcon", Glyph.LIST);

    private Choosers() {}

    /** Of one folder; it has no line for types of files, of which there are none. @param from where it begins; null for the user's own folder */
    public static JFileChooser folder(String title, @Nullable File from) {
        JFileChooser chooser = chooser(title, from);
        chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
        hideTypes(chooser);
        return chooser;
    }

    /** Of files of every type. @param from where it begins; null for the user's own folder */
    public static JFileChooser files(String title, @Nullable File from) {
        JFileChooser chooser = chooser(title, from);
        hideTypes(chooser);
        return chooser;
    }

    /** Of files, of which the caller names types to choose from. @param from where it begins; null for the user's own folder */
    public static JFileChooser typedFiles(String title, @Nullable File from) {
        return chooser(title, from);
    }

    private static JFileChooser chooser(String title, @Nullable File from) {
        // The look and feel's own are of another set; put there each time, as a change of theme brings them back.
        ICONS.forEach((key, glyph) -> UIManager.put(key, glyph.icon(16, Token.SECOND)));
        JFileChooser chooser = new JFileChooser(from);
        chooser.setDialogTitle(title);
        return chooser;
    }

    /** The line with the types, if the look and feel has one where others have it. */
    private static void hideTypes(JFileChooser chooser) {
        hideLine(chooser, String.valueOf(UIManager.getString("FileChooser.filesOfTypeLabelText", chooser.getLocale())));
    }

    private static void hideLine(Container in, String words) {
        for (Component part : in.getComponents()) {
            if (part instanceof JLabel label && words.equals(label.getText()) && label.getLabelFor() instanceof JComboBox<?> types) {
                label.setVisible(false);
                types.setVisible(false);
                // With its margins, where it holds nothing else.
                in.setVisible(in.getComponentCount() > 2);
            } else if (part instanceof Container inner) {
                hideLine(inner, words);
            }
        }
    }
}
