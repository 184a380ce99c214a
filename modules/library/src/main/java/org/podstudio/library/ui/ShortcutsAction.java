package org.podstudio.library.ui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GridLayout;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import javax.swing.border.EmptyBorder;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.WindowManager;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Column;
import org.podstudio.ui.part.Dialogs;
import org.podstudio.ui.part.ThemedLabel;

/** All keys on one page. */
@ActionID(category = "Help", id = "org.podstudio.library.ui.ShortcutsAction")
@ActionRegistration(displayName = "#CTL_ShortcutsAction")
@ActionReferences({
    @ActionReference(path = "Menu/Help", position = 100),
    @ActionReference(path = "Shortcuts", name = "D-SLASH")
})
@Messages("CTL_ShortcutsAction=Keyboard Shortcuts")
public final class ShortcutsAction implements ActionListener {
    /** A heading and what lies under it, keys first. */
    private record Group(String title, List<String[]> keys) {}

    private static final List<List<Group>> COLUMNS = List.of(
            List.of(new Group("Decide", List.of(pair("A or P", "Approve"), pair("R, X or Delete", "Reject"), pair("U", "Clear status"),
                            pair("1 to 5, 0", "Rate, clear"), pair("6 to 9", "Colour label"), pair("S", "Stack, unstack"),
                            pair("T or Ctrl+T", "Tag"), pair("Ctrl+Shift+T", "The last tag again"), pair("Shift+Delete", "To the system trash"),
                            pair("Caps Lock", "Auto-advance"), pair("Ctrl+Z", "Undo"),
                            pair("Ctrl+Shift+Z or Ctrl+Y", "Redo")))),
            List.of(new Group("Move and select", List.of(pair("Arrows, Home, End, Page", "Move"), pair("Shift + these", "Select on the way"),
                            pair("Ctrl + these", "Move the focus only"), pair("Ctrl+Space", "Select or not"),
                            pair("Ctrl+A, Ctrl+Shift+A", "Select all, none"), pair("Esc", "One step back"))),
                    work()),
            List.of(new Group("See", List.of(pair("G, E, C, N", "Grid, loupe, compare, survey"), pair("Space", "Large, and back"),
                            pair("F or F11", "Full screen"), pair("Z", "Fit, actual size"), pair("B", "Background of pictures"),
                            pair("Shift + arrows", "Push a large picture"), pair("V, [ and ]", "Slider, its line"), pair("D", "Metadata that differs"),
                            pair(", and .", "Frame back, on in a film"),
                            pair("Enter", "Inspector"), pair("Ctrl + wheel", "Size of the pictures"),
                            pair("Ctrl+1 to Ctrl+4", "Images, Audio, Video, All"), pair("Ctrl+F", "Search"), pair("F5", "Refresh")))));

    private static Group work() {
        return new Group("Work", List.of(pair("Ctrl+K", "Command palette"), pair("Ctrl+N, Ctrl+O", "New, open project"), pair("Ctrl+Shift+I", "Import"),
                pair("Ctrl+P", "Build pack"), pair("Ctrl+J, Ctrl+I", "Jobs, inspector"), pair("Ctrl+Shift+R", "Retry failed jobs"),
                pair("Ctrl+,", "Settings"), pair("Ctrl+Q", "Quit")));
    }

    private static String[] pair(String keys, String what) {
        return new String[] {keys, what};
    }

    @Override
    public void actionPerformed(ActionEvent e) {
        Window owner = WindowManager.getDefault().getMainWindow();
        JDialog dialog = Dialogs.modal(owner, Bundle.CTL_ShortcutsAction());
        JPanel columns = new JPanel(new GridLayout(1, 0, 32, 0));
        for (List<Group> groups : COLUMNS) {
            JPanel column = new JPanel(new Column(8));
            groups.forEach(group -> add(column, group));
            columns.add(column);
        }
        JPanel content = new JPanel(new BorderLayout(0, 20));
        content.setBorder(new EmptyBorder(20, 24, 16, 24));
        content.add(columns, BorderLayout.CENTER);
        JButton close = Buttons.plain("Close", pressed -> dialog.dispose());
        content.add(Dialogs.buttonRow(List.of(), List.of(close)), BorderLayout.SOUTH);
        dialog.setContentPane(content);
        dialog.getRootPane().setDefaultButton(close);
        Dialogs.open(dialog, owner);
    }

    private static void add(JPanel column, Group group) {
        ThemedLabel title = new ThemedLabel(group.title(), StudioFonts::section, Token.TEXT);
        title.setBorder(new EmptyBorder(8, 0, 4, 0));
        column.add(title);
        for (String[] key : group.keys()) {
            JPanel row = new JPanel(new BorderLayout(24, 0));
            row.add(new ThemedLabel(key[1], StudioFonts::body, Token.SECOND), BorderLayout.LINE_START);
            ThemedLabel keys = new ThemedLabel(key[0], StudioFonts::mono, Token.TEXT);
            keys.setHorizontalAlignment(SwingConstants.TRAILING);
            row.add(keys, BorderLayout.LINE_END);
            row.setPreferredSize(new Dimension(340, 22));
            column.add(row);
        }
    }
}
