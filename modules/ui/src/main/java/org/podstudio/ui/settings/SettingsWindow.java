package org.podstudio.ui.settings;

import static org.podstudio.ui.Scale.px;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JFileChooser;
import javax.swing.JPanel;
import javax.swing.border.EmptyBorder;
import org.jspecify.annotations.Nullable;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.WindowManager;
import org.podstudio.ui.NamedActions;
import org.podstudio.ui.StudioFonts;
import org.podstudio.ui.Token;
import org.podstudio.ui.Work;
import org.podstudio.ui.help.HelpSection;
import org.podstudio.ui.part.Buttons;
import org.podstudio.ui.part.Choosers;
import org.podstudio.ui.part.Dialogs;
import org.podstudio.ui.part.ThemedLabel;
import org.podstudio.ui.part.TokenPanel;
import org.podstudio.ui.problem.Problems;

/** The window of settings. What is changed holds at once; Escape closes. */
@Messages({
    "Settings_title=Settings",
    "Settings_back_up=Back Up…",
    "Settings_back_up_title=Back up everyone’s settings",
    "Settings_restore=Restore…",
    "Settings_restore_title=Restore everyone’s settings",
    "Settings_keys=Keyboard Shortcuts",
    "Settings_close=Close"
})
public final class SettingsWindow {
    private static final int WIDTH_PX = px(940);
    private static final int HEIGHT_PX = px(640);
    /** Roomier than any chooser's name field; the user may name it otherwise. */
    private static final String BACKUP_NAME = "podstudio-settings.json";

    private SettingsWindow() {}

    /** Opens it on its first page. Blocks until it is closed; on the event dispatch thread. */
    public static void open() {
        open("");
    }

    /** @param id a page such as {@code culling}, or the key of a setting; empty for the first page */
    public static void open(String id) {
        Window owner = WindowManager.getDefault().getMainWindow();
        open(owner, SettingsAccess.installed(), Work.threads("PODStudio settings", 1), PlatformPage.installed(), id);
    }

    static void open(@Nullable Window owner, SettingsAccess access, Work work, List<PlatformPage> platform, String id) {
        JDialog dialog = Dialogs.modal(owner, Bundle.Settings_title());
        dialog.setName("settings");
        HelpSection.SETTINGS.mark(dialog.getRootPane());
        ThemedLabel told = new ThemedLabel("", StudioFonts::caption, Token.SECOND);
        told.setName("settingsTold");
        told.setBorder(new EmptyBorder(0, px(4), 0, px(12)));
        SettingsPanel panel = new SettingsPanel(access, work, platform, Problems::show, told::setText);
        JButton close = Buttons.plain(Bundle.Settings_close(), e -> dialog.dispose());
        JButton backUp = Buttons.plain(Bundle.Settings_back_up(), e -> chooseFile(panel, Bundle.Settings_back_up_title(),
                JFileChooser.SAVE_DIALOG).ifPresent(panel::backUp));
        JButton restore = Buttons.plain(Bundle.Settings_restore(), e -> {
            told.setText(""); // what was told of another file before
            chooseFile(panel, Bundle.Settings_restore_title(), JFileChooser.OPEN_DIALOG).ifPresent(panel::restore);
        });
        JButton keys = Buttons.plain(Bundle.Settings_keys(), e -> {
            dialog.dispose();
            EventQueue.invokeLater(() -> NamedActions.perform("Help", "org.podstudio.ui.keys.ShortcutsAction"));
        });
        JPanel buttons = Dialogs.buttonRow(List.of(backUp, restore, keys), List.of(close));
        buttons.add(told, BorderLayout.CENTER);
        TokenPanel foot = new TokenPanel(new BorderLayout(), Token.WINDOW, TokenPanel.Line.TOP);
        foot.setBorder(new EmptyBorder(px(12), px(8), px(12), px(8)));
        foot.add(buttons, BorderLayout.CENTER);
        JPanel content = new JPanel(new BorderLayout());
        content.add(panel, BorderLayout.CENTER);
        content.add(foot, BorderLayout.SOUTH);
        content.setPreferredSize(new Dimension(WIDTH_PX, HEIGHT_PX));
        dialog.setContentPane(content);
        dialog.addWindowListener(new WindowAdapter() {
            @Override
            public void windowOpened(WindowEvent e) {
                if (id.isEmpty()) {
                    panel.focusSearch();
                } else {
                    panel.reveal(id);
                }
            }

            @Override
            public void windowClosed(WindowEvent e) {
                panel.close();
            }
        });
        Dialogs.open(dialog, owner);
    }

    private static Optional<Path> chooseFile(JPanel over, String title, int type) {
        JFileChooser chooser = Choosers.files(title, null);
        chooser.setDialogType(type);
        if (type == JFileChooser.SAVE_DIALOG) {
            chooser.setSelectedFile(new java.io.File(chooser.getCurrentDirectory(), BACKUP_NAME));
        }
        return chooser.showDialog(over, null) == JFileChooser.APPROVE_OPTION ? Optional.of(chooser.getSelectedFile().toPath()) : Optional.empty();
    }
}
